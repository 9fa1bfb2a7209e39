import { practitionerOf } from '#lib/server/access/access.ts'
import { answer, bodyOf, refuse, refuseUnreadable } from '#lib/server/messages/answers.ts'
import { markRead } from '#lib/server/messages/conversations.ts'
import { isConversationId, readUntil } from '#lib/server/messages/received.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** She has what is up to this number open before her. That she was given it is in the access log already. */
export const POST: RequestHandler = async (event) => {
  practitionerOf(event)
  if (!isConversationId(event.params.id)) return refuse(404, 'gone')
  const read = readUntil((await bodyOf(event.request)) ?? '')
  if (!read.ok) return refuseUnreadable(read.error)
  const { until } = read.value
  const at = new Date().toISOString()
  await markRead(services().db, { conversation: event.params.id, reader: 'practitioner', until }, at)
  return answer({})
}
