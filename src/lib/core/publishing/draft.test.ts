import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import { assembled, emptyDraft, isSlug, longest, publishable, readDraft, type Draft } from './draft.ts'

const about = {
  ...{ lang: 'nl' as const, translation: null, published: day('2026-11-01') },
  ...{ today: day('2026-11-29'), nextCheck: day('2027-05-29') },
}
const whole: Draft = {
  ...emptyDraft,
  title: ' Rust mag ',
  lead: 'Ook vandaag.',
  category: 'tension',
  slug: 'rust-mag',
  author: 'de praktijk',
  changed: 'Een bron vervangen.',
  body: '## Zitten\n\n::: voice\nGa zitten.\n:::',
}
const kindsOf = (change: Partial<Draft>) => {
  const article = publishable({ ...whole, ...change }, about)
  return article.ok ? [] : article.error.map(({ field, kind }) => `${field} ${kind}`)
}

describe('a draft', () => {
  test('becomes an article, with the days of its publication where it names none', () => {
    expect(publishable(whole, about)).toEqual({
      ok: true,
      value: {
        ...{ lang: 'nl', slug: 'rust-mag', title: 'Rust mag', lead: 'Ook vandaag.', category: 'tension' },
        ...{ translation: null, published: '2026-11-01', checked: '2026-11-29', changed: 'Een bron vervangen.' },
        ...{ nextCheck: '2027-05-29', recognise: null, related: [], author: 'de praktijk' },
        blocks: [
          { kind: 'prose', text: '## Zitten' },
          { kind: 'voice', text: 'Ga zitten.' },
        ],
      },
    })
  })

  test('is not published with a picture nobody has said the words of', () => {
    const picture = '/afbeeldingen/0123456789abcdef01234567-1200x800.webp'
    expect(kindsOf({ body: `![ ](${picture})` })).toEqual(['body picture-without-words'])
    expect(kindsOf({ body: `![Een stoel](${picture})` })).toEqual([])
  })

  test('names everything that is missing at once', () =>
    expect(kindsOf({ ...emptyDraft })).toEqual(
      ['title', 'lead', 'category', 'slug', 'changed', 'author', 'body'].map((field) => `${field} required`),
    ))

  test.each([
    [{ slug: 'Rust mag' }, ['slug not-a-slug']],
    [{ slug: 'rust--mag' }, ['slug not-a-slug']],
    [{ category: 'news' }, ['category unknown-choice']],
    [{ recognise: 'monday' }, ['recognise unknown-choice']],
    [{ checked: '2026-02-30' }, ['checked not-a-day']],
    [{ checked: '2026-11-29', nextCheck: '2026-11-29' }, ['nextCheck too-early']],
    [{ body: '::: claim strong\nWaar.\n:::' }, ['body broken-block']],
    [{ title: 'Dit geneest niet, en is niet bedoeld om te genezen' }, ['title medical-claim']],
    [
      { title: 'Zo geneest je rug', body: 'Je wordt genezen. Echt genezen.' },
      ['title medical-claim', 'body medical-claim'],
    ],
  ])('%o is refused for %o', (change, kinds) => expect(kindsOf(change)).toEqual(kinds))

  test('that was published once stays readable when the words it may hold have become fewer', () =>
    expect(assembled({ ...whole, title: 'Zo geneest je rug' }, about)).toMatchObject({ ok: true }))

  test('is not said to be checked before it was there', () => {
    const article = publishable({ ...whole, checked: '2026-10-01' }, about)
    expect(article.ok && article.value.checked).toBe('2026-11-01')
  })

  test('is read back only when it is one', () => {
    expect(readDraft(whole)).toEqual(whole)
    expect(readDraft({ ...whole, body: 'x'.repeat(longest.body + 1) })).toBeNull()
    for (const nonsense of [null, [], 'x', {}, { ...whole, extra: 1 }, { ...whole, related: 'x' }])
      expect(readDraft(nonsense)).toBeNull()
  })

  test('has an address of small letters and figures', () => {
    expect(['rust', 'adem-4-7-8'].every(isSlug)).toBe(true)
    expect(['', '-rust', 'rust-', 'Rust', 'rüst', 'a/b', 'a'.repeat(121)].some(isSlug)).toBe(false)
  })
})
