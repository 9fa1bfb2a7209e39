/** Opens conversations with the practitioner's key, in her browser. */
import { fromBase64Url } from '#lib/core/base64.ts'
import { readMessage } from '#lib/core/exchange/message.ts'
import type { Message } from '#lib/core/exchange/message.ts'
import { fail } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import { drawConversationKey, openMessage, readKeyForPractitioner } from '#lib/core/vault/conversation.ts'
import type { ConversationKey } from '#lib/core/vault/conversation.ts'
import type { StudioKey } from '../key.svelte.ts'

/** `other-key`: sealed for a key that is not hers any more, or not for this conversation at all. */
export type OpenError = 'locked' | 'other-key'

export async function openKey(
  studio: StudioKey,
  { id, keySealed }: { id: string; keySealed: string },
): Promise<Result<ConversationKey, OpenError>> {
  const opened = await studio.open(fromBase64Url(keySealed) ?? new Uint8Array())
  if (!opened.ok) return fail(opened.error === 'locked' ? 'locked' : 'other-key')
  const raw = readKeyForPractitioner(opened.value, id)
  return raw.ok ? { ok: true, value: await drawConversationKey(raw.value) } : fail('other-key')
}

/** The first message of a conversation, for the list: who it is and how it begins. */
export async function openFirst(
  studio: StudioKey,
  row: { id: string; keySealed: string; first: string | null },
): Promise<Result<Message, OpenError | 'damaged'>> {
  const key = await openKey(studio, row)
  if (!key.ok) return key
  const sealed = fromBase64Url(row.first ?? '') ?? new Uint8Array()
  const found = await openMessage(key.value, { conversation: row.id, from: 'visitor', number: 1 }, sealed)
  const message = found.ok ? readMessage(found.value.said) : null
  return message ? { ok: true, value: message } : fail('damaged')
}
