/** Uniform numbers in [0, 1), the same for the same seed. Kept here so that a drawing depends on nothing else. */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A calm wandering line between -1 and 1, with one new direction per unit of x. */
export function smoothNoise(random: () => number): (x: number) => number {
  const values = Array.from({ length: 256 }, () => random() * 2 - 1)
  const value = (i: number) => values[i & 255] ?? 0
  return (x) => {
    const i = Math.floor(x)
    const f = x - i
    const u = f * f * (3 - 2 * f)
    return value(i) * (1 - u) + value(i + 1) * u
  }
}
