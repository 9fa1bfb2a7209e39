import { describe, expect, it } from 'vitest'
import { parseSessionRecord, timesDone } from './session-record.ts'
import { routineChange, tensionChange } from './done/tension-change.ts'

const record = {
  version: 1,
  id: 'b6b2',
  day: '2026-11-22',
  startedAt: '2026-11-22T20:15:00.000Z',
  exercise: 'adem-4-6',
  settings: { length: 5, pace: 100, hold: 'none', seated: false, eyesOpen: true, oneSide: false, ownSentence: '' },
  plannedMs: 296_000,
  doneMs: 120_000,
  finished: false,
  tensionBefore: 7,
  tensionAfter: null,
  worse: null,
  worseNote: '',
  own: null,
  routine: null,
}

describe('a stored session', () => {
  it('is read back as it was written', () => {
    expect(parseSessionRecord(record)).toEqual(record)
  })

  it('is read when it was kept before there were own patterns and routines', () => {
    const old = Object.fromEntries(Object.entries(record).filter(([field]) => !['own', 'routine'].includes(field)))
    expect(parseSessionRecord(old)).toEqual(record)
  })

  it.each([
    ['another version', { version: 2 }],
    ['a day that does not exist', { day: '2026-02-30' }],
    ['an unknown exercise', { exercise: 'hardlopen' }],
    ['tension past ten', { tensionBefore: 11 }],
    ['half a point', { tensionBefore: 6.5 }],
    ['no settings', { settings: null }],
    ['time that was not whole', { doneMs: 0.5 }],
  ])('is refused with %s', (_, wrong) => {
    expect(parseSessionRecord({ ...record, ...wrong })).toBeNull()
  })
})

describe('what was done', () => {
  it('counts a routine as one time', () => {
    const run = { id: 'r1', run: 'x' }
    const done = (id: string, routine: typeof run | null = null) => ({ id, routine })
    expect(timesDone([done('a'), done('b', run), done('c', run), done('d')])).toBe(3)
  })
})

describe('tension change', () => {
  const session = (tensionBefore: number | null, tensionAfter: number | null, worse: 'yes' | 'no' | null = null) => ({
    tensionBefore,
    tensionAfter,
    worse,
    plannedMs: 300_000,
    doneMs: 300_000,
  })

  it('is after minus before over the sessions that have both', () => {
    expect(tensionChange([session(7, 4), session(5, 5), session(6, 7, 'yes'), session(8, null, 'yes')])).toEqual({
      n: 3,
      mean: -2 / 3,
      low: -3,
      high: 1,
      worseCount: 2,
    })
  })

  it('leaves out what was done in a routine, which has a change of its own', () => {
    const within = (id: string, answers: ReturnType<typeof session>) => ({ ...answers, routine: { id, run: 'x' } })
    const records = [session(7, 4), within('evening', session(8, 3, 'yes')), within('morning', session(2, 2))]
    expect(tensionChange(records)).toEqual({ n: 1, mean: -3, low: -3, high: -3, worseCount: 0 })
    expect(routineChange(records, 'evening')).toEqual({ n: 1, mean: -5, low: -5, high: -5, worseCount: 1 })
  })

  it('leaves out what was stopped at once, before 30 seconds or a quarter of its time, but not that something got worse', () => {
    const played = (doneMs: number, plannedMs: number, worse: 'yes' | 'no' = 'no') => ({
      ...session(7, 4, worse),
      plannedMs,
      doneMs,
    })
    const none = { n: 0, mean: null, low: null, high: null }
    expect(tensionChange([played(13_000, 300_000, 'yes')])).toEqual({ ...none, worseCount: 1 })
    expect(tensionChange([played(29_999, 300_000)])).toMatchObject(none)
    expect(tensionChange([played(30_000, 300_000)])).toMatchObject({ n: 1, mean: -3 })
    expect(tensionChange([played(14_999, 60_000)])).toMatchObject(none)
    expect(tensionChange([played(15_000, 60_000)])).toMatchObject({ n: 1, mean: -3 })
  })

  it('says nothing when nothing was given', () => {
    expect(tensionChange([session(null, 3)])).toEqual({ n: 0, mean: null, low: null, high: null, worseCount: 0 })
  })
})
