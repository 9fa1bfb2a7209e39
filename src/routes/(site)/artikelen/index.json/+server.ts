import { langOf } from '#lib/i18n/paths.ts'
import { openLibrary } from '#lib/server/articles.ts'
import { packedIndex } from '#lib/server/articles/search.ts'
import type { RequestHandler } from './$types'

/** The whole search index, so that searching happens in the reader's browser. */
export const GET: RequestHandler = async ({ url }) =>
  new Response(await packedIndex(await openLibrary(), langOf(url.pathname)), {
    headers: { 'content-type': 'application/json', 'content-encoding': 'br' },
  })
