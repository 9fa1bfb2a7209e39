import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { practitionerWithFreshProof } from '#lib/server/access/access.ts'
import { addPasskey } from '#lib/server/access/account.ts'
import { deviceOf } from '#lib/server/access/device.ts'
import { checkRegistration } from '#lib/server/access/passkeys.ts'
import { wrapSchema } from '#lib/server/access/wraps.ts'
import { services } from '#lib/server/services.ts'
import { credential, malformed, readBody, refuse, unproved } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** A new passkey, and the wrap of her key that it opens. */
export const POST: RequestHandler = async (event) => {
  const practitioner = practitionerWithFreshProof(event)
  if (!practitioner) return unproved()
  const body = await readBody(event, v.object({ response: credential, wrap: v.nullable(wrapSchema) }))
  if (!body) return malformed()
  const { config, db } = services()
  const now = new Date()
  const checked = await checkRegistration({ db, origin: config.origin }, body.response, now)
  if (!checked.ok) return refuse('passkey-refused', 403)
  const name = deviceOf(event.request.headers.get('user-agent'))
  await addPasskey(db, practitioner, { checked: checked.value, wrap: body.wrap, name }, now)
  return json({})
}
