import { msToSamples } from './sound.ts'

/** −3 dBFS: nothing that is heard goes past it, whatever is mixed at whatever level. */
export const ceiling = 10 ** (-3 / 20)

/** The limiter looks this far to both sides, and no farther: a block's silent edges are longer, so it never notices its neighbours. */
const reach = msToSamples(20)

/**
 * Turns down in place, smoothly and only around them, the moments that would go past the highest. A gain is the least that
 * any sample within `reach` needs, averaged over `reach`: every such average holds the sample itself, so none is missed.
 */
export function limit(samples: Float32Array, highest = ceiling) {
  if (!goesPast(samples, highest)) return
  const needed = Float64Array.from(samples, (sample) => highest / Math.max(Math.abs(sample), highest))
  const gains = averageOf(leastOf(needed))
  for (const [i, gain] of gains.entries()) {
    // What rounding may leave above it is cut off.
    samples[i] = Math.max(-highest, Math.min(highest, (samples[i] ?? 0) * gain))
  }
}

function goesPast(samples: Float32Array, highest: number) {
  for (const sample of samples) if (Math.abs(sample) > highest) return true
  return false
}

/**
 * The least value within half a reach to both sides, in a few steps a sample however wide that is: every window is the end
 * of one piece and the beginning of the next (van Herk 1992).
 */
function leastOf(values: Float64Array): Float64Array {
  const half = reach / 2
  const width = 2 * half + 1
  const valueAt = (i: number) => values[i] ?? 1
  const length = values.length + 2 * half
  const fromLeft = new Float64Array(length)
  const fromRight = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const before = i % width === 0 ? 1 : (fromLeft[i - 1] ?? 1)
    fromLeft[i] = Math.min(before, valueAt(i - half))
  }
  for (let i = length - 1; i >= 0; i--) {
    const after = (i + 1) % width === 0 ? 1 : (fromRight[i + 1] ?? 1)
    fromRight[i] = Math.min(after, valueAt(i - half))
  }
  return values.map((_, i) => Math.min(fromRight[i] ?? 1, fromLeft[i + width - 1] ?? 1))
}

/** The mean within half a reach to both sides; outside the values it is 1. */
function averageOf(values: Float64Array): Float64Array {
  const half = reach / 2
  const width = 2 * half + 1
  const valueAt = (i: number) => values[i] ?? 1
  let sum = 0
  for (let i = -half; i <= half; i++) sum += valueAt(i)
  return values.map((_, i) => {
    const mean = sum / width
    sum += valueAt(i + half + 1) - valueAt(i - half)
    return mean
  })
}
