import type { Cookies } from '@sveltejs/kit'

/** With https the name itself makes browsers hold it to this host, this path and https (RFC 6265bis, section 4.1.3.2). */
export const cookieName = (origin: string): string =>
  origin.startsWith('https:') ? '__Host-regie-session' : 'regie-session'

/** The cookie lasts as long as the browser is open or the session does, whichever ends first. */
export function setSessionCookie(cookies: Cookies, origin: string, token: string): void {
  cookies.set(cookieName(origin), token, { ...options, secure: origin.startsWith('https:') })
}

export function clearSessionCookie(cookies: Cookies, origin: string): void {
  cookies.delete(cookieName(origin), { ...options, secure: origin.startsWith('https:') })
}

const options = { path: '/', httpOnly: true, sameSite: 'lax' } as const
