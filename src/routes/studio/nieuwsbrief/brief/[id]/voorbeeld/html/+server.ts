import { error } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { answerMailFrame } from '#lib/server/letters/mail-frame.ts'
import { previewLetter } from '#lib/server/letters/proof-letter.ts'
import { services } from '#lib/server/services.ts'
import { letterOf } from '../../../../letters.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  practitionerOf(event)
  const scheme = event.url.searchParams.get('als') === 'donker' ? 'dark' : 'light'
  const preview = await previewLetter(services(), await letterOf(event.params.id), scheme)
  if (!preview) error(404, 'no practice')
  return answerMailFrame(preview.html)
}
