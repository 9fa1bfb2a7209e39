import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { anyOrder, hum } from './an-order.ts'
import { laidOut } from './laid-out.ts'
import { ceiling, limit } from './limit.ts'
import { planTrack } from './plan-track.ts'
import { edgeSlots } from './sound.ts'
import { soundsOf } from './sounds-of.ts'
import { samplesPerSlot } from './track-plan.ts'
import { recipes } from '../exercise/recipes.ts'
import { parseSettings } from '../exercise/settings.ts'
import { timeline } from '../exercise/timeline.ts'
import type { SoundMix } from './mix.ts'
import type { Recordings, TrackOrder } from './track-plan.ts'
import type { ExerciseId } from '../exercise/exercise-id.ts'

const quiet: SoundMix = { voice: false, tones: false, breath: false, voiceLevel: 3, toneLevel: 3 }

function order(id: ExerciseId, mix: Partial<SoundMix>, recordings: Recordings = new Map()): TrackOrder {
  return {
    timeline: timeline(recipes[id], parseSettings(recipes[id], {}), 'nl'),
    mix: { ...quiet, ...mix },
    recordings,
  }
}

/** The whole track the simple way: every sound into one array, and no blocks. */
function poured(of: TrackOrder): Float32Array {
  const track = new Float32Array(Math.ceil(of.timeline.totalMs / 20) * samplesPerSlot)
  for (const { at, addTo } of soundsOf(of)) addTo(track, at)
  limit(track)
  return track
}

const soundAt = (track: Float32Array, ms: number) => track.slice(ms * 24, ms * 24 + 480).some((v) => v !== 0)

describe('a track', () => {
  it('lets the breath of four and six return as one block for in and one for out', () => {
    const { blocks, places } = planTrack(order('adem-4-6', { tones: true, breath: true }))
    // Settling, in, out, the bell: settling and in begin at other slots.
    expect(blocks.length).toBe(4)
    expect(places.slice(0, 6)).toEqual([
      { slot: 0, block: 0 },
      { slot: 396, block: 1 },
      { slot: 596, block: 2 },
      { slot: 896, block: 1 },
      { slot: 1096, block: 2 },
      { slot: 1396, block: 1 },
    ])
  })

  it('has nothing in it when nothing is chosen', () => {
    expect(planTrack(order('bodyscan', {}))).toEqual({ slots: 9000, blocks: [], places: [] })
  })

  it('rings its bell out before it ends', () => {
    const { slots, blocks, places } = planTrack(order('niets', { tones: true }))
    const last = places.at(-1)
    expect(last?.slot).toBe(293_000 / 20 - edgeSlots)
    expect((last?.slot ?? 0) + (blocks[last?.block ?? 0]?.slots ?? 0)).toBeLessThan(slots)
  })

  it('says a recording at its cue, exactly as it is', () => {
    const words = hum(2000).map((v) => v / 2)
    const track = laidOut(planTrack(order('niets', { voice: true }, new Map([['niets/arrive', words]]))))
    expect(track.slice(1000, 2000)).toEqual(words.slice(1000, 2000))
    expect(track.slice(48_000).every((v) => v === 0)).toBe(true)
  })

  it('lets a tone go before the words of the same cue', () => {
    const words = new Map([['niets/arrive', hum(2000)]])
    const voices = soundsOf(order('niets', { voice: true, tones: true }, words)).filter((s) =>
      s.key.startsWith('voice'),
    )
    expect(voices.map(({ at }) => at)).toEqual([650 * 24])
  })

  it('leaves out a recording that would run into the next, and keeps its tone', () => {
    const words = new Map([
      ['adem-4-6/in', hum(4001)],
      ['adem-4-6/out', hum(6000)],
    ])
    const keys = soundsOf(order('adem-4-6', { voice: true, tones: true }, words)).map(({ key }) => key.split(':')[0])
    expect(new Set(keys)).toEqual(new Set(['next', 'in', 'out', 'voice-adem-4-6/out', 'bell']))
  })
})

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
  }, 30_000)

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
        expect(laidOut(planTrack(of))).toEqual(laidOut(planTrack(of)))
      }),
      { numRuns: 3 },
    )
  })
})
