import { error } from '@sveltejs/kit'
import { readerAsJson } from '#lib/server/newsletter/readers.ts'
import { services } from '#lib/server/services.ts'
import { readOne } from '../../../one.server.ts'
import type { RequestHandler } from './$types'

/** Everything that is kept of one reader, for herself. */
export const GET: RequestHandler = async ({ params }) => {
  const subscriber = await readOne('preferences', params.token)
  if (!subscriber) error(404, 'not on the list')
  return new Response(await readerAsJson(services().db, subscriber), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="regie-nieuwsbrief.json"',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    },
  })
}
