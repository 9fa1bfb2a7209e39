import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { practitionerWithFreshProof } from '#lib/server/access/access.ts'
import { replaceKey } from '#lib/server/access/account.ts'
import { recipientSchema, wrapSchema } from '#lib/server/access/wraps.ts'
import { services } from '#lib/server/services.ts'
import { malformed, readBody, unproved } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** A new key in place of one that nothing opens any more. */
export const POST: RequestHandler = async (event) => {
  const practitioner = practitionerWithFreshProof(event)
  if (!practitioner) return unproved()
  const body = await readBody(event, v.object({ recipient: recipientSchema, words: wrapSchema }))
  if (!body) return malformed()
  await replaceKey(services().db, practitioner, body, new Date())
  services().pageCache.clear()
  return json({})
}
