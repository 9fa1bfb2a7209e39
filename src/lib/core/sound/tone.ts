import { addPartial, fadeOut } from './partial.ts'
import { msToSamples } from './sound.ts'
import type { Sound } from './sound.ts'
import type { Tone } from '../exercise/recipe.ts'

/**
 * A tone is a few sines that begin together and die away, each in its own time: `times` of the tone's pitch, `level` of full
 * scale, `fallS` until it has lost 60 dB. It may slide to another pitch in the first `slideS`.
 */
type Instrument = {
  fromHz: number
  toHz: number
  slideS: number
  riseS: number
  /** How long it rings when nothing damps it. */
  ms: number
  partials: readonly { times: number; level: number; fallS: number }[]
}

/** A note struck with felt: round, with little above it, most of that gone in the first half second. */
const struck = [
  { times: 1, level: 0.15, fallS: 4.4 },
  { times: 1, level: 0.068, fallS: 0.9 },
  { times: 2, level: 0.051, fallS: 2.2 },
  { times: 3, level: 0.017, fallS: 1.1 },
]

/**
 * Low, round and soft: bearable with a headache, and told apart with closed eyes. In rises a fourth, hold stays where in
 * came to, out sinks a fifth. Next is one note between them. The bell is a bowl: its upper partials belong to no scale, and a
 * second fundamental close to the first makes it breathe. All pitches are of one chord (G, B, D), so that nothing clashes.
 *
 * Small loudspeakers lose nearly all below 400 Hz; the second and third partial are what a telephone lets hear of a pitch.
 */
const instruments: Readonly<Record<Tone, Instrument>> = {
  in: { fromHz: 220, toHz: 293.7, slideS: 1.1, riseS: 0.016, ms: 3200, partials: struck },
  hold: {
    fromHz: 293.7,
    toHz: 293.7,
    slideS: 0,
    riseS: 0.016,
    ms: 2600,
    partials: [
      { times: 1, level: 0.135, fallS: 3.6 },
      { times: 2, level: 0.03, fallS: 2.4 },
    ],
  },
  out: { fromHz: 293.7, toHz: 196, slideS: 1.5, riseS: 0.016, ms: 3800, partials: struck },
  next: {
    fromHz: 246.9,
    toHz: 246.9,
    slideS: 0,
    riseS: 0.016,
    ms: 2600,
    partials: [
      { times: 1, level: 0.112, fallS: 3.2 },
      { times: 1, level: 0.075, fallS: 0.7 },
      { times: 2, level: 0.033, fallS: 1.5 },
      { times: 3, level: 0.024, fallS: 0.9 },
    ],
  },
  bell: {
    fromHz: 196,
    toHz: 196,
    slideS: 0,
    riseS: 0.014,
    ms: 6600,
    partials: [
      { times: 1, level: 0.12, fallS: 7.5 },
      { times: 1.003, level: 0.036, fallS: 7.5 },
      { times: 2.76, level: 0.06, fallS: 4.6 },
      { times: 5.18, level: 0.015, fallS: 2.2 },
    ],
  },
}

/** However short its time, a tone is heard this long. */
export const shortestToneMs = 400

/** A hand laid on it: the last part of a tone, in which it comes to rest. */
const damperMs = 600

/** A tone that has `roomMs` to sound; where that is shorter than it would ring, it is damped by then. */
export function toneSound(tone: Tone, { at, roomMs, gain }: { at: number; roomMs: number; gain: number }): Sound {
  const instrument = instruments[tone]
  const length = Math.round(msToSamples(Math.min(instrument.ms, roomMs)))
  return {
    key: `${tone}:${length}:${gain}`,
    at,
    length,
    addTo: (samples, from) => {
      for (const [i, sample] of ring(instrument, length).entries()) {
        samples[from + i] = (samples[from + i] ?? 0) + sample * gain
      }
    },
  }
}

function ring({ fromHz, toHz, slideS, riseS, partials }: Instrument, length: number): Float32Array {
  const samples = new Float32Array(length)
  for (const { times, level, fallS } of partials) {
    addPartial({ fromHz: fromHz * times, toHz: toHz * times, slideS, riseS, level, fallS }, samples)
  }
  fadeOut(samples, Math.min(msToSamples(damperMs), length / 2))
  return samples
}
