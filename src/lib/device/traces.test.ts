import { expect, test } from 'vitest'
import { forgetTraces } from './traces.ts'
import { keepRecordings, listRecordings } from './voice/recordings.ts'

test('what was read and chosen is forgotten, the files of the app stay', async () => {
  localStorage.setItem('regie.install-hint', 'never')
  localStorage.setItem('of-another-page', 'stays')
  await (await caches.open('regie-read')).put('/artikelen/een', new Response('gelezen'))
  await (await caches.open('regie-files-1')).put('/app', new Response('app'))
  await forgetTraces()
  expect(localStorage.getItem('regie.install-hint')).toBe(null)
  expect(localStorage.getItem('of-another-page')).toBe('stays')
  expect(await caches.keys()).toEqual(['regie-files-1'])
  localStorage.removeItem('of-another-page')
  await caches.delete('regie-files-1')
})

test('a voice on this device is forgotten too', async () => {
  const pcm = Int16Array.of(1, 2, 3)
  const recordedAt = '2026-11-22T18:00:00.000Z'
  await keepRecordings([{ lang: 'nl', id: 'vuist/tense', text: 'Knijp stevig.', who: 'Noor', recordedAt, ms: 1, pcm }])
  await forgetTraces()
  expect(await listRecordings()).toEqual([])
})
