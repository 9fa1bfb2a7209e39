import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { laidOut } from './laid-out.ts'
import { ceiling, limit } from './limit.ts'
import { levels } from './mix.ts'
import { planTrack } from './plan-track.ts'
import { edgeSlots } from './sound.ts'
import { soundsOf } from './sounds-of.ts'
import { sampleRate, samplesPerSlot } from './track-plan.ts'
import { allRecipes } from '../exercise/recipes.ts'
import { timeline } from '../exercise/timeline/timeline.ts'
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
const hum = (ms: number) => new Float32Array((ms * sampleRate) / 1000).fill(0.7).map((v, i) => (i % 80 < 40 ? v : -v))

const anyOrder: fc.Arbitrary<TrackOrder> = fc.tuple(anyTimeline, anyMix).chain(([laidOut, mix]) => {
  const ids = [...new Set(laidOut.cues.map(({ id }) => id))]
  return fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 9000 })), { maxLength: 8 })
    .map((lengths) => ({
      timeline: laidOut,
      mix,
      recordings: new Map(lengths.map(([id, ms]) => [id, hum(ms)])),
    }))
})

/** The whole track the simple way: every sound into one array, and no blocks. */
function poured(of: TrackOrder): Float32Array {
  const track = new Float32Array(Math.ceil(of.timeline.totalMs / 20) * samplesPerSlot)
  for (const { at, addTo } of soundsOf(of)) addTo(track, at)
  limit(track)
  return track
}

const soundAt = (track: Float32Array, ms: number) => track.slice(ms * 24, ms * 24 + 480).some((v) => v !== 0)

describe('any session in any mix', () => {
  it('is blocks in order that do not overlap and stay within the track', () => {
    fc.assert(
      fc.property(anyOrder, (of) => {
        const { slots, blocks, places } = planTrack(of)
        expect(slots).toBe(Math.ceil(of.timeline.totalMs / 20))
        let end = 0
        for (const { slot, block } of places) {
          expect(slot).toBeGreaterThanOrEqual(end)
          end = slot + (blocks[block]?.slots ?? NaN)
        }
        expect(end).toBeLessThanOrEqual(slots)
        expect(new Set(places.map(({ block }) => block)).size).toBe(blocks.length)
      }),
    )
  })

  it('is silent at the edges of every block, but where the track begins', () => {
    fc.assert(
      fc.property(anyOrder, (of) => {
        const { blocks, places } = planTrack(of)
        const edge = edgeSlots * samplesPerSlot
        for (const [i, block] of blocks.entries()) {
          const samples = block.render()
          expect(samples.length).toBe(block.slots * samplesPerSlot)
          expect(samples.slice(-edge).every((v) => v === 0)).toBe(true)
          const opens = places.some((place) => place.block === i && place.slot === 0)
          if (!opens) expect(samples.slice(0, edge).every((v) => v === 0)).toBe(true)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('sounds as if every sound were poured into one array, and never goes past the ceiling', () => {
    fc.assert(
      fc.property(anyOrder, (of) => {
        const track = laidOut(planTrack(of))
        const simple = poured(of)
        expect(track.length).toBe(simple.length)
        let [apart, loudest] = [0, 0]
        for (let i = 0; i < track.length; i++) {
          apart = Math.max(apart, Math.abs((track[i] ?? NaN) - (simple[i] ?? NaN)))
          loudest = Math.max(loudest, Math.abs(track[i] ?? NaN))
        }
        expect(apart).toBeLessThan(1e-6)
        expect(loudest).toBeLessThanOrEqual(ceiling + 1e-6)
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  it('has a tone at exactly every cue that has one, and none elsewhere', () => {
    fc.assert(
      fc.property(anyOrder, (anything) => {
        const of = { ...anything, mix: { ...anything.mix, voice: false, breath: false, tones: true } }
        const track = laidOut(planTrack(of))
        const heard = of.timeline.cues.flatMap(({ atMs, tone }) => (tone === null ? [] : [atMs]))
        for (const atMs of heard) {
          expect(track.slice(Math.max(0, atMs * 24 - 1920), atMs * 24).every((v) => v === 0)).toBe(true)
          expect(soundAt(track, atMs)).toBe(true)
        }
        const sounds = soundsOf(of)
        expect(sounds.map(({ at }) => at)).toEqual(heard.map((atMs) => atMs * 24))
      }),
      { numRuns: 20 },
    )
  })

  it('is the same every time', () => {
    fc.assert(
      fc.property(anyOrder, (of) => {
        const again = planTrack(of).blocks
        for (const [i, block] of planTrack(of).blocks.entries()) {
          const samples = again[i]?.render() ?? []
          expect(block.render().every((sample, at) => sample === samples[at])).toBe(true)
        }
      }),
      { numRuns: 5 },
    )
  }, 120_000)
})
