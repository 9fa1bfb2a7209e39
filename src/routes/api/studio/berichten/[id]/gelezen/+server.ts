import { practitionerOf } from '#lib/server/access/access.ts'
import { answer, bodyOf, refuse, refuseUnreadable } from '#lib/server/messages/answers.ts'
import { readByPractitioner } from '#lib/server/messages/receive.ts'
import { isConversationId, readUntil } from '#lib/server/messages/received.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** She has what is up to this number open before her. */
export const POST: RequestHandler = async (event) => {
  const { id: actor } = practitionerOf(event)
  if (!isConversationId(event.params.id)) return refuse(404, 'gone')
  const read = readUntil((await bodyOf(event.request)) ?? '')
  if (!read.ok) return refuseUnreadable(read.error)
  const { until } = read.value
  await readByPractitioner(services().db, { conversation: event.params.id, until, actor }, new Date())
  return answer({})
}
