/** Whether this browser says it can vibrate. Most phones with Android do, no iPhone does. */
export const canVibrate = () =>
  typeof navigator !== 'undefined' && 'vibrate' in navigator && navigator.maxTouchPoints > 0

/** Milliseconds on and off in turn. A browser that cannot stays still. */
export function vibrate(pattern: readonly number[]) {
  if (canVibrate()) navigator.vibrate([...pattern])
}

export const stopVibrating = () => vibrate([0])
