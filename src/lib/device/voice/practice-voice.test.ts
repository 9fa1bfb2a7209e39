import { deleteDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { StoredRecording } from './database.ts'
import { PracticeVoice } from './practice-voice.ts'
import type { ThereEntry, Underway } from './practice-voice.ts'

type About = Pick<ThereEntry, 'cue' | 'recordedAt'>

/** What the server has, by sentence; `asked` is what was asked of it. */
const server = {
  has: new Map<string, string>(),
  asked: [] as string[],
  /** What becomes of a request: it is answered, it does not arrive, or its answer is lost. */
  line: 'whole' as 'whole' | 'broken' | 'loses answers',
  unreadable: new Set<string>(),
  now: '2099-01-01T00:00:00.000Z',
}

function answer(method: string, { cue, recordedAt }: About): Response {
  const there = server.has.get(cue)
  if (method === 'DELETE') {
    if (there !== undefined && there !== recordedAt) return new Response(null, { status: 409 })
    server.has.delete(cue)
    return Response.json({})
  }
  if (server.unreadable.has(cue)) return new Response(null, { status: 422 })
  const made = recordedAt < server.now ? recordedAt : server.now
  if (there !== undefined && there > made) return new Response(null, { status: 409 })
  server.has.set(cue, made)
  return Response.json({ file: `${cue}.mp4`, recordedAt: made })
}

beforeEach(() => {
  Object.assign(server, {
    has: new Map(),
    asked: [],
    line: 'whole',
    unreadable: new Set(),
    now: '2099-01-01T00:00:00.000Z',
  })
  vi.spyOn(window, 'fetch').mockImplementation((_path, init) => {
    const method = init?.method ?? 'GET'
    const body = init?.body
    const about = JSON.parse((body instanceof FormData ? body.get('about') : body) as string) as About
    if (server.line === 'broken') return Promise.reject(new TypeError('offline'))
    server.asked.push(`${method} ${about.cue}`)
    const response = answer(method, about)
    return server.line === 'whole' ? Promise.resolve(response) : Promise.reject(new TypeError('lost'))
  })
})

const ends: (() => void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) end()
  vi.restoreAllMocks()
  await deleteDB('regie-voice-waiting')
})

/** A window of hers, which knows that the server has these. */
async function open(there: readonly About[] = []) {
  let underway: Underway = { waiting: 0, isOffline: false, refused: [] }
  const onelsewhere = vi.fn()
  const practice = new PracticeVoice({
    there: there.map(entry),
    onchange: (now) => (underway = now),
    saysSignedOut: () => false,
    onelsewhere,
  })
  ends.push(practice.begin())
  await practice.send()
  const refused = () => underway.refused.map(({ id, refused: why }) => [id, why])
  return { practice, onelsewhere, refused, underway: () => underway }
}

const entry = ({ cue, recordedAt }: About): ThereEntry => ({
  ...{ lang: 'nl', cue, recordedAt },
  ...{ said: 'in', ms: 100, file: `${cue}.mp4` },
})
const recording = (id: string, recordedAt: string): StoredRecording => ({
  ...{ lang: 'nl', id, recordedAt },
  ...{ text: 'in', who: '', ms: 100, pcm: new Int16Array(2400) },
})
const early = '2026-11-29T18:00:00.000Z'
const late = '2026-11-29T19:00:00.000Z'

test('what she keeps takes the place of what another device made, also when the clock of this one is behind', async () => {
  server.has.set('a', '2098-01-01T00:00:00.000Z')
  const { practice, refused } = await open([{ cue: 'a', recordedAt: '2098-01-01T00:00:00.000Z' }])
  await practice.keep([recording('a', early)])
  await practice.send()
  expect(server.has.get('a')).toBe('2098-01-01T00:00:00.001Z')
  expect(refused()).toEqual([])
})

test('what the server has a later one of stays on this device, and takes its place when she says so', async () => {
  server.has.set('a', late)
  const { practice, refused, underway, onelsewhere } = await open()
  await practice.keep([recording('a', early)])
  await practice.send()
  expect(refused()).toEqual([['a', 'older']])
  expect(onelsewhere).toHaveBeenCalledOnce()
  expect(await practice.list()).toEqual([])
  await practice.send()
  expect(server.asked).toEqual(['POST a'])

  practice.know([entry({ cue: 'a', recordedAt: late })])
  for (const one of underway().refused) await practice.useRefused(one)
  await practice.send()
  expect(refused()).toEqual([])
  expect(server.has.get('a')?.localeCompare(late)).toBe(1)
  expect(await practice.list()).toMatchObject([{ id: 'a' }])
})

test('what the server cannot use stays, holds nothing up, and goes when she records it again or takes it away', async () => {
  server.unreadable.add('a').add('b')
  const first = await open()
  await first.practice.keep(['a', 'b', 'c'].map((id) => recording(id, early)))
  await first.practice.send()
  expect([...server.has.keys()]).toEqual(['c'])
  expect(first.underway().waiting).toBe(0)

  // In a window that knows nothing of it.
  const { practice, refused, underway } = await open([{ cue: 'c', recordedAt: early }])
  expect(refused()).toEqual([
    ['a', 'unreadable'],
    ['b', 'unreadable'],
  ])
  expect(underway().refused[0]?.pcm.length).toBe(2400)
  expect(await practice.find('nl', 'a')).toBeNull()
  server.unreadable.delete('a')
  await practice.keep([recording('a', late)])
  await practice.send()
  expect(server.has.get('a')).toBe(late)
  expect(refused()).toEqual([['b', 'unreadable']])
  for (const one of underway().refused) await practice.removeRefused(one)
  expect(refused()).toEqual([])
})

test('a recording that arrived without an answer is gone from the server, too, once she removed it', async () => {
  const { practice, underway } = await open()
  server.line = 'loses answers'
  await practice.keep([recording('a', early)])
  await practice.send()
  expect([server.has.get('a'), underway().waiting]).toEqual([early, 1])
  server.line = 'whole'
  await practice.remove(recording('a', early))
  expect([server.has.size, underway().waiting]).toEqual([0, 0])
  await practice.send()
  expect(server.asked).toEqual(['POST a', 'DELETE a'])
})

test('removing one that waits to take the place of another removes both', async () => {
  server.has.set('a', early)
  const { practice } = await open([{ cue: 'a', recordedAt: early }])
  server.line = 'broken'
  await practice.keep([recording('a', late)])
  await practice.send()
  server.line = 'whole'
  await practice.remove(recording('a', late))
  expect(server.has.size).toBe(0)
  expect(await practice.list()).toEqual([])
})

test('without a line nothing is removed: it waits on, and arrives', async () => {
  const { practice, underway } = await open()
  server.line = 'broken'
  await practice.keep([recording('a', early)])
  await practice.send()
  await expect(practice.remove(recording('a', early))).rejects.toThrow('offline')
  expect(underway().waiting).toBe(1)
  server.line = 'whole'
  // Once the try that was under way has ended.
  await practice.send()
  await practice.send()
  expect([server.has.get('a'), underway().waiting]).toEqual([early, 0])
})

test('what another device recorded meanwhile is not removed with it', async () => {
  const { practice, onelsewhere } = await open([{ cue: 'a', recordedAt: early }])
  server.has.set('a', late)
  await expect(practice.remove(recording('a', early))).rejects.toThrow('another')
  expect(server.has.get('a')).toBe(late)
  expect(onelsewhere).toHaveBeenCalledOnce()
})

test('the server says when a recording was made, and by that it is removed', async () => {
  server.now = early
  const { practice } = await open()
  await practice.keep([recording('a', late)])
  await practice.send()
  expect(await practice.list()).toMatchObject([{ id: 'a', recordedAt: early }])
  await practice.remove(recording('a', late))
  expect(server.has.size).toBe(0)
})
