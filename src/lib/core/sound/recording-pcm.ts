/** Samples from −1 to 1 and whole numbers of 16 bits: what is mixed, and what is kept. */
import { sampleRate } from './track-plan.ts'

const full = 32_767

/** How long a recording is, to the nearest millisecond. */
export const msOf = (samples: { length: number }) => Math.round((samples.length * 1000) / sampleRate)

/** What lies outside −1 to 1 is cut off. */
export function samplesToPcm(samples: Float32Array): Int16Array<ArrayBuffer> {
  const pcm = new Int16Array(samples.length)
  for (const [i, sample] of samples.entries()) pcm[i] = Math.round(Math.max(-1, Math.min(1, sample)) * full)
  return pcm
}

/** The inverse of `samplesToPcm`, but for rounding: every whole number comes back as itself. */
export function pcmToSamples(pcm: Int16Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(pcm, (value) => value / full)
}
