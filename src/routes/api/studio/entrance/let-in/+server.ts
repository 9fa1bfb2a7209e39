import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { logAccess } from '#lib/server/access/access-log.ts'
import { useStudioLink } from '#lib/server/access/links.ts'
import { services } from '#lib/server/services.ts'
import { letIn, malformed, readBody, refuse, token, tooMany } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** Lets her in by a link of whoever runs the server. Her key stays locked: for that she needs a passkey, passphrase or words. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'link')
  if (refused) return refused
  const body = await readBody(event, v.object({ token }))
  if (!body) return malformed()
  const { db } = services()
  const now = new Date()
  const link = await useStudioLink(db, body.token, now)
  if (link?.purpose !== 'let-in') return refuse('link-over', 410)
  const subject = `practitioner:${link.practitionerId}`
  await logAccess(db, { at: now.toISOString(), actor: link.practitionerId, action: 'link.used', subject })
  await letIn(event, link.practitionerId, 'link')
  return json({})
}
