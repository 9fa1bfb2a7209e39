import * as v from 'valibot'
import { practitionerOf } from '#lib/server/access/access.ts'
import { checkCode } from '#lib/server/access/mailed-code.ts'
import { practitionerByMail } from '#lib/server/access/practitioners.ts'
import { services } from '#lib/server/services.ts'
import { goOnProved, malformed, readBody, refuse, shortText, token, tooMany } from '../../../requests.ts'
import type { RequestHandler } from './$types'

/** The second half: the code from the mail. */
export const POST: RequestHandler = async (event) => {
  const practitioner = practitionerOf(event)
  const refused = await tooMany(event, 'code')
  if (refused) return refused
  const body = await readBody(event, v.object({ attempt: token, code: shortText }))
  if (!body) return malformed()
  const answer = await checkCode(services(), 'sign-in', body.attempt, body.code, new Date())
  if (answer.kind === 'wrong') return refuse('code-wrong', 403, { triesLeft: answer.triesLeft })
  const whose = answer.kind === 'right' ? await practitionerByMail(services().db, answer.mail) : null
  return whose?.id === practitioner.id ? goOnProved(event, practitioner) : refuse('code-over', 410)
}
