import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { readVault } from '#lib/server/access/key.ts'
import { checkCode } from '#lib/server/access/mailed-code.ts'
import { practitionerByMail } from '#lib/server/access/practitioners.ts'
import { services } from '#lib/server/services.ts'
import { letIn, malformed, readBody, refuse, shortText, token, tooMany } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** The second half: the code from the mail opens the session. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'code')
  if (refused) return refused
  const body = await readBody(event, v.object({ attempt: token, code: shortText }))
  if (!body) return malformed()
  const { db } = services()
  const answer = await checkCode(services(), 'sign-in', body.attempt, body.code, new Date())
  if (answer.kind === 'wrong') return refuse('code-wrong', 403, { triesLeft: answer.triesLeft })
  const practitioner = answer.kind === 'right' ? await practitionerByMail(db, answer.mail) : null
  if (!practitioner) return refuse('code-over', 410)
  await letIn(event, practitioner.id, 'passphrase')
  return json({ vault: await readVault(db, practitioner.id) })
}
