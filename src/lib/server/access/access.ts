/**
 * The one place that says who may what. Everything below /studio and /api/studio is closed, except what is named here:
 * a new page is closed until somebody opens it on purpose.
 */
import { redirect, type RequestEvent } from '@sveltejs/kit'
import { localPath } from '#lib/i18n/paths.ts'

export type Practitioner = {
  id: string
  name: string
  sessionId: string
  lang: 'nl' | 'en'
  /** Until when this session counts as just proved to be hers (sessions.ts). */
  provedUntil: string | null
}

declare const proved: unique symbol

/**
 * Somebody who proved a moment ago who she is. What changes a way in or the key asks for one of these (account.ts), and only
 * this file makes one: an act that forgets to ask does not compile.
 */
export type ProvedPractitioner = Practitioner & { readonly [proved]: true }

export type Entry = 'open' | 'sign-in' | 'refuse'

/** Before there is a session: coming in for the first time, signing in, and what those two ask. */
const openRoutes = [/^\/studio\/inloggen$/, /^\/studio\/opzetten$/, /^\/api\/studio\/entrance(\/|$)/]

/** Whether a route belongs to the practitioner. `route` is Kit's pattern; null is no route at all. */
export const isStudio = (route: string | null): boolean => route !== null && /^\/(api\/)?studio(\/|$)/.test(route)

/**
 * What happens to a request: it goes on, its sender is asked to sign in, or it is refused. Refused is also whatever changes
 * something and was sent from another site: Kit looks at forms only, and a cookie that is `lax` is not an answer to every browser.
 */
export function entryOf(
  request: { route: string | null; method: string; origin: string | null },
  ownOrigin: string,
  practitioner: Practitioner | null,
): Entry {
  if (!isStudio(request.route)) return 'open'
  const only = request.method === 'GET' || request.method === 'HEAD'
  if (!only && request.origin !== ownOrigin) return 'refuse'
  if (practitioner || openRoutes.some((open) => open.test(request.route ?? ''))) return 'open'
  return 'sign-in'
}

/** Who is signed in, for the load functions and actions of the studio; sends anybody else to the sign-in page. */
export function practitionerOf({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): Practitioner {
  if (locals.practitioner) return locals.practitioner
  redirect(303, localPath('/studio/inloggen', url.pathname.startsWith('/en') ? 'en' : 'nl'))
}

/** The same, for what changes a way in or the key; null when her last proof is too old, and then nothing may be changed. */
export const practitionerWithFreshProof = (event: Pick<RequestEvent, 'locals' | 'url'>): ProvedPractitioner | null =>
  asProved(practitionerOf(event), new Date())

export const asProved = (practitioner: Practitioner, now: Date): ProvedPractitioner | null =>
  practitioner.provedUntil !== null && practitioner.provedUntil > now.toISOString()
    ? (practitioner as ProvedPractitioner)
    : null
