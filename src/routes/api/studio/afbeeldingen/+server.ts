import { json } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { keepPicture } from '#lib/server/pictures/store.ts'
import { services } from '#lib/server/services.ts'
import { refuse } from '../requests.ts'
import type { RequestHandler } from './$types'

/** A picture for an article, as the file it is. */
export const POST: RequestHandler = async (event) => {
  const { id: actor } = practitionerOf(event)
  const { db } = services()
  const at = new Date().toISOString()
  const bytes = await event.request.arrayBuffer().catch(() => null)
  if (bytes === null) return refuse('too-large', 413)
  const kept = await keepPicture(db, new Uint8Array(bytes), at)
  if (!kept.ok) return refuse(kept.error, kept.error === 'too-large' ? 413 : 422)
  await logAccess(db, { at, actor, action: 'picture.added', subject: kept.value.address })
  return json(kept.value)
}
