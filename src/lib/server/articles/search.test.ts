import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import MiniSearch from 'minisearch'
import { describe, expect, test } from 'vitest'
import { searchOptions, type Indexed } from '#lib/core/publishing/search.ts'
import { searchAtOnce } from './search.ts'
import { openSearchIn } from './search-thread.ts'
import type { SearchedArticle } from './searcher.ts'

const workerFile = path.join(import.meta.dirname, 'search-worker.ts')

const article = (slug: string, title: string, text: string): SearchedArticle => ({
  ...{ slug, title, lead: '' },
  blocks: [{ kind: 'prose', text }],
})

const articles = [
  article(
    'slapen',
    'Slapen met pijn',
    'Cafeïne houdt je wakker.\n\n## Overdag^[Ook zonlicht telt.]\n\nDe nacht begint vroeg.',
  ),
  article('bukken', 'Bukken mag', 'Je rug is sterk. Slaap je slecht?'),
]

describe.each([
  ['at once', searchAtOnce],
  ['in a thread', openSearchIn(workerFile)],
])('search %s', (_, openSearch) => {
  const search = openSearch(articles)

  test('finds articles with the place where it was found', async () => {
    const [first, ...others] = await search.find('rug')
    expect(others).toEqual([])
    expect(first?.slug).toBe('bukken')
    expect(first?.snippet.filter(({ found }) => found)).toEqual([{ text: 'rug', found: true }])
  })

  test('finds what the note of a heading says', async () => {
    expect((await search.find('zonlicht')).map(({ slug }) => slug)).toEqual(['slapen'])
  })

  test('its packed index finds the same in a browser', async () => {
    const json = brotliDecompressSync(await search.pack()).toString()
    const sent = MiniSearch.loadJSON<Indexed>(json, searchOptions)
    for (const query of ['slaap', 'cafeine', 'rug sterk', 'zonnebank']) {
      const found = (await search.find(query)).map(({ slug }) => slug)
      expect(sent.search(query).map(({ id }) => String(id))).toEqual(found)
    }
  })
})

describe('the thread', () => {
  test('answers what is asked at once each with its own', async () => {
    const search = openSearchIn(workerFile)(articles)
    const queries = ['rug', 'cafeine', 'niets', 'rug']
    const found = await Promise.all(queries.map((query) => search.find(query)))
    expect(found.map((hits) => hits.map(({ slug }) => slug))).toEqual([['bukken'], ['slapen'], [], ['bukken']])
  })

  test('is started again after it ended for want of questions', async () => {
    const search = openSearchIn(workerFile, 0)(articles)
    const first = await search.find('rug')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await search.find('rug')).toEqual(first)
  })

  test('that cannot start says so and leaves nobody waiting', async () => {
    const search = openSearchIn(path.join(import.meta.dirname, 'no-such-worker.ts'))(articles)
    await expect(search.find('rug')).rejects.toThrow('no-such-worker')
    await expect(search.pack()).rejects.toThrow('no-such-worker')
  })
})
