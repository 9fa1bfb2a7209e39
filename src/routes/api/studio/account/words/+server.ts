import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { practitionerWithFreshProof } from '#lib/server/access/access.ts'
import { setWords } from '#lib/server/access/account.ts'
import { wrapSchema } from '#lib/server/access/wraps.ts'
import { services } from '#lib/server/services.ts'
import { malformed, readBody, unproved } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** New recovery words in place of the old ones. The words themselves stay with her. */
export const POST: RequestHandler = async (event) => {
  const practitioner = practitionerWithFreshProof(event)
  if (!practitioner) return unproved()
  const body = await readBody(event, v.object({ wrap: wrapSchema }))
  if (!body) return malformed()
  await setWords(services().db, practitioner, body.wrap, new Date())
  return json({})
}
