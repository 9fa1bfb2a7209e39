import { tokenHash } from '#lib/core/vault/conversation.ts'
import { fingerprintOf } from '#lib/core/vault/fingerprint.ts'
import { readPublicKey } from '#lib/server/access/key.ts'
import { answer, bodyOf, messageServices, refuse, refuseUnreadable } from '#lib/server/messages/answers.ts'
import { receiveConversation } from '#lib/server/messages/receive.ts'
import { readStart } from '#lib/server/messages/received.ts'
import { services } from '#lib/server/services.ts'
import { guardForm, visitOf } from '#lib/server/visitors/guard.ts'
import type { RequestHandler } from './$types'

/** A first message, sealed in the visitor's browser. The same one again is answered the same. */
export const POST: RequestHandler = async (event) => {
  const { config } = services()
  const text = await bodyOf(event.request)
  if (text === null) return refuse(413, 'too-large')
  const start = readStart(text)
  if (!start.ok) return refuseUnreadable(start.error)
  const { id, lang, token, key, sealedFor, message, noticeMail, guard } = start.value

  const open = await messageServices()
  const publicKey = open && (await readPublicKey(open.db))
  if (!open || !publicKey) return refuse(503, 'not-set-up')
  // Sealed for a key that is no longer hers: she could not read it. The page fetches the new one and asks.
  if ((await fingerprintOf(publicKey.recipient)) !== sealedFor) return refuse(409, 'key-changed')

  const now = new Date()
  const form = new FormData()
  for (const [name, value] of Object.entries(guard)) form.set(name, value)
  const visit = visitOf(event, config)
  const verdict = await guardForm(services(), { purpose: 'contact', form, visit, contact: noticeMail, now })
  if (typeof verdict === 'object') return refuse(429, verdict.refuse)

  const conversation = {
    ...{ id, lang, sealedFor, noticeMail, sealedIn: 'browser' as const },
    ...{ tokenHash: await tokenHash(token), keySealed: key, first: message },
  }
  const received = await receiveConversation(open, { conversation, odd: verdict !== 'fine' }, now)
  return received.ok ? answer({ messages: 1 }, received.value === 'started' ? 201 : 200) : refuse(409, 'taken')
}
