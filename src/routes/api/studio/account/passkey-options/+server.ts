import { json } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { registrationOptions } from '#lib/server/access/passkeys.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** The question for a new passkey beside the ones she has. */
export const POST: RequestHandler = async (event) => {
  const { config, db } = services()
  return json(await registrationOptions({ db, origin: config.origin }, practitionerOf(event), new Date()))
}
