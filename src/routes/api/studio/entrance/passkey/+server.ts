import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { logAccess } from '#lib/server/access/access-log.ts'
import { readVault } from '#lib/server/access/key.ts'
import { mayLogRefusal } from '#lib/server/access/limits.ts'
import { checkAuthentication } from '#lib/server/access/passkeys.ts'
import { services } from '#lib/server/services.ts'
import { credential, letIn, malformed, readBody, refuse, tooMany } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** Signing in with a passkey. What opens her key comes along, and only her browser can open it. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'passkey')
  if (refused) return refused
  const body = await readBody(event, v.object({ response: credential }))
  if (!body) return malformed()
  const { config, db } = services()
  const now = new Date()
  const answer = await checkAuthentication({ db, origin: config.origin }, body.response, now)
  if (!answer.ok) {
    const entry = { action: 'session.refused', subject: 'way:passkey' } as const
    if (await mayLogRefusal(db, now)) await logAccess(db, { at: now.toISOString(), actor: 'visitor', ...entry })
    return refuse('passkey-refused', 403)
  }
  await letIn(event, answer.value.practitionerId, 'passkey')
  return json({ vault: await readVault(db, answer.value.practitionerId) })
}
