import type { RequestHandler } from './$types'

/**
 * Nothing is closed. The private app is an empty shell until someone's own device fills it, so a search engine that
 * opens it finds a title and a sentence on what it is, and nothing of anyone.
 */
export const GET: RequestHandler = ({ url }) =>
  new Response(['User-agent: *', 'Allow: /', '', `Sitemap: ${url.origin}/sitemap.xml`, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
