import { afterEach, expect, test, vi } from 'vitest'
import { inventPatternDays } from '#lib/core/patterns/invented-diary.ts'
import { finish } from '#lib/core/patterns/patterns.ts'
import { reportOn } from '#lib/core/patterns/report.ts'
import { lookForPatterns } from './look-for-patterns.ts'
import type { PatternReport } from '#lib/core/patterns/report.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'
import inNode from '#lib/core/patterns/report.snapshot.json'

const diary = inventPatternDays({ seed: 3, days: 150, effects: [{ name: 'rush', lag: 0, points: 2 }], missing: 0.2 })
/** Takes seconds, so that there is time to change one's mind. */
const long = inventPatternDays({ seed: 4, days: 3650, factors: Array.from({ length: 150 }, (_, i) => `f${String(i)}`) })

/** Each engine has a last digit of its own. */
const tenDigits = (report: PatternReport): unknown =>
  JSON.parse(
    JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value)),
  )

const started: Worker[] = []
const ended: Worker[] = []
const TrueWorker = Worker
let nextScript: string | null = null
vi.stubGlobal(
  'Worker',
  class extends TrueWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(nextScript ?? url, options)
      nextScript = null
      started.push(this)
    }
    override terminate() {
      ended.push(this)
      super.terminate()
    }
  },
)
afterEach(() => {
  started.splice(0)
  ended.splice(0)
})

test('finds in a worker what Node finds in the same days', async () => {
  const report = await lookForPatterns(diary)
  expect(tenDigits(report)).toEqual(inNode)
  expect(report).toEqual(finish(reportOn(diary)))
})

test('says how far it is, ever further, and looks again with the same worker', async () => {
  await lookForPatterns(diary)
  started.splice(0)
  const seen: number[] = []
  await lookForPatterns(diary, { onProgress: (share) => seen.push(share) })
  expect(seen.length).toBeGreaterThan(10)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(1)
  expect(started).toEqual([])
})

test('given up half-way it says with what, and its worker does nothing more', async () => {
  const giveUp = new AbortController()
  const seen: number[] = []
  const looking = lookForPatterns(long, {
    signal: giveUp.signal,
    onProgress: (share) => {
      seen.push(share)
      giveUp.abort(new Error('left the screen'))
    },
  })
  await expect(looking).rejects.toThrow('left the screen')
  expect(seen).toHaveLength(1)
  expect(ended).toHaveLength(1)
  const before = started.length
  expect(tenDigits(await lookForPatterns(diary))).toEqual(inNode)
  // The long diary has no worker left to run in: another one answered, and nothing more was heard of the first.
  expect(started).toHaveLength(before + 1)
  expect(started.at(-1)).not.toBe(ended[0])
  expect(seen).toHaveLength(1)
})

test('given up beforehand it starts nothing', async () => {
  await expect(lookForPatterns(diary, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone')
  expect(started).toEqual([])
})

test('two looks at once both answer, and one worker is kept', async () => {
  const [one, other] = await Promise.all([lookForPatterns(diary), lookForPatterns(diary.slice(0, 20))])
  expect(tenDigits(one)).toEqual(inNode)
  expect(other.patterns).toMatchObject({ kind: 'too-early' })
  expect(ended).toHaveLength(1)
})

test('days that cannot be read fail with an error that holds nothing of them, and the next look works', async () => {
  const broken = [{ day: 'my secret', outcome: 3, factors: { 'tag:secret': Symbol.iterator.description } }]
  const hole = [...broken, null] as unknown as PatternDay[]
  const error = await lookForPatterns(hole).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  expect(String(error)).toBe('Error: looking for patterns failed: TypeError')
  expect(tenDigits(await lookForPatterns(diary))).toEqual(inNode)
})

test('a worker that does not start is one clear error', async () => {
  const kept = lookForPatterns(diary)
  nextScript = '/there-is-no-such-worker.js'
  await expect(lookForPatterns(diary)).rejects.toThrow('did not start')
  expect(tenDigits(await kept)).toEqual(inNode)
})
