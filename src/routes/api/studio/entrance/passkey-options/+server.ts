import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { readStudioLink } from '#lib/server/access/links.ts'
import { authenticationOptions, registrationOptions } from '#lib/server/access/passkeys.ts'
import { services } from '#lib/server/services.ts'
import { malformed, readBody, refuse, shortText, token, tooMany } from '../../requests.ts'
import type { RequestHandler } from './$types'

const schema = v.variant('for', [
  v.object({ for: v.literal('sign-in') }),
  v.object({ for: v.literal('set-up'), token, name: v.pipe(shortText, v.nonEmpty()) }),
])

/** The question a passkey is asked. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'passkey-options')
  if (refused) return refused
  const body = await readBody(event, schema)
  if (!body) return malformed()
  const { config, db } = services()
  const place = { db, origin: config.origin }
  const now = new Date()
  if (body.for === 'sign-in') return json(await authenticationOptions(place, now))
  const link = await readStudioLink(db, body.token, now)
  if (link?.purpose !== 'set-up') return refuse('link-over', 410)
  return json(await registrationOptions(place, { id: link.practitionerId, name: body.name }, now))
}
