/** Putting the app on the home screen: what this browser can do, and asking it to. Never asked on a first visit. */

/** Chromium's event; not in the standard library of types. */
interface InstallPrompt extends Event {
  prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }>
}

let prompt: InstallPrompt | null = null
const listeners = new Set<() => void>()

if (typeof window !== 'undefined') {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    prompt = event as InstallPrompt
    for (const listener of listeners) listener()
  })
  window.addEventListener('appinstalled', () => {
    prompt = null
    for (const listener of listeners) listener()
  })
}

/** `prompt`: we may ask the browser. `share-sheet`: iPhone or iPad, where only the person can. `none`: installed, or not possible. */
export function installWay(): 'prompt' | 'share-sheet' | 'none' {
  if (matchMedia('(display-mode: standalone)').matches) return 'none'
  if (prompt) return 'prompt'
  const isApple =
    /iPhone|iPad/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  return isApple ? 'share-sheet' : 'none'
}

/** Calls back when `installWay` may have changed. */
export function onInstallWay(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export async function askInstall() {
  await prompt?.prompt()
}
