import { afterEach, expect, test } from 'vitest'
import { forgetVoice, voiceDatabaseName } from './database.ts'
import {
  findRecording,
  areRecorded,
  keepAbout,
  keepRecordings,
  listRecordings,
  loadRecordings,
  readAbout,
  removeRecording,
  whoSpeaks,
} from './recordings.ts'
import type { StoredRecording } from './database.ts'

const recording = (id: string, values: number[], more: Partial<StoredRecording> = {}): StoredRecording => ({
  lang: 'nl',
  id,
  text: 'in',
  who: 'Noor',
  recordedAt: '2026-11-22T18:00:00.000Z',
  ms: 1000,
  pcm: Int16Array.from(values),
  ...more,
})

const cue = (id: string) => ({ id, text: 'in' })

afterEach(forgetVoice)

test('someone who only looks leaves nothing behind', async () => {
  expect(await loadRecordings('nl', [cue('vuist/tense')])).toEqual(new Map())
  expect(await areRecorded('nl', [cue('vuist/tense')])).toBe(false)
  expect(await listRecordings()).toEqual([])
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(voiceDatabaseName)
})

test('what was kept comes back as samples, of the language and cues that were asked for', async () => {
  await keepRecordings([
    recording('adem-4-6/in', [0, 32_767, -32_767]),
    recording('adem-4-6/in', [1], { lang: 'en' }),
    recording('adem-4-6/out', [2]),
  ])
  expect(await loadRecordings('nl', ['adem-4-6/in', 'vuist/tense', 'adem-4-6/in'].map(cue))).toEqual(
    new Map([['adem-4-6/in', Float32Array.of(0, 1, -1)]]),
  )
  expect(await areRecorded('en', [cue('adem-4-6/out')])).toBe(false)
  expect(await areRecorded('en', [cue('adem-4-6/in')])).toBe(true)
})

test('one speaker is named, and several are not', async () => {
  expect(await whoSpeaks('nl', [cue('adem-4-6/in')])).toBe('')
  await keepRecordings([
    recording('adem-4-6/in', [1], { who: 'Anke' }),
    recording('adem-4-6/out', [2], { who: ' Anke ' }),
    recording('vuist/tense', [3], { who: 'Noor' }),
    recording('vuist/rest', [4], { who: 'Noor', text: 'andere woorden' }),
    recording('adem-4-6/in', [1], { who: 'Jo', lang: 'en' }),
  ])
  expect(await whoSpeaks('nl', ['adem-4-6/in', 'adem-4-6/out', 'vuist/rest', 'niets/bell'].map(cue))).toBe('Anke')
  expect(await whoSpeaks('nl', ['adem-4-6/in', 'vuist/tense'].map(cue))).toBe('')
  expect(await whoSpeaks('en', [cue('adem-4-6/in')])).toBe('Jo')
})

test('a voice leads where most sentences are recorded as they are now', async () => {
  await keepRecordings([recording('a/1', [1]), recording('a/2', [1], { text: 'adem uit' }), recording('a/3', [1])])
  const of = (...ids: string[]) => areRecorded('nl', ids.map(cue))
  expect([await of('a/1', 'a/2', 'a/3'), await of('a/1', 'a/2'), await of('a/2')]).toEqual([true, false, false])
})

test('a recording of other words than are read now is kept, but not heard', async () => {
  await keepRecordings([recording('adem-4-6/in', [1]), recording('adem-4-6/out', [2], { text: 'adem uit' })])
  expect([...(await loadRecordings('nl', ['adem-4-6/in', 'adem-4-6/out'].map(cue))).keys()]).toEqual(['adem-4-6/in'])
  expect((await listRecordings()).map(({ id }) => id)).toContain('adem-4-6/out')
})

test('a new recording takes the place of the old one, and one can be removed', async () => {
  await keepRecordings([recording('adem-4-6/in', [1]), recording('adem-4-6/out', [2])])
  await keepRecordings([recording('adem-4-6/in', [3], { who: 'Sam' })])
  expect(await findRecording('nl', 'adem-4-6/in')).toEqual(recording('adem-4-6/in', [3], { who: 'Sam' }))
  await removeRecording('nl', 'adem-4-6/in')
  expect((await listRecordings()).map(({ id, who }) => [id, who])).toEqual([['adem-4-6/out', 'Noor']])
})

test('a name that is filled in later goes to what was recorded before it, and to nobody else', async () => {
  await keepRecordings([recording('adem-4-6/in', [1], { who: '' }), recording('adem-4-6/out', [2], { who: 'Sam' })])
  await keepAbout({ who: 'Noor', title: '' })
  expect((await listRecordings()).map(({ who }) => who)).toEqual(['Noor', 'Sam'])
  await keepAbout({ who: 'Noor de Vries', title: '' })
  expect((await listRecordings()).map(({ who }) => who)).toEqual(['Noor de Vries', 'Sam'])
})

test('forgetting the voice leaves no recording, no name and no database', async () => {
  await keepRecordings([recording('adem-4-6/in', [1])])
  await keepAbout({ who: 'Noor', title: 'Rustig' })
  expect(await readAbout()).toEqual({ who: 'Noor', title: 'Rustig' })
  await forgetVoice()
  expect(await listRecordings()).toEqual([])
  expect(await readAbout()).toEqual({ who: '', title: '' })
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(voiceDatabaseName)
})
