import { expect, test } from 'vitest'
import { allRecipes, recipes } from '#lib/core/exercise/recipes.ts'
import { parseSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { planTrack } from '#lib/core/sound/plan-track.ts'
import { soundsOf } from '#lib/core/sound/sounds-of.ts'
import { samplesPerSlot } from '#lib/core/sound/track-plan.ts'
import { breathBlock, decode, lateness, pcmOf } from './heard.fixture.ts'
import { makeTrack } from './make-track.ts'
import type { SoundMix } from '#lib/core/sound/mix.ts'
import type { TrackOrder } from '#lib/core/sound/track-plan.ts'
import type { Recipe } from '#lib/core/exercise/recipe.ts'

const quiet: SoundMix = { voice: false, tones: false, breath: false, voiceLevel: 3, toneLevel: 3 }
const everything: SoundMix = { ...quiet, voice: true, tones: true, breath: true }
const orders = [
  ...allRecipes.map((recipe) => ({ recipe, mix: everything, heard: 'voice, tones and breath' })),
  { recipe: recipes['adem-4-6'], mix: { ...quiet, breath: true }, heard: 'breath' },
  { recipe: recipes['adem-4-7-8'], mix: { ...quiet, tones: true }, heard: 'tones' },
  { recipe: recipes.bodyscan, mix: { ...quiet, voice: true }, heard: 'voice' },
]
/** 120 ms: enough to tell one moment from another. */
const windowSamples = 6 * samplesPerSlot

test.each(orders.map((order) => ({ ...order, name: order.recipe.id })))(
  'in the track of $name every sound ($heard) is heard when the timeline says so',
  async ({ recipe, mix }) => {
    const order = orderOf(recipe, mix)
    const starts = soundsOf(order).map(({ at }) => at)
    expect(starts.length).toBeGreaterThan(0)
    const plan = planTrack(order)
    const heard = await decode((await makeTrack(plan, { playsOpus: true })).blob)
    const meant = pcmOf(plan)
    const late = starts.map((from) => lateness({ meant, heard, from, length: windowSamples }))
    // At 24 samples a millisecond.
    expect(late.filter((samples) => !(Math.abs(samples) <= 24))).toEqual([])
  },
  20_000,
)

test('a tone is in the track at the millisecond of its cue', async () => {
  const order = orderOf(recipes['adem-4-6'], { ...quiet, tones: true })
  const heard = await decode((await makeTrack(planTrack(order), { playsOpus: true })).blob)
  const toned = order.timeline.cues.filter(({ tone }) => tone !== null)
  expect(toned.length).toBeGreaterThan(20)
  for (const { atMs } of toned.filter((cue) => cue.atMs > 0)) {
    const at = atMs * 24
    expect(loudest(heard.subarray(at - 480, at))).toBeLessThan(0.003)
    expect(loudest(heard.subarray(at, at + 4800))).toBeGreaterThan(0.01)
  }
}, 20_000)

const loudest = (samples: Float32Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

/** A recipe as it is at first, with something to hear for every cue. */
function orderOf(recipe: Recipe, mix: SoundMix): TrackOrder {
  const laidOut = timeline(recipe, parseSettings(recipe, {}), 'nl')
  const recording = breathBlock(40)
    .render()
    .subarray(4 * samplesPerSlot, 36 * samplesPerSlot)
  return { timeline: laidOut, mix, recordings: new Map(laidOut.cues.map(({ id }) => [id, recording])) }
}
