/** The part of the page that talks to the service worker: registering it, and telling when a newer version waits. */

type Listener = (isWaiting: boolean) => void
const listeners = new Set<Listener>()
let waiting: ServiceWorker | null = null

/** Registers the worker once per page. Without one (private window, old browser) the app still works with a network. */
export function keepOffline() {
  if (!('serviceWorker' in navigator)) return
  // What is fetched for later must not stand in the way of what is looked at now.
  if ('requestIdleCallback' in window) requestIdleCallback(register, { timeout: 3000 })
  else setTimeout(register, 1500)
}

function register() {
  void navigator.serviceWorker
    .register('/service-worker.js', { scope: '/', type: 'module', updateViaCache: 'none' })
    .then((registration) => {
      follow(registration)
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
      })
    })
    .catch(() => undefined)
}

/** Calls back now and at every change with whether a newer version is ready to be used. */
export function onNewVersion(listener: Listener): () => void {
  listeners.add(listener)
  listener(waiting !== null)
  return () => void listeners.delete(listener)
}

/** Switches to the waiting version and loads the page again. Only on a person's own tap: never during a session. */
export function useNewVersion() {
  if (!waiting) return
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  waiting.postMessage('use-new-version')
}

function follow(registration: ServiceWorkerRegistration) {
  tell(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      // A first installation also passes through "installed", but then nothing controls the page yet.
      if (coming.state === 'installed' && navigator.serviceWorker.controller) tell(registration.waiting)
    })
  })
}

function tell(worker: ServiceWorker | null) {
  waiting = worker
  for (const listener of listeners) listener(worker !== null)
}
