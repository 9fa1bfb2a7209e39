/** Keeps a key that was opened before the studio itself was there to keep it: at set-up and at sign-in. */
import { asUnreadableKey, recipientOf } from '#lib/core/vault/practitioner-key.ts'
import { keepKey } from './kept-key.ts'

export async function keepOpened(identity: string): Promise<void> {
  const key = await asUnreadableKey(identity)
  if (key) await keepKey({ key, recipient: await recipientOf(identity), usedAt: Date.now() })
}
