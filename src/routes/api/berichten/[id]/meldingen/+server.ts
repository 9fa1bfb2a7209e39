import { answer, bearerHash, refuse } from '#lib/server/messages/answers.ts'
import { isVisitorOf, stopNotices } from '#lib/server/messages/conversations.ts'
import { isConversationId } from '#lib/server/messages/received.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** No more mail about this conversation; the address is forgotten. */
export const DELETE: RequestHandler = async ({ request, params }) => {
  const tokenHash = await bearerHash(request)
  const { db } = services()
  if (tokenHash === null || !isConversationId(params.id)) return refuse(404, 'gone')
  if (!(await isVisitorOf(db, params.id, tokenHash))) return refuse(404, 'gone')
  await stopNotices(db, params.id, new Date())
  return answer({})
}
