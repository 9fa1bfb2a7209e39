import { error } from '@sveltejs/kit'
import { readLook, sheetOf } from '#lib/server/practice/look.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/**
 * Her colours. What stands at the address of now never changes; a page that was kept from before asks by an older one, and gets those of
 * now for this once.
 */
export const GET: RequestHandler = async ({ url }) => {
  const sheet = sheetOf(await readLook(services().db))
  if (!sheet || !/^\/kleuren\/[0-9a-f]{12}\.css$/.test(url.pathname)) error(404)
  const isNow = sheet.address === url.pathname
  const kept = isNow ? 'public, max-age=31536000, immutable' : 'no-store'
  return new Response(sheet.css, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': kept } })
}
