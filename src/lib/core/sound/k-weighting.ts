/**
 * The K-weighting of ITU-R BS.1770-5, annex 1: a shelf for the head, then a high-pass for the ear. The recommendation gives
 * coefficients for 48 kHz alone; these are their analogue prototypes (as in libebur128), which give the same at 48 kHz.
 */

/** Both from `a0 = 1`, which is left out. */
export type Biquad = { b0: number; b1: number; b2: number; a1: number; a2: number }

/** The two filters at `rate` samples a second. */
export const kWeighting = (rate: number): readonly [Biquad, Biquad] => [shelf(rate), highPass(rate)]

function shelf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate)
  const q = 0.7071752369554196
  const high = 10 ** (3.999843853973347 / 20)
  const band = high ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  }
}

function highPass(rate: number): Biquad {
  const { k, q, a0 } = highPassAt(rate)
  // The table lets the numerator be 1, −2, 1, and so passes 0.04 dB more than all; that too is the same at every rate.
  const b0 = highPassAt(48_000).a0 / a0
  return { b0, b1: -2 * b0, b2: b0, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 }
}

function highPassAt(rate: number) {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate)
  const q = 0.5003270373238773
  return { k, q, a0: 1 + k / q + k * k }
}

/** Samples through a filter, as new samples (direct form I). */
export function filtered({ b0, b1, b2, a1, a2 }: Biquad, samples: Float32Array | Float64Array): Float64Array {
  const out = new Float64Array(samples.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (const [i, x] of samples.entries()) {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    out[i] = y
  }
  return out
}
