/** Uniform numbers in [0, 1). Chance always comes in as an argument, so that everything can be drawn again. */
export type Random = () => number

/** The same numbers for the same seed (mulberry32). For schedules and tests, never for keys. */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
