import { answer, bearerHash, bodyOf, refuse, refuseUnreadable } from '#lib/server/messages/answers.ts'
import { isVisitorOf, markRead } from '#lib/server/messages/conversations.ts'
import { isConversationId, readUntil } from '#lib/server/messages/received.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** The visitor has the answers up to this number open. */
export const POST: RequestHandler = async ({ request, params }) => {
  const tokenHash = await bearerHash(request)
  const { db } = services()
  if (tokenHash === null || !isConversationId(params.id)) return refuse(404, 'gone')
  if (!(await isVisitorOf(db, params.id, tokenHash))) return refuse(404, 'gone')
  const read = readUntil((await bodyOf(request)) ?? '')
  if (!read.ok) return refuseUnreadable(read.error)
  const at = new Date().toISOString()
  await markRead(db, { conversation: params.id, reader: 'visitor', until: read.value.until }, at)
  return answer({})
}
