import { addPartial, fadeOut } from './partial.ts'
import { msToSamples } from './sound.ts'
import type { Partial } from './partial.ts'
import type { Sound } from './sound.ts'
import type { Tone } from '../exercise/recipe.ts'

type Voice = { fromHz: number; toHz: number; slideS: number; level: number; riseS: number; fallS: number; ms: number }

const voices: Readonly<Record<Tone, Voice>> = {
  in: { fromHz: 220, toHz: 294, slideS: 1.1, level: 0.16, riseS: 0.012, fallS: 2.2, ms: 1800 },
  hold: { fromHz: 294, toHz: 294, slideS: 0, level: 0.12, riseS: 0.012, fallS: 1.8, ms: 1400 },
  out: { fromHz: 294, toHz: 196, slideS: 1.4, level: 0.16, riseS: 0.012, fallS: 2.6, ms: 2200 },
  next: { fromHz: 247, toHz: 247, slideS: 0, level: 0.12, riseS: 0.012, fallS: 2.2, ms: 1800 },
  bell: { fromHz: 196, toHz: 196, slideS: 0, level: 0.15, riseS: 0.015, fallS: 6, ms: 5600 },
}

const overtones: readonly { times: number; share: number; fall: number }[] = [
  { times: 1, share: 1, fall: 1 },
  { times: 2, share: 0.25, fall: 0.7 },
  { times: 3, share: 0.1, fall: 0.45 },
]

/** However short its time, a tone is heard this long. */
export const shortestToneMs = 400
const damperMs = 250

/** A tone that has `roomMs` to sound; where that is shorter than it would ring, it is damped by then. */
export function toneSound(tone: Tone, { at, roomMs, gain }: { at: number; roomMs: number; gain: number }): Sound {
  const voice = voices[tone]
  const length = Math.round(msToSamples(Math.min(voice.ms, roomMs)))
  return {
    key: `${tone}:${length}:${gain}`,
    at,
    length,
    addTo: (samples, from) => {
      const own = new Float32Array(length)
      for (const partial of partialsOf(voice)) addPartial(partial, own, { from: 0, length })
      fadeOut(own, msToSamples(damperMs))
      for (const [i, sample] of own.entries()) samples[from + i] = (samples[from + i] ?? 0) + sample * gain
    },
  }
}

const partialsOf = ({ fromHz, toHz, slideS, level, riseS, fallS }: Voice): Partial[] =>
  overtones.map(({ times, share, fall }) => ({
    fromHz: fromHz * times,
    toHz: toHz * times,
    slideS,
    level: level * share,
    riseS,
    fallS: fallS * fall,
  }))
