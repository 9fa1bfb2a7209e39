import { sampleRate } from './track-plan.ts'

/** One sine that may slide, struck and dying away. */
export type Partial = {
  fromHz: number
  toHz: number
  /** Time in which it slides, with a soft beginning and end. */
  slideS: number
  /** Of full scale. */
  level: number
  /** From nothing to its level. */
  riseS: number
  /** Time in which it loses 60 dB. */
  fallS: number
}

/** Samples for which the pitch of a sliding sine stands still: a millisecond and a third, far below what is heard as a step. */
const still = 32

/** Adds a partial over all of `samples`, beginning at zero. It does not end at zero by itself: see `fadeOut`. */
export function addPartial(partial: Partial, samples: Float32Array) {
  const { level, riseS, fallS } = partial
  const rise = riseS * sampleRate
  const decay = 0.001 ** (1 / (fallS * sampleRate))
  let [re, im, loudness] = [1, 0, level]
  for (let start = 0; start < samples.length; start += still) {
    const step = (2 * Math.PI * hzAt(partial, start / sampleRate)) / sampleRate
    const [cos, sin] = [Math.cos(step), Math.sin(step)]
    const end = Math.min(start + still, samples.length)
    for (let i = start; i < end; i++) {
      const risen = i < rise ? soft(i / rise) : 1
      samples[i] = (samples[i] ?? 0) + im * loudness * risen
      const turned = re * cos - im * sin
      im = re * sin + im * cos
      re = turned
      loudness *= decay
    }
  }
}

function hzAt({ fromHz, toHz, slideS }: Partial, s: number) {
  if (fromHz === toHz || s >= slideS) return toHz
  return fromHz * (toHz / fromHz) ** soft(s / slideS)
}

/** From 0 to 1 without a jolt at either end. */
export const soft = (progress: number) => (1 - Math.cos(Math.PI * progress)) / 2

/** Brings the last `fadeLength` samples down to zero. */
export function fadeOut(samples: Float32Array, fadeLength: number) {
  const start = Math.ceil(samples.length - fadeLength)
  for (let i = start; i < samples.length; i++)
    samples[i] = (samples[i] ?? 0) * soft((samples.length - 1 - i) / fadeLength)
}
