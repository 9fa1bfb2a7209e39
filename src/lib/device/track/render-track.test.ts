import { afterEach, expect, test, vi } from 'vitest'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { parseSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { renderTrack, warmUp } from './render-track.ts'
import type { TrackOrder } from '#lib/core/sound/track-plan.ts'

const order: TrackOrder = {
  timeline: timeline(recipes['adem-4-6'], parseSettings(recipes['adem-4-6'], {}), 'nl'),
  mix: { voice: false, tones: true, breath: true, voiceLevel: 3, toneLevel: 3 },
  recordings: new Map(),
}

const started: Worker[] = []
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
  },
)
afterEach(() => started.splice(0))

test('a session becomes one file that a media element plays, as long as the session', async () => {
  const { blob, durationMs } = await renderTrack(order)
  expect(durationMs).toBe(order.timeline.totalMs)
  const element = new Audio(URL.createObjectURL(blob))
  await new Promise((resolve, reject) => {
    element.oncanplaythrough = resolve
    element.onerror = () => reject(new Error(element.error?.message))
  })
  expect(element.duration).toBe(order.timeline.totalMs / 1000)
})

test('the worker of one track makes the next', async () => {
  await renderTrack(order)
  started.splice(0)
  await renderTrack(order)
  expect(started).toEqual([])
})

test('a worker that was started ahead makes the first track', async () => {
  // One that is given up takes its worker along, so none stands ready.
  const giveUp = new AbortController()
  const givenUp = renderTrack(order, { signal: giveUp.signal })
  giveUp.abort(new Error('left'))
  await expect(givenUp).rejects.toThrow('left')
  started.splice(0)
  warmUp()
  warmUp()
  expect(started).toHaveLength(1)
  expect((await renderTrack(order)).durationMs).toBe(order.timeline.totalMs)
  expect(started).toHaveLength(1)
})

test('a worker that was started ahead and did not start is forgotten', async () => {
  const giveUp = new AbortController()
  const givenUp = renderTrack(order, { signal: giveUp.signal })
  giveUp.abort(new Error('left'))
  await expect(givenUp).rejects.toThrow('left')
  started.splice(0)
  nextScript = '/there-is-no-such-worker.js'
  warmUp()
  const [broken] = started
  await new Promise((resolve) => broken?.addEventListener('error', resolve))
  expect((await renderTrack(order)).durationMs).toBe(order.timeline.totalMs)
  expect(started).toHaveLength(2)
})

test('two tracks at once are both made', async () => {
  const both = await Promise.all([renderTrack(order), renderTrack({ ...order, mix: { ...order.mix, tones: false } })])
  expect(both.map(({ durationMs }) => durationMs)).toEqual([order.timeline.totalMs, order.timeline.totalMs])
})

test('a track that is given up stops being made, and says with what', async () => {
  const giveUp = new AbortController()
  const track = renderTrack(order, { signal: giveUp.signal })
  giveUp.abort(new Error('changed my mind'))
  await expect(track).rejects.toThrow('changed my mind')
  await expect(renderTrack(order, { signal: giveUp.signal })).rejects.toThrow('changed my mind')
  expect((await renderTrack(order)).durationMs).toBe(order.timeline.totalMs)
})

test('an order that cannot be rendered is refused with the reason, and the next is made', async () => {
  const broken = { ...order, timeline: { ...order.timeline, cues: null } } as unknown as TrackOrder
  await expect(renderTrack(broken)).rejects.toThrow('the track was not made')
  expect((await renderTrack(order)).durationMs).toBe(order.timeline.totalMs)
})

test('a worker that does not start is one clear error', async () => {
  const other = renderTrack(order)
  nextScript = '/there-is-no-such-worker.js'
  await expect(renderTrack(order)).rejects.toThrow('worker')
  expect((await other).durationMs).toBe(order.timeline.totalMs)
})
