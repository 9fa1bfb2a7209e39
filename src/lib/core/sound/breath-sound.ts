import { soft } from './partial.ts'
import { msToSamples } from './sound.ts'
import type { Sound } from './sound.ts'
import { sampleRate } from './track-plan.ts'

export type BreathKind = 'in' | 'hold' | 'out'

type Air = {
  /** The loudest of it, of full scale. */
  level: number
  /** Where in its time it is loudest, 0 to 1. */
  peak: number
  fromHz: number
  toHz: number
}

/** Air through the nose grows brighter as it comes in, and darker as it goes. Holding is a breath of wind far away. */
const airs: Readonly<Record<BreathKind, Air>> = {
  in: { level: 0.12, peak: 0.7, fromHz: 300, toHz: 700 },
  hold: { level: 0.03, peak: 0.5, fromHz: 350, toHz: 350 },
  out: { level: 0.12, peak: 0.25, fromHz: 600, toHz: 220 },
}

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

/** White noise through two gentle low-passes, which wander with the breath. */
function addAir(
  air: Air,
  samples: Float32Array,
  { from, length, gain }: { from: number; length: number; gain: number },
) {
  const noise = noiseFrom(20_240_607)
  let [low, lower, under] = [0, 0, 0]
  let share = 0
  for (let i = 0; i < length; i++) {
    const progress = i / length
    if (i % 64 === 0) {
      share = 1 - Math.exp((-2 * Math.PI * air.fromHz * (air.toHz / air.fromHz) ** progress) / sampleRate)
    }
    low += (noise() - low) * share
    lower += (low - lower) * share
    under += (lower - under) * 0.02
    samples[from + i] = (samples[from + i] ?? 0) + (lower - under) * air.level * gain * 3 * envelope(air.peak, progress)
  }
}

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
