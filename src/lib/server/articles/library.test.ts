import { describe, expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import type { Article } from '#lib/core/publishing/article.ts'
import { libraryOf } from './library.ts'

const article = (slug: string, more: Partial<Article> = {}): Article => ({
  ...{
    lang: 'nl',
    slug,
    title: slug,
    lead: '',
    category: 'tension',
    translation: null,
    related: [],
    author: 'de praktijk',
  },
  ...{
    published: day('2026-09-01'),
    checked: day('2026-09-01'),
    nextCheck: day('2027-03-01'),
    changed: '',
    blocks: [],
  },
  ...{ recognise: null },
  ...more,
})

const own = (article: Article) => ({ id: article.slug, lang: article.lang, pair: article.slug, article })

describe('what readers can find', () => {
  const builtIn = [
    article('oud', { recognise: 'lifting', published: day('2026-08-01') }),
    article('rust', { translation: 'rest' }),
    article('rest', { lang: 'en', translation: 'rust' }),
  ]

  test('is what came with Regie as long as the practice has nothing of its own, newest first', () => {
    const library = libraryOf(builtIn, { articles: [], moved: new Map(), replaced: new Set() })
    expect(library.list('nl').map(({ slug }) => slug)).toEqual(['rust', 'oud'])
    const rust = library.find('nl', 'rust')
    expect(rust && library.translationOf(rust)?.slug).toBe('rest')
    expect(rust && library.pictureOf(rust)).toBe('/og/nl/rust.png')
  })

  test('is hers in place of the text she took over, at a new address too', () => {
    const library = libraryOf(builtIn, {
      articles: [own(article('rust-mag', { published: day('2026-11-01'), recognise: 'lifting' }))],
      moved: new Map([['nl/rust', 'rust-mag']]),
      replaced: new Set(['nl/rust']),
    })
    expect(library.list('nl').map(({ slug }) => slug)).toEqual(['rust-mag', 'oud'])
    expect(library.find('nl', 'rust')).toBeNull()
    expect(library.movedTo('nl', 'rust')).toBe('rust-mag')
    expect(library.movedTo('en', 'rust')).toBeNull()
    // The newest text answers to a moment; the English one points at a page that is gone.
    expect(library.listRecognised('nl').map(({ slug }) => slug)).toEqual(['rust-mag'])
    const rest = library.find('en', 'rest')
    expect(rest && library.translationOf(rest)).toBeNull()
    const mine = library.find('nl', 'rust-mag')
    expect(mine && library.pictureOf(mine)).toMatch(/^\/og\/nl\/rust-mag-[\da-f]{8}\.png$/)
    if (mine) expect(library.pictureOf({ ...mine, title: 'Anders' })).not.toBe(library.pictureOf(mine))
  })

  test('is never two texts at one address', () => {
    const library = libraryOf(builtIn, {
      articles: [own(article('rust', { title: 'Van de praktijk' }))],
      ...{ moved: new Map(), replaced: new Set() },
    })
    expect(library.list('nl').filter(({ slug }) => slug === 'rust')).toHaveLength(1)
    expect(library.find('nl', 'rust')?.title).toBe('Van de praktijk')
  })
})
