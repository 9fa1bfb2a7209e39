import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { logAccess } from '#lib/server/access/access-log.ts'
import { mailCode } from '#lib/server/access/mailed-code.ts'
import { checkPassphrase } from '#lib/server/access/passphrase.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import { lang, malformed, readBody, refuse, shortText, token, tooMany } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** The first half of signing in with a passphrase: right, and a code is mailed. Unknown and wrong get the same answer. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'passphrase')
  if (refused) return refused
  const body = await readBody(event, v.object({ mail: shortText, proof: token, lang }))
  if (!body) return malformed()
  const { db } = services()
  const now = new Date()
  const found = await checkPassphrase(db, body.mail, body.proof)
  if (!found) {
    const entry = { action: 'session.refused', subject: 'way:passphrase' } as const
    await logAccess(db, { at: now.toISOString(), actor: 'visitor', ...entry })
    return refuse('not-together', 403)
  }
  const practice = await readPractice(db)
  const code = { purpose: 'sign-in', to: found.mail, lang: body.lang, practiceName: practice?.name ?? '' } as const
  return json({ attempt: await mailCode(services(), code, now) })
}
