/**
 * For a browser without script: the server does at arrival what the browser would have done, and forgets the words and the key with
 * the request. Until then it could read them; the page says so before anything is written.
 */
import {
  drawConversationKey,
  keyForPractitioner,
  keyText,
  newConversationKey,
  sealMessage,
  tokenHash,
} from '#lib/core/vault/conversation.ts'
import { sealFor } from '#lib/core/vault/sealing.ts'
import type { ServerSecret } from '../secret.ts'
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

/** The id of the conversation that a form begins: the same form, the same conversation. A random UUID to everybody else (RFC 9562, 5.4). */
export function idOfForm(secret: ServerSecret, nonce: string): string {
  const hex = Buffer.from(secret.sign('conversation-of-form', nonce), 'base64url').toString('hex')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}
