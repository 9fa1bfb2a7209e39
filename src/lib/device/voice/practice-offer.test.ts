import { afterEach, expect, test, vi } from 'vitest'
import { opusSentences } from '#lib/core/exchange/voice-mp4.fixture.ts'
import { writeVoiceList } from '#lib/core/exchange/published-voice.ts'
import type { VoiceLine, VoiceOffer } from '#lib/core/exchange/published-voice.ts'
import { forgetRecordings, forgetVoice, voiceDatabaseName } from './database.ts'
import { askOffer, isNewerVoice, leaveVoice, missingBytes, takenVoice, takeVoice } from './practice-offer.ts'
import { areRecorded, keepRecordings, loadRecordings, whoSpeaks } from './recordings.ts'

const [low, high] = opusSentences
const cue = (id: string) => ({ id, text: 'in' })

async function nameOf(bytes: Uint8Array<ArrayBuffer>, kind: string) {
  const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
  return `${digest.map((one) => one.toString(16).padStart(2, '0')).join('')}.${kind}`
}

/** A site that offers these sentences, all read as *in*; `asked` is what was asked of it. */
async function site(sounds: Readonly<Record<string, Uint8Array<ArrayBuffer>>>) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const lines: VoiceLine[] = []
  for (const [id, bytes] of Object.entries(sounds)) {
    const file = await nameOf(bytes, 'mp4')
    files.set(file, bytes)
    lines.push({ cue: id, text: 'in', ms: 400, file, bytes: bytes.length })
  }
  const written = new TextEncoder().encode(writeVoiceList('nl', lines))
  const list = await nameOf(written, 'json')
  files.set(list, written)
  const offer: VoiceOffer = {
    ...{ who: 'Noor', publishedAt: '2026-11-29T18:00:00.000Z' },
    languages: { nl: { count: lines.length, bytes: low.length, list } },
  }
  const asked: string[] = []
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
    const path = input as string
    asked.push(path)
    if (path === '/stem') return Promise.resolve(Response.json({ voice: offer }))
    const bytes = files.get(path.replace('/stem/', ''))
    return Promise.resolve(bytes ? new Response(bytes) : new Response(null, { status: 404 }))
  })
  return { offer, files, asked, list }
}

const take = (offer: VoiceOffer) =>
  takeVoice(offer, 'nl', { signal: new AbortController().signal, onprogress: () => undefined })

afterEach(async () => {
  vi.restoreAllMocks()
  await forgetVoice()
})

test('what a site offers is taken whole, heard in sessions under her name, and gone when it is taken away', async () => {
  const { offer } = await site({ 'adem-4-6/in': low, 'adem-4-6/out': high })
  expect(await askOffer()).toEqual(offer)
  expect(await takenVoice('nl')).toBeNull()
  await take(offer)
  expect(await takenVoice('nl')).toMatchObject({ who: 'Noor', count: 2 })
  const heard = await loadRecordings('nl', ['adem-4-6/in', 'adem-4-6/out', 'vuist/tense'].map(cue))
  expect([...heard].map(([id, samples]) => [id, samples.length])).toEqual([
    ['adem-4-6/in', 9600],
    ['adem-4-6/out', 9600],
  ])
  expect(await areRecorded('nl', [cue('adem-4-6/in')])).toBe(true)
  expect(await whoSpeaks('nl', [cue('adem-4-6/in')])).toBe('Noor')
  // Words that are read otherwise now are not heard.
  expect((await loadRecordings('nl', [{ id: 'adem-4-6/in', text: 'uit' }])).size).toBe(0)
  await leaveVoice('nl')
  expect((await loadRecordings('nl', [cue('adem-4-6/in')])).size).toBe(0)
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(voiceDatabaseName)
})

test('of a newer version only what is other in it comes, and what is no longer in it goes', async () => {
  await take((await site({ 'a/b': low, 'a/c': low })).offer)
  const { offer, asked, list } = await site({ 'a/b': low, 'a/d': high })
  expect(await missingBytes('nl', list)).toBe(high.length)
  asked.length = 0
  await take(offer)
  expect(asked).toEqual([`/stem/${list}`, `/stem/${await nameOf(high, 'mp4')}`])
  expect([...(await loadRecordings('nl', ['a/b', 'a/c', 'a/d'].map(cue))).keys()]).toEqual(['a/b', 'a/d'])
})

test('a file that is another, does not play or does not come changes nothing', async () => {
  await take((await site({ 'a/b': low })).offer)
  const before = await takenVoice('nl')
  const newer = await site({ 'a/b': high, 'a/c': low })
  newer.files.set(await nameOf(high, 'mp4'), low)
  await expect(take(newer.offer)).rejects.toThrow('another file')
  newer.files.delete(await nameOf(high, 'mp4'))
  await expect(take(newer.offer)).rejects.toThrow('404')
  const odd = new TextEncoder().encode('geen geluid')
  await expect(take((await site({ 'a/b': odd })).offer)).rejects.toThrow()
  const stopped = takeVoice(newer.offer, 'nl', { signal: AbortSignal.abort(), onprogress: () => undefined })
  await expect(stopped).rejects.toThrow()
  expect(await takenVoice('nl')).toEqual(before)
  expect([...(await loadRecordings('nl', ['a/b', 'a/c'].map(cue))).keys()]).toEqual(['a/b'])
})

test('when one file does not come, or she stops, the others are left as they are and nothing more is told', async () => {
  for (const isStopped of [false, true]) {
    const { offer, list } = await site({ 'a/b': low, 'a/c': high })
    const answers = new Map<string, PromiseWithResolvers<Response>>()
    const ended: string[] = []
    const fetching = vi.mocked(window.fetch)
    const served = fetching.getMockImplementation()
    fetching.mockImplementation((input, init) => {
      const path = input as string
      if (served && path === `/stem/${list}`) return served(input, init)
      const waiting = Promise.withResolvers<Response>()
      answers.set(path, waiting)
      init?.signal?.addEventListener('abort', () => ended.push(path))
      return waiting.promise
    })
    const told = vi.fn()
    const stopping = new AbortController()
    const taking = takeVoice(offer, 'nl', { signal: stopping.signal, onprogress: told })
    await vi.waitFor(() => {
      expect(answers.size).toBe(2)
    })
    const [first, second] = [`/stem/${await nameOf(low, 'mp4')}`, `/stem/${await nameOf(high, 'mp4')}`]
    if (isStopped) stopping.abort()
    answers.get(first)?.resolve(new Response(null, { status: 404 }))
    await expect(taking).rejects.toThrow()
    expect(ended).toContain(second)
    // One that came all the same.
    answers.get(second)?.resolve(new Response(high))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(told).not.toHaveBeenCalled()
    expect(await takenVoice('nl')).toBeNull()
  }
})

test('another name with the same sentences is a newer voice, which costs no sound', async () => {
  const { offer, asked, list } = await site({ 'a/b': low })
  await take(offer)
  const named = async (one: VoiceOffer) => {
    const taken = await takenVoice('nl')
    return taken !== null && isNewerVoice(taken, one, 'nl')
  }
  const renamed = { ...offer, who: 'Nora' }
  expect([await named(offer), await named(renamed), await named({ ...offer, languages: {} })]).toEqual([
    false,
    true,
    false,
  ])
  asked.length = 0
  await take(renamed)
  expect(asked).toEqual([`/stem/${list}`])
  expect([await whoSpeaks('nl', [cue('a/b')]), await named(renamed)]).toEqual(['Nora', false])
})

test('her voice goes before what was recorded here, which fills what is not in it; each goes without the other', async () => {
  const own = { lang: 'nl' as const, text: 'in', who: 'Sam', ms: 1, recordedAt: '2026-11-22T18:00:00.000Z' }
  await keepRecordings([
    { ...own, id: 'a/b', pcm: Int16Array.of(1) },
    { ...own, id: 'a/c', pcm: Int16Array.of(1) },
  ])
  await take((await site({ 'a/b': low })).offer)
  const lengths = async () =>
    [...(await loadRecordings('nl', ['a/b', 'a/c'].map(cue))).values()].map((one) => one.length)
  expect(await lengths()).toEqual([9600, 1])
  expect(await whoSpeaks('nl', ['a/b', 'a/c'].map(cue))).toBe('')
  await leaveVoice('nl')
  expect(await lengths()).toEqual([1, 1])
  await take((await site({ 'a/b': low })).offer)
  await forgetRecordings()
  expect(await lengths()).toEqual([9600])
})

test('a site without a voice, and one that cannot be asked, are told apart', async () => {
  vi.spyOn(window, 'fetch').mockResolvedValueOnce(Response.json({ voice: null }))
  expect(await askOffer()).toBeNull()
  vi.spyOn(window, 'fetch').mockRejectedValueOnce(new TypeError('offline'))
  expect(await askOffer()).toBeUndefined()
})
