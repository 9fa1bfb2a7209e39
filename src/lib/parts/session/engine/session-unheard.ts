import type { TimeSource } from './session-clock.svelte.ts'

/** Time for a session without sound: read off a clock, so that somebody's own music can play on. */
export function unheard(now: () => number, fromMs: number): TimeSource {
  let atMs = fromMs
  let sinceMs: number | null = null
  const positionMs = () => (sinceMs === null ? atMs : atMs + now() - sinceMs)
  return {
    positionMs,
    play: () => {
      sinceMs ??= now()
    },
    pause: () => {
      atMs = positionMs()
      sinceMs = null
    },
    seek: (toMs) => {
      atMs = toMs
      if (sinceMs !== null) sinceMs = now()
    },
  }
}
