import fc from 'fast-check'
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

test.each(['leave', 'new', 'move', 'articles', 'category', 'uit', 'nieuw', 'categorie', 'constructor'])(
  'an article may have any word of ours as its slug: %s',
  (slug) => {
    expect(localPath(`/artikelen/${slug}`, 'en')).toBe(`/en/articles/${slug}`)
    expect(dutchPath(`/en/articles/${slug}`)).toBe(`/artikelen/${slug}`)
  },
)

test('the address of an article and its Dutch path lead to each other, whatever its slug', () => {
  const ours = fc.constantFrom('uit', 'leave', 'nieuw', 'new', 'categorie', 'category', 'artikelen', 'articles', 'en')
  const slug = fc.oneof(ours, fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/))
  fc.assert(
    fc.property(slug, fc.constantFrom('nl' as const, 'en' as const), (word, lang) => {
      const path = `/artikelen/${word}`
      expect(dutchPath(localPath(path, lang))).toBe(path)
      expect(localPath(dutchPath(`/en/articles/${word}`), 'en')).toBe(`/en/articles/${word}`)
    }),
  )
})
