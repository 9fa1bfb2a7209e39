import { json } from '@sveltejs/kit'
import { practitionerWithFreshProof } from '#lib/server/access/access.ts'
import { registrationOptions } from '#lib/server/access/passkeys.ts'
import { services } from '#lib/server/services.ts'
import { unproved } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** The question for a new passkey beside the ones she has: none is made on her device that would be refused here. */
export const POST: RequestHandler = async (event) => {
  const practitioner = practitionerWithFreshProof(event)
  if (!practitioner) return unproved()
  const { config, db } = services()
  return json(await registrationOptions({ db, origin: config.origin }, practitioner, new Date()))
}
