import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { freshPassphraseSettings, passphraseSettingsFor } from '#lib/server/access/passphrase.ts'
import { services } from '#lib/server/services.ts'
import { malformed, readBody, shortText, tooMany } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** How to draw from a passphrase: a new one, or the one that belongs to a mail address. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'passphrase-settings')
  if (refused) return refused
  const body = await readBody(event, v.object({ mail: v.nullable(shortText) }))
  if (!body) return malformed()
  return json(body.mail === null ? freshPassphraseSettings() : await passphraseSettingsFor(services(), body.mail))
}
