import * as v from 'valibot'
import { practitionerOf } from '#lib/server/access/access.ts'
import { checkAuthentication } from '#lib/server/access/passkeys.ts'
import { services } from '#lib/server/services.ts'
import { credential, goOnProved, malformed, readBody, refuseProof, tooMany } from '../../../requests.ts'
import type { RequestHandler } from './$types'

/** A passkey answered, and it is one of hers. */
export const POST: RequestHandler = async (event) => {
  const practitioner = practitionerOf(event)
  const refused = await tooMany(event, 'passkey')
  if (refused) return refused
  const body = await readBody(event, v.object({ response: credential }))
  if (!body) return malformed()
  const { config, db } = services()
  const answer = await checkAuthentication({ db, origin: config.origin }, body.response, new Date())
  if (!answer.ok || answer.value.practitionerId !== practitioner.id) return refuseProof(practitioner, 'passkey')
  return goOnProved(event, practitioner)
}
