/**
 * Her session can end while a page is open: after eight hours, or because she ended it elsewhere. What she typed then stays, and the
 * layout says what happened and where she signs in (SignedOut.svelte).
 */
import { localPath } from '#lib/i18n/paths.ts'

/** Set in a browser only: on the server it would be shared by everybody. */
export const session = $state({ isOver: false })

const signInPaths = (['nl', 'en'] as const).map((lang) => localPath('/studio/inloggen', lang))

/** Whether this is an address of the sign-in page. */
export const isSignIn = (address: string): boolean => signInPaths.includes(new URL(address, location.href).pathname)

/** Whether an answer to `fetch` says that she is signed out, by its number or by having led to the sign-in page; says so when it does. */
export function saysSignedOut(response: Response): boolean {
  const isOver = response.status === 401 || (response.redirected && isSignIn(response.url))
  if (isOver) session.isOver = true
  return isOver
}
