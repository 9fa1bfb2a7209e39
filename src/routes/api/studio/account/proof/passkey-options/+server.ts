import { json } from '@sveltejs/kit'
import { authenticationOptions } from '#lib/server/access/passkeys.ts'
import { services } from '#lib/server/services.ts'
import { tooMany } from '../../../requests.ts'
import type { RequestHandler } from './$types'

/** The question for one of her passkeys, as at the door. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'passkey-options')
  if (refused) return refused
  const { config, db } = services()
  return json(await authenticationOptions({ db, origin: config.origin }, new Date()))
}
