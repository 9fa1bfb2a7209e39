import { msToSamples } from './sound.ts'

/** −3 dBFS: nothing that is heard goes past it, whatever is mixed at whatever level. */
export const ceiling = 10 ** (-3 / 20)

/** The limiter looks this far to both sides, and no farther: a block's silent edges are longer, so it never notices its neighbours. */
const reach = msToSamples(20)

/**
 * Turns down in place, smoothly and only around them, the moments that would go past the highest. A gain is the least that
 * any sample within half a `reach` needs, averaged over as much: every such average is of values that suit the sample itself,
 * so none is missed.
 */
export function limit(samples: Float32Array, highest = ceiling) {
  if (!goesPast(samples, highest)) return
  const needed = new Float64Array(samples.length + 2 * reach).fill(1)
  for (let i = 0; i < samples.length; i++) {
    const loudness = Math.abs(samples[i] ?? 0)
    if (loudness > highest) needed[reach + i] = highest / loudness
  }
  const gains = meanOfEach(leastOfEach(needed))
  for (let i = 0; i < samples.length; i++) {
    // What rounding may leave above it is cut off.
    samples[i] = Math.max(-highest, Math.min(highest, (samples[i] ?? 0) * (gains[i] ?? 1)))
  }
}

function goesPast(samples: Float32Array, highest: number) {
  for (const sample of samples) if (Math.abs(sample) > highest) return true
  return false
}

/** So many values in a row, half a reach to both sides of one. Both functions below give one result for every such row. */
const row = reach + 1

/** In a few steps a value however long the row: each row is the end of one piece and the beginning of the next (van Herk 1992). */
function leastOfEach(values: Float64Array): Float64Array {
  const fromLeft = new Float64Array(values.length)
  const fromRight = new Float64Array(values.length)
  for (let i = 0, least = 1; i < values.length; i++) {
    least = Math.min(i % row === 0 ? 1 : least, values[i] ?? 1)
    fromLeft[i] = least
  }
  for (let i = values.length - 1, least = 1; i >= 0; i--) {
    least = Math.min((i + 1) % row === 0 ? 1 : least, values[i] ?? 1)
    fromRight[i] = least
  }
  const each = new Float64Array(values.length - row + 1)
  for (let i = 0; i < each.length; i++) each[i] = Math.min(fromRight[i] ?? 1, fromLeft[i + row - 1] ?? 1)
  return each
}

function meanOfEach(values: Float64Array): Float64Array {
  const each = new Float64Array(values.length - row + 1)
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    sum += values[i] ?? 0
    if (i < row - 1) continue
    each[i - row + 1] = sum / row
    sum -= values[i - row + 1] ?? 0
  }
  return each
}
