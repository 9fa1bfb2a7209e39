import { logAccess } from '#lib/server/access/access-log.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { answer, bodyOf, refuse, refuseUnreadable } from '#lib/server/messages/answers.ts'
import { readAnswers } from '#lib/server/messages/received.ts'
import { saveStandardAnswers } from '#lib/server/messages/settings.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** Her standard answers, sealed for herself. */
export const PUT: RequestHandler = async (event) => {
  const { id: actor } = practitionerOf(event)
  const text = await bodyOf(event.request)
  if (text === null) return refuse(413, 'too-large')
  const received = readAnswers(text)
  if (!received.ok) return refuseUnreadable(received.error)
  const { db } = services()
  await saveStandardAnswers(db, received.value.answers)
  const at = new Date().toISOString()
  await logAccess(db, { at, actor, action: 'settings.changed', subject: 'messages:standard-answers' })
  return answer({})
}
