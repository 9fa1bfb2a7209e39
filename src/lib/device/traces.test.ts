import { expect, test } from 'vitest'
import { forgetTraces } from './traces.ts'

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
