import { soft } from './partial.ts'
import { msToSamples } from './sound.ts'
import type { Sound } from './sound.ts'
import { sampleRate } from './track-plan.ts'

export type BreathKind = 'in' | 'hold' | 'out'

type Air = {
  /** How loud it is at its loudest: about its mean, of full scale. */
  level: number
  /** Where in its time it is loudest, 0 to 1. */
  peak: number
  /** Above this it grows softer by 18 dB an octave. */
  fromHz: number
  toHz: number
}

/** Air through the nose grows brighter as it comes in, and darker as it goes. Holding is a wind far away. */
const airs: Readonly<Record<BreathKind, Air>> = {
  in: { level: 0.078, peak: 0.72, fromHz: 450, toHz: 1300 },
  hold: { level: 0.025, peak: 0.3, fromHz: 700, toHz: 600 },
  out: { level: 0.078, peak: 0.22, fromHz: 1100, toHz: 320 },
}

/** Below this a small loudspeaker only rattles. */
const lowestHz = 160

/** The sound of one part of a breath. */
export function breathSound(kind: BreathKind, { at, ms, gain }: { at: number; ms: number; gain: number }): Sound {
  const length = Math.round(msToSamples(ms))
  return {
    key: `air-${kind}:${length}:${gain}`,
    at,
    length,
    addTo: (samples, from) => {
      addAir(airs[kind], samples, { from, length, gain })
    },
  }
}

/** White noise through three gentle low-passes, which wander with the breath, and two high-passes. */
function addAir(
  air: Air,
  samples: Float32Array,
  { from, length, gain }: { from: number; length: number; gain: number },
) {
  const noise = noiseFrom(20_240_607)
  const underShare = shareOf(lowestHz)
  let [first, second, third, under, lower, share, loudness] = [0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < length; i++) {
    if (i % still === 0) {
      const hz = air.fromHz * (air.toHz / air.fromHz) ** (i / length)
      share = shareOf(hz)
      // A narrower band of the same noise is softer: by the root of its width.
      loudness = air.level * gain * Math.sqrt(sampleRate / hz)
    }
    first += (noise() - first) * share
    second += (first - second) * share
    third += (second - third) * share
    under += (third - under) * underShare
    const above = third - under
    lower += (above - lower) * underShare
    samples[from + i] = (samples[from + i] ?? 0) + (above - lower) * loudness * envelope(air.peak, i / length)
  }
}

/** Samples for which the band stands still. */
const still = 64

/** How far a low-pass of one pole moves towards its input with every sample. */
const shareOf = (hz: number) => 1 - Math.exp((-2 * Math.PI * hz) / sampleRate)

const envelope = (peak: number, progress: number) =>
  progress < peak ? soft(progress / peak) : soft((1 - progress) / (1 - peak))

/** Noise from −1 to 1 that is the same every time (xorshift32, Marsaglia 2003). */
function noiseFrom(seed: number) {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state / 2 ** 31
  }
}
