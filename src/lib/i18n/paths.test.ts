import { expect, test } from 'vitest'
import { dutchPath, langOf, localPath } from './paths.ts'

test('an English address translates each known step and keeps the rest', () => {
  expect(localPath('/', 'en')).toBe('/en')
  expect(localPath('/oefeningen/schudden', 'en')).toBe('/en/exercises/shaking')
  expect(localPath('/artikelen/a-slug?q=rust#top', 'en')).toBe('/en/articles/a-slug?q=rust#top')
  expect(localPath('/oefeningen/schudden', 'nl')).toBe('/oefeningen/schudden')
})

test.each([
  '/',
  '/uitleg',
  '/artikelen/categorie/mind-body-connectie',
  '/oefeningen/adem-4-7-8',
  '/app/dagboek/moment',
  '/app/gegevens',
])('the Dutch path comes back from both languages: %s', (path) => {
  expect(dutchPath(localPath(path, 'en'))).toBe(path)
  expect(dutchPath(localPath(path, 'nl'))).toBe(path)
})

test('only addresses below /en are English', () => {
  expect(langOf('/en')).toBe('en')
  expect(langOf('/en/app')).toBe('en')
  expect(langOf('/energie')).toBe('nl')
})
