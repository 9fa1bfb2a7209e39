import { error } from '@sveltejs/kit'
import { letterOf } from '#lib/core/publishing/letter.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readKept } from '#lib/server/articles/store.ts'
import { answerMailFrame } from '#lib/server/letters/mail-frame.ts'
import { previewLetter } from '#lib/server/letters/proof-letter.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** What she has written so far, as the letter it could be. */
export const GET: RequestHandler = async (event) => {
  practitionerOf(event)
  const kept = await readKept(services().db, event.params.id)
  if (!kept) error(404, 'no such article')
  const scheme = event.url.searchParams.get('als') === 'donker' ? 'dark' : 'light'
  const preview = await previewLetter(
    services(),
    { id: kept.id, text: letterOf({ ...kept.draft, lang: kept.lang }) },
    scheme,
  )
  if (!preview) error(404, 'no practice')
  return answerMailFrame(preview.html)
}
