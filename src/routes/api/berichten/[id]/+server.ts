import { readFingerprint } from '#lib/server/access/key.ts'
import {
  answer,
  answerDeleted,
  bearerHash,
  bodyOf,
  conversationBody,
  messageServices,
  refuse,
  refuseUnreadable,
  refuseWrite,
} from '#lib/server/messages/answers.ts'
import { isVisitorOf, readAsVisitor } from '#lib/server/messages/conversations.ts'
import { receiveMessage, removeConversation } from '#lib/server/messages/receive.ts'
import { isConversationId, readAdded } from '#lib/server/messages/received.ts'
import { services } from '#lib/server/services.ts'
import { takeFrom } from '#lib/server/visitors/limits.ts'
import type { RequestHandler } from './$types'

/** Sealed messages, for who shows by a token that they hold the key. */
export const GET: RequestHandler = async ({ request, params }) => {
  const tokenHash = await bearerHash(request)
  if (tokenHash === null || !isConversationId(params.id)) return refuse(404, 'gone')
  const open = await messageServices()
  const found = open && (await readAsVisitor(open.db, { id: params.id, tokenHash }))
  if (!found) return refuse(404, 'gone')
  if ('deletedAt' in found) return answerDeleted(found)
  return answer(conversationBody(found.conversation, found.messages, open.practice.name))
}

/** So many at once, then one a minute: more than anybody writes. */
const limit = { burst: 40, everyMs: 60_000 }

/** One more message of the visitor; refused when she could not open it, because it would wait for ever. */
export const POST: RequestHandler = async ({ request, params }) => {
  const tokenHash = await bearerHash(request)
  if (tokenHash === null || !isConversationId(params.id)) return refuse(404, 'gone')
  const text = await bodyOf(request)
  if (text === null) return refuse(413, 'too-large')
  const added = readAdded(text)
  if (!added.ok) return refuseUnreadable(added.error)
  const open = await messageServices()
  if (!open || !(await isVisitorOf(open.db, params.id, tokenHash))) return refuse(404, 'gone')
  const now = new Date()
  if (!(await takeFrom(open.db, services().secret, { name: 'message', of: params.id, limit }, now)))
    return refuse(429, 'too-many')
  const message = { conversation: params.id, number: added.value.number, sealed: added.value.message }
  const who = { tokenHash, keyInUse: await readFingerprint(open.db) }
  const received = await receiveMessage(open, { who, actor: 'visitor', message }, now)
  return received.ok ? answer(received.value, 201) : refuseWrite(received.error)
}

/** The visitor deletes the conversation, for both sides. */
export const DELETE: RequestHandler = async ({ request, params }) => {
  const tokenHash = await bearerHash(request)
  if (tokenHash === null || !isConversationId(params.id)) return refuse(404, 'gone')
  const { db } = services()
  if (!(await isVisitorOf(db, params.id, tokenHash))) return refuse(404, 'gone')
  await removeConversation(db, { id: params.id, by: 'visitor', actor: 'visitor' }, new Date())
  return answer({})
}
