/** Whether this browser can keep its screen lit. */
export const canStayAwake = () => typeof navigator !== 'undefined' && 'wakeLock' in navigator

/**
 * Keeps the screen lit until the returned function is called. The lock is lost whenever the page is hidden and taken again
 * when it comes back. Nothing depends on it: a refusal (low battery, a policy) only lets the screen go dark.
 */
export function stayAwake(): () => void {
  if (!canStayAwake()) return () => undefined
  let wanted = true
  let lock: WakeLockSentinel | null = null

  const take = async () => {
    if (!wanted || document.visibilityState !== 'visible') return
    const taken = await navigator.wakeLock.request('screen').catch(() => null)
    // Let go while we were waiting.
    if (!wanted) return void taken?.release()
    // Asked for twice while we were waiting: one is enough.
    void lock?.release()
    lock = taken
  }
  const retake = () => void take()
  document.addEventListener('visibilitychange', retake)
  void take()

  return () => {
    wanted = false
    document.removeEventListener('visibilitychange', retake)
    void lock?.release()
  }
}
