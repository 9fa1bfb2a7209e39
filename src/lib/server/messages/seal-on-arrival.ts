/**
 * For a browser without script: the server does at arrival what the browser would have done, and forgets the words and the key with
 * the request. Until then it could read them; the page says so before anything is written.
 */
import { sealFor } from '#lib/core/vault/sealing.ts'
import {
  drawConversationKey,
  keyForPractitioner,
  keyText,
  newConversationKey,
  sealMessage,
  tokenHash,
} from '#lib/core/vault/conversation.ts'
import type { Bytes, NewConversation } from './conversations.ts'

/** A conversation to keep, and the key for the visitor's link. `id` decides which: the same form sent twice is one conversation. */
export async function sealOnArrival({
  id,
  recipient,
  said,
}: {
  id: string
  recipient: string
  said: Bytes
}): Promise<{ sealed: Pick<NewConversation, 'id' | 'tokenHash' | 'keySealed' | 'first'>; key: string }> {
  const raw = newConversationKey()
  const key = await drawConversationKey(raw)
  const first = await sealMessage(key, { conversation: id, from: 'visitor', number: 1 }, { before: null, said })
  const keySealed = await sealFor(recipient, keyForPractitioner(id, raw))
  return { sealed: { id, tokenHash: await tokenHash(key.token), keySealed, first }, key: keyText(raw) }
}
