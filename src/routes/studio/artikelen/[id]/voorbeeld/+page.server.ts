import { error } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { previewOf } from '#lib/server/articles/preview.ts'
import { readKept } from '#lib/server/articles/store.ts'
import { services } from '#lib/server/services.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const kept = await readKept(services().db, event.params.id)
  if (!kept) error(404)
  return { id: kept.id, written: kept.lang, preview: previewOf(kept.draft, kept.lang) }
}
