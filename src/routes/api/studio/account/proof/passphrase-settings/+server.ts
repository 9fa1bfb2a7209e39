import { json } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { passphraseSettingsFor } from '#lib/server/access/passphrase.ts'
import { readPractitioner } from '#lib/server/access/practitioners.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** How to draw from the passphrase she has. */
export const POST: RequestHandler = async (event) => {
  const { mail } = await readPractitioner(services().db, practitionerOf(event).id)
  return json(await passphraseSettingsFor(services(), mail))
}
