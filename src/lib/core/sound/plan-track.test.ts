import { describe, expect, it } from 'vitest'
import { laidOut } from './laid-out.ts'
import { planTrack } from './plan-track.ts'
import { edgeSlots } from './sound.ts'
import { soundsOf } from './sounds-of.ts'
import { sampleRate } from './track-plan.ts'
import { recipes } from '../exercise/recipes.ts'
import { parseSettings } from '../exercise/settings.ts'
import { timeline } from '../exercise/timeline/timeline.ts'
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

/** A hum that begins at once and is as loud as it can be: the most that a mix has to bear. */
const hum = (ms: number) => new Float32Array((ms * sampleRate) / 1000).fill(0.7).map((v, i) => (i % 80 < 40 ? v : -v))

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

  it('rings its bell also when no tones are wanted, as long as something is heard', () => {
    const bellOf = (mix: Partial<SoundMix>) => soundsOf(order('niets', mix)).map(({ key }) => key.split(':')[0])
    expect([bellOf({ voice: true }), bellOf({ breath: true }), bellOf({})]).toEqual([['bell'], ['bell'], []])
  })

  it('says a recording at its cue, exactly as it is', () => {
    const words = hum(2000).map((v) => v / 2)
    const track = laidOut(planTrack(order('niets', { voice: true }, new Map([['niets/arrive', words]]))))
    expect(track.slice(1000, 2000)).toEqual(words.slice(1000, 2000))
    expect(track.slice(48_000, 293_000 * 24).every((v) => v === 0)).toBe(true)
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

  it('keeps every cue at its moment where cues stand too close for silence between them', () => {
    const cue = { id: 'x', kind: 'mark', text: '', tone: 'hold', vibration: null, phase: 0 } as const
    const cues = [200, 500, 730, 1500, 2600].map((atMs) => ({ ...cue, atMs }))
    const dense = { ...order('niets', {}).timeline, cues, totalMs: 6000 }
    const of = { timeline: dense, mix: { ...quiet, tones: true }, recordings: new Map() }
    const { blocks, places } = planTrack(of)
    expect(places).toEqual([
      { slot: 6, block: 0 },
      { slot: 71, block: 1 },
      { slot: 126, block: 2 },
    ])
    expect(blocks.length).toBe(3)
    expect(soundsOf(of).map(({ at }) => at / 24)).toEqual([200, 500, 730, 1500, 2600])
  })
})
