import { error } from '@sveltejs/kit'
import { askedFile } from '#lib/core/publishing/picture.ts'
import { readPictureFile } from '#lib/server/pictures/store.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

const types = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/** A file of a picture in an article. What stands at an address never changes. */
export const GET: RequestHandler = async ({ params }) => {
  const asked = askedFile(params.file)
  const bytes = asked && (await readPictureFile(services().db, asked))
  if (!bytes) error(404)
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': types[asked.format], 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
