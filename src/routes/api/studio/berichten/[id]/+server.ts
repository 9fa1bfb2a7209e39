import {
  answer,
  answerDeleted,
  bodyOf,
  conversationBody,
  messageServices,
  refuse,
  refuseUnreadable,
  refuseWrite,
} from '#lib/server/messages/answers.ts'
import { readAsPractitioner } from '#lib/server/messages/conversations.ts'
import { receiveMessage } from '#lib/server/messages/receive.ts'
import { isConversationId, readAdded } from '#lib/server/messages/received.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logRead } from '#lib/server/access/log-read.ts'
import type { RequestHandler } from './$types'

/** The conversation as it is now, still sealed. */
export const GET: RequestHandler = async (event) => {
  const practitioner = practitionerOf(event)
  if (!isConversationId(event.params.id)) return refuse(404, 'gone')
  const open = await messageServices()
  const found = open && (await readAsPractitioner(open.db, event.params.id))
  if (!found) return refuse(404, 'gone')
  if ('deletedAt' in found) return answerDeleted(found)
  await logRead(
    open.db,
    practitioner,
    { action: 'message.read', subject: `conversation:${event.params.id}` },
    new Date(),
  )
  return answer(conversationBody(found.conversation, found.messages, open.practice.name))
}

/** Her answer, sealed in her browser. */
export const POST: RequestHandler = async (event) => {
  const { id: actor } = practitionerOf(event)
  if (!isConversationId(event.params.id)) return refuse(404, 'gone')
  const text = await bodyOf(event.request)
  if (text === null) return refuse(413, 'too-large')
  const added = readAdded(text)
  if (!added.ok) return refuseUnreadable(added.error)
  const open = await messageServices()
  if (!open) return refuse(503, 'not-set-up')
  const message = { conversation: event.params.id, number: added.value.number, sealed: added.value.message }
  const received = await receiveMessage(open, { who: 'practitioner', actor, message }, new Date())
  return received.ok ? answer(received.value, 201) : refuseWrite(received.error)
}
