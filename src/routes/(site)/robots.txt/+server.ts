import type { RequestHandler } from './$types'

/** The private app has nothing to index: it is empty until someone's own device fills it. */
export const GET: RequestHandler = ({ url }) =>
  new Response(
    ['User-agent: *', 'Disallow: /app', 'Disallow: /en/app', '', `Sitemap: ${url.origin}/sitemap.xml`, ''].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )
