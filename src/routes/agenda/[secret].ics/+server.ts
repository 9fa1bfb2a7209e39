/** The practitioner's appointments, for her own calendar to subscribe to. Whoever has the address may read it. */
import { readFeed } from '#lib/server/calendar/feed.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params, request }) => {
  const feed = await readFeed(services().db, params.secret, new Date())
  // One answer for what never was and for what was taken back.
  if (!feed) return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain' } })
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="regie.ics"',
    // Nobody between us and her calendar may keep a copy.
    'cache-control': 'private, no-cache',
    etag: feed.etag,
    'x-robots-tag': 'noindex',
  }
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .some((mark) => mark.trim() === feed.etag)
  return known ? new Response(null, { status: 304, headers }) : new Response(feed.text, { headers })
}
