/** Any track that can be ordered, for tests. */
import fc from 'fast-check'
import { sampleRate } from './track-plan.ts'
import { allRecipes } from '../exercise/recipes.ts'
import { timeline } from '../exercise/timeline.ts'
import { levels } from './mix.ts'
import type { TrackOrder } from './track-plan.ts'
import type { Recipe } from '../exercise/recipe.ts'
import type { SessionSettings } from '../exercise/settings.ts'

/** Any settings a recipe allows. */
const settingsOf = ({ options }: Recipe): fc.Arbitrary<SessionSettings> =>
  fc.record({
    length: fc.constantFrom(...options.length.allowed),
    pace: fc.constantFrom(...options.pace.allowed),
    hold: fc.constantFrom(...options.hold),
    seated: options.seated ? fc.boolean() : fc.constant(false),
    eyesOpen: options.eyesOpen ? fc.boolean() : fc.constant(false),
    oneSide: options.oneSide ? fc.boolean() : fc.constant(false),
    ownSentence: options.ownSentence ? fc.constantFrom('', 'Ik mag nu even niets.') : fc.constant(''),
  })

const anyTimeline = fc
  .constantFrom(...allRecipes)
  .chain((recipe) =>
    fc
      .tuple(settingsOf(recipe), fc.constantFrom('nl' as const, 'en' as const))
      .map(([settings, lang]) => timeline(recipe, settings, lang)),
  )

const anyMix = fc.record({
  voice: fc.boolean(),
  tones: fc.boolean(),
  breath: fc.boolean(),
  voiceLevel: fc.constantFrom(...levels),
  toneLevel: fc.constantFrom(...levels),
})

/** A hum that begins at once and is as loud as it can be: the most that a mix has to bear. */
export const hum = (ms: number) =>
  new Float32Array((ms * sampleRate) / 1000).fill(0.7).map((v, i) => (i % 80 < 40 ? v : -v))

export const anyOrder: fc.Arbitrary<TrackOrder> = fc.tuple(anyTimeline, anyMix).chain(([laidOut, mix]) => {
  const ids = [...new Set(laidOut.cues.map(({ id }) => id))]
  return fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 9000 })), { maxLength: 8 })
    .map((lengths) => ({
      timeline: laidOut,
      mix,
      recordings: new Map(lengths.map(([id, ms]) => [id, hum(ms)])),
    }))
})
