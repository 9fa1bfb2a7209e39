/**
 * The right to ask for the microphone comes with the page (server/headers.ts): arrived at from another screen, it is loaded anew. Never
 * resolves then. On the server there is nothing to do.
 */
export async function withMicrophone(url: URL): Promise<void> {
  if (typeof window === 'undefined') return
  const [arrival] = performance.getEntriesByType('navigation')
  if (arrival === undefined || new URL(arrival.name).pathname === url.pathname) return
  location.assign(url)
  await new Promise(() => undefined)
}
