import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import { succeed } from '../result.ts'
import type { Article } from './article.ts'
import { parseBlocks } from './blocks.ts'
import { readDraftFile, writeDraft } from './draft-file.ts'
import { emptyDraft, type Draft } from './draft.ts'
import { parseArticle } from './parse.ts'
import { writeArticle } from './write-article.ts'

const blocksOf = (body: string) => {
  const blocks = parseBlocks('text', body)
  if (!blocks.ok) throw new Error(blocks.error.join())
  return blocks.value
}

const article: Article = {
  lang: 'nl',
  slug: 'rust-mag',
  title: 'Rust mag: ook vandaag',
  lead: 'Ga “even” zitten.\nMeer hoeft niet.',
  category: 'tension',
  translation: 'rest-is-fine',
  published: day('2026-11-09'),
  checked: day('2026-11-12'),
  changed: '"Zitten" is nu #1',
  nextCheck: day('2027-05-09'),
  recognise: 'rest-undone',
  related: ['de-dag-erna'],
  author: 'Noor Demo',
  blocks: blocksOf('## Zitten\n\nGa even zitten.\n\n::: try niets\n### Vijf minuten\n\nZit.\n:::\n\n* * *\n\nKlaar.\n'),
}

test('an article as a file, plain where it can be and quoted as YAML where it must be', () => {
  expect(writeArticle(article)).toBe(`---
title: "Rust mag: ook vandaag"
lead: "Ga “even” zitten.\\nMeer hoeft niet."
category: tension
translation: rest-is-fine
published: 2026-11-09
checked: 2026-11-12
changed: "\\"Zitten\\" is nu #1"
next-check: 2027-05-09
recognise: rest-undone
author: Noor Demo
related:
- de-dag-erna
---

## Zitten

Ga even zitten.

::: try niets
### Vijf minuten

Zit.
:::

* * *

Klaar.
`)
})

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'true',
    '2026',
    '2026-11-29',
    '[a, b]',
    "'x'",
    '"',
    '"a" of "b"',
    'a: b',
    'a #b',
    '- x',
    '---',
    '\\u0041',
    'x\r\ny',
    '\u2028',
  ),
)
const words = typed.map((text) => text.trim()).filter((text) => text !== '')

describe('read again it is the same', () => {
  test('article, whatever its words are', () => {
    const some = fc.record({ title: words, lead: words, changed: words, author: words })
    fc.assert(
      fc.property(some, (texts) => {
        const one = { ...article, ...texts }
        expect(parseArticle('content/nl/rust-mag.md', writeArticle(one))).toEqual(succeed(one))
      }),
      { numRuns: 1000 },
    )
  })

  test('draft, half or whole', () => {
    const line = fc.oneof(fc.constant(''), typed)
    const draft: fc.Arbitrary<Draft> = fc.record({
      ...{ title: line, lead: line, category: line, slug: line, author: line, changed: line, recognise: line },
      ...{ checked: fc.constantFrom('', '2026-11-29', 'gister'), nextCheck: fc.constantFrom('', '2027-05-29') },
      related: fc.array(typed, { maxLength: 3 }),
      body: fc.oneof(line, fc.constantFrom('::: claim', '\n\n---\nx', '\r\n:::\r\n')),
    })
    fc.assert(
      fc.property(draft, (one) => {
        expect(readDraftFile(writeDraft(one))).toEqual(one)
      }),
      { numRuns: 1000 },
    )
    expect(readDraftFile(writeDraft(emptyDraft))).toEqual(emptyDraft)
  })

  test('a file of something else is no draft', () => {
    expect(readDraftFile('# Lijstje')).toBeNull()
    expect(readDraftFile('---\nlayout: post\n---\n\nx')).toBeNull()
  })
})
