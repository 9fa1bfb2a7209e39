import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { checkCode } from '#lib/server/access/mailed-code.ts'
import { mailMark } from '#lib/server/access/mail-mark.ts'
import { services } from '#lib/server/services.ts'
import { malformed, readBody, refuse, shortText, token, tooMany } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** The code of set-up. What comes back proves, with the same link, that mail to this address arrives. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'code')
  if (refused) return refused
  const body = await readBody(event, v.object({ token, attempt: token, code: shortText }))
  if (!body) return malformed()
  const { secret } = services()
  const answer = await checkCode(services(), 'set-up', body.attempt, body.code, new Date())
  if (answer.kind === 'over') return refuse('code-over', 410)
  if (answer.kind === 'wrong') return refuse('code-wrong', 403, { triesLeft: answer.triesLeft })
  return json({ mark: mailMark(secret, body.token, answer.mail) })
}
