import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { practitionerOf } from '#lib/server/access/access.ts'
import { mailCode } from '#lib/server/access/mailed-code.ts'
import { checkPassphrase } from '#lib/server/access/passphrase.ts'
import { readPractitioner } from '#lib/server/access/practitioners.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import { lang, malformed, readBody, refuseProof, token, tooMany } from '../../../requests.ts'
import type { RequestHandler } from './$types'

/** The first half, as at the door: her passphrase, and a code is mailed to the address that is hers now. */
export const POST: RequestHandler = async (event) => {
  const practitioner = practitionerOf(event)
  const refused = await tooMany(event, 'passphrase')
  if (refused) return refused
  const body = await readBody(event, v.object({ proof: token, lang }))
  if (!body) return malformed()
  const { db } = services()
  const { mail } = await readPractitioner(db, practitioner.id)
  const found = await checkPassphrase(db, mail, body.proof)
  if (!found) return refuseProof(practitioner, 'passphrase')
  const practice = await readPractice(db)
  const code = { purpose: 'sign-in', to: found.mail, lang: body.lang, practiceName: practice?.name ?? '' } as const
  return json({ attempt: await mailCode(services(), code, new Date()) })
}
