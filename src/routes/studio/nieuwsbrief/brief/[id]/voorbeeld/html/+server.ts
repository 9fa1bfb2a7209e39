/** The mail as mail programs show it, for the frame of the preview alone: nothing in it runs, and nothing is fetched from elsewhere. */
import { error } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { previewLetter } from '#lib/server/letters/proof-letter.ts'
import { services } from '#lib/server/services.ts'
import { letterOf } from '../../../../letters.server.ts'
import type { RequestHandler } from './$types'

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox"

export const GET: RequestHandler = async (event) => {
  practitionerOf(event)
  const scheme = event.url.searchParams.get('als') === 'donker' ? 'dark' : 'light'
  const preview = await previewLetter(services(), await letterOf(event.params.id), scheme)
  if (!preview) error(404, 'no practice')
  return new Response(preview.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'no-store',
    },
  })
}
