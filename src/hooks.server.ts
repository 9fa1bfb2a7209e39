import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { building } from '$app/env'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { entryOf, isStudio, type Practitioner } from '#lib/server/access/access.ts'
import { cookieName } from '#lib/server/access/session-cookie.ts'
import { readSession } from '#lib/server/access/sessions.ts'
import { movedFrom } from '#lib/server/articles/old-addresses.ts'
import { hasServices, provideServices, services } from '#lib/server/services.ts'

/** `bin/regie.ts` has opened everything by now; the development server has not. */
export const init: ServerInit = async () => {
  if (building || hasServices()) return
  const { readConfig } = await import('#lib/server/config.ts')
  const { openServices } = await import('#lib/server/open-services.ts')
  const { startJobs } = await import('#lib/server/jobs/start.ts')
  const config = readConfig(process.env)
  if (!config.ok) throw new Error(config.error)
  const opened = await openServices(config.value)
  provideServices(opened)
  startJobs(opened)
}

export const handle: Handle = async ({ event, resolve }) => {
  const lang = langOf(event.url.pathname)
  event.locals.practitioner = building || !isStudio(event.route.id) ? null : await signedIn(event)
  const refused = building ? null : refusalOf(event, lang)
  if (refused) return refused
  const isApp = event.route.id?.startsWith('/app') === true
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', lang).replace('%shell%', isApp ? shell : ''),
    // No fonts: Chromium holds its first paint for preloaded ones, a quarter of a second on a slow phone. Our fallbacks
    // have the same measures, so nothing moves when the letters come (docs/figures.md).
    preload: ({ type }) => type === 'js' || type === 'css',
  })
  if (building) return response

  const route = event.route.id
  const moved = await movedOf(event, response)
  if (moved !== null)
    return new Response(null, { status: 301, headers: { location: moved, 'x-regie-route': route ?? '' } })
  // Names agreed with src/lib/server/http.ts, which takes them off again.
  if (route) response.headers.set('x-regie-route', route)
  if (isForEveryone(route) && response.status === 200 && event.request.method === 'GET') {
    response.headers.set('cache-control', 'public, no-cache')
    if (!event.url.search && !event.locals.isPassing) response.headers.set('x-regie-keep', '1')
  }
  return response
}

/** Who the session cookie belongs to. Only the studio looks: the site treats everybody alike. */
async function signedIn({ cookies }: RequestEvent): Promise<Practitioner | null> {
  const { config, db } = services()
  const token = cookies.get(cookieName(config.origin))
  return token ? readSession(db, token, new Date()) : null
}

/** The answer to a request that access.ts does not let through. */
function refusalOf({ route, request, locals, url }: RequestEvent, lang: 'nl' | 'en'): Response | null {
  const asked = { route: route.id, method: request.method, origin: request.headers.get('origin') }
  const entry = entryOf(asked, services().config.origin, locals.practitioner)
  if (entry === 'open') return null
  const headers = { 'x-regie-route': route.id ?? '' }
  if (entry === 'refuse') return new Response('This request came from another site.', { status: 403, headers })
  if (route.id?.startsWith('/api/')) return Response.json({ error: 'signed-out' }, { status: 401, headers })
  const after = request.method === 'GET' ? `?after=${encodeURIComponent(url.pathname)}` : ''
  return new Response(null, {
    status: 303,
    headers: { ...headers, location: localPath(`/studio/inloggen${after}`, lang) },
  })
}

/**
 * The place an address of her earlier site leads to now. Asked only where we have no page of our own, so that it can never stand before one; the
 * front page had the posts of WordPress behind it, as in `/?p=12`.
 */
async function movedOf({ route, request, url }: RequestEvent, { status }: Response): Promise<string | null> {
  const isOurs = status !== 404 && !(route.id === '/(site)' && url.searchParams.has('p'))
  if (isOurs || !isForEveryone(route.id) || !/^(?:GET|HEAD)$/.test(request.method)) return null
  return movedFrom(services().db, url.pathname + url.search)
}

/** What the private place paints before its script has come: its name. Its screens take the place of it (frame.css). */
const shell = '<p class="shell" aria-hidden="true">Regie</p>'

/** The site is the same for every reader, and so is the empty shell of the private app; what is said with her is not. */
const isForEveryone = (route: string | null): boolean =>
  route !== null && /^\/(\(site\)|app)(\/|$)/.test(route) && (!isLive.test(route) || isLetter.test(route))

/** Free times, forms and conversations: other at every look, or one person's own. */
const isLive = /^\/\(site\)\/(afspraak|contact|gesprek|nieuwsbrief)(\/|$)/

/** Among those of the newsletter, what everybody reads alike: a letter on the site, and the feed of them. */
const isLetter = /^\/\(site\)\/nieuwsbrief\/(brief\/\[slug\]|feed\.\w+)$/

/** The reader gets a number to mention, the log the reason; neither gets the request. Expected errors need no number. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return
  const id = crypto.randomUUID().slice(0, 8)
  if (hasServices()) services().log.error(id, error, event.route.id)
  return { message: `Internal Error (${id})` }
}
