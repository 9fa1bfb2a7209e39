import { json } from '@sveltejs/kit'
import { practitionerWithFreshProof } from '#lib/server/access/access.ts'
import { setPassphrase } from '#lib/server/access/account.ts'
import { services } from '#lib/server/services.ts'
import { malformed, passphraseSchema, readBody, unproved } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** A passphrase in place of the one before it. */
export const POST: RequestHandler = async (event) => {
  const practitioner = practitionerWithFreshProof(event)
  if (!practitioner) return unproved()
  const body = await readBody(event, passphraseSchema)
  if (!body) return malformed()
  await setPassphrase(services().db, practitioner, body, new Date())
  return json({})
}
