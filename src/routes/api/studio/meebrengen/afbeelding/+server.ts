import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { fetchPicture } from '#lib/server/pictures/fetch-picture.ts'
import { services } from '#lib/server/services.ts'
import { malformed, readBody, refuse } from '../../requests.ts'
import type { RequestHandler } from './$types'

const asked = v.object({ address: v.pipe(v.string(), v.maxLength(2000)) })

/** Fetches a picture of her earlier site, and keeps it. */
export const POST: RequestHandler = async (event) => {
  const { id: actor } = practitionerOf(event)
  const sent = await readBody(event, asked)
  if (!sent) return malformed()
  const { config, db } = services()
  const at = new Date().toISOString()
  const kept = await fetchPicture(db, sent.address, { at, allowPrivate: config.calendarAllowPrivate })
  if (!kept.ok) return refuse(kept.error, 422)
  await logAccess(db, { at, actor, action: 'picture.added', subject: kept.value.address })
  return json(kept.value)
}
