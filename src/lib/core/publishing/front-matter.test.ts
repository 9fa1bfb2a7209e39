import { expect, test } from 'vitest'
import { parseFrontMatter } from './front-matter.ts'

const file = 'content/nl/rust.md'
const good = `title: "Rust: mag dat?"
lead: Uitrusten zonder het te verdienen.
category: tension
translation: rest
published: 2026-11-09
checked: 2026-11-12
changed: Bron 2 vervangen
next-check: 2027-05-09
related: [slapen-met-pijn, adem]
author: praktijk`

const read = (head: string) => parseFrontMatter(file, `---\n${head}\n---\nTekst.\n`)

test('reads every key, with what may be left out as null', () => {
  expect(read(good)).toEqual({
    ok: true,
    value: {
      meta: {
        title: 'Rust: mag dat?',
        lead: 'Uitrusten zonder het te verdienen.',
        category: 'tension',
        translation: 'rest',
        published: '2026-11-09',
        checked: '2026-11-12',
        changed: 'Bron 2 vervangen',
        nextCheck: '2027-05-09',
        recognise: null,
        related: ['slapen-met-pijn', 'adem'],
        author: 'praktijk',
      },
      body: 'Tekst.\n',
    },
  })
})

test('reads a list written on lines of its own', () => {
  const parsed = read(good.replace('related: [slapen-met-pijn, adem]', 'related:\n  - adem\n  - slapen-met-pijn'))
  expect(parsed.ok && parsed.value.meta.related).toEqual(['adem', 'slapen-met-pijn'])
})

test.each([
  ['a day that does not exist', good.replace('2026-11-09', '2026-02-30'), '"published" must be a day like 2026-11-09'],
  ['a missing key', good.replace(/lead: .*\n/, ''), '"lead" is missing'],
  ['an empty text', good.replace(/lead: .*\n/, 'lead: ""\n'), '"lead" must not be empty'],
  ['an unknown key', `${good}\ncolour: blue`, '"colour" is not a key of an article'],
  ['a key that stands there twice', `${good}\ntitle: Nog een`, '"title" stands there twice'],
  [
    'an unknown category',
    good.replace('tension', 'emotie'),
    '"category" must be mind-body, tension, lifestyle or pain-movement',
  ],
  [
    'a check before publication',
    good.replace('checked: 2026-11-12', 'checked: 2026-11-01'),
    '"checked" must not be before "published"',
  ],
  ['a next check that is not later', good.replace('2027-05-09', '2026-11-12'), '"next-check" must be after "checked"'],
])('names the file and the key for %s', (_, head, problem) => {
  expect(read(head)).toEqual({ ok: false, error: [`content/nl/rust.md: ${problem}`] })
})

test('refuses a file without front matter', () => {
  expect(parseFrontMatter(file, '# Rust')).toEqual({
    ok: false,
    error: ['content/nl/rust.md: must start with front matter between --- lines'],
  })
})
