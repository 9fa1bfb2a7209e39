import { expect, test } from 'vitest'
import { parseBlocks } from './blocks.ts'
import { contentsOf } from './contents.ts'
import { linksIn, plainText, readingMinutes, wordCount } from './text.ts'

const body = `Het begin.

## Wat is bekend

::: claim moderate burns-2006 burns-2012
Stress kan pijn **erger** maken.
:::

* * *

## Wat is bekend

::: voice
“Pas achteraf.”
:::

::: try vuist
### Tien seconden
Knijp zacht.
:::

### Kleine kop

## Élk gevoel, *ook* boos

Zie [de dokter](/wanneer-bel-je-de-dokter).
`

function blocksOf(text: string) {
  const parsed = parseBlocks('x.md', text)
  if (!parsed.ok) throw new Error(parsed.error.join('\n'))
  return parsed.value
}

test('splits a body in its blocks, in reading order', () => {
  expect(blocksOf(body)).toEqual([
    { kind: 'prose', text: 'Het begin.\n\n## Wat is bekend' },
    {
      kind: 'claim',
      level: 'moderate',
      sources: ['burns-2006', 'burns-2012'],
      text: 'Stress kan pijn **erger** maken.',
    },
    { kind: 'break' },
    { kind: 'prose', text: '## Wat is bekend' },
    { kind: 'voice', text: '“Pas achteraf.”' },
    { kind: 'try', exercise: 'vuist', text: '### Tien seconden\nKnijp zacht.' },
    {
      kind: 'prose',
      text: '### Kleine kop\n\n## Élk gevoel, *ook* boos\n\nZie [de dokter](/wanneer-bel-je-de-dokter).',
    },
  ])
})

test.each([
  ['an unknown block', 'Tekst\n::: tip\nx\n:::', ['x.md: line 2 has no block called "tip"']],
  ['a block that is never closed', '::: voice\nx', ['x.md: block on line 1 must be closed with :::']],
  ['a block inside a block', '::: voice\n::: voice\nx\n:::', ['x.md: block on line 1 must be closed before line 2']],
  ['a practice without its name', '::: try\nx\n:::', ['x.md: line 1 must name one exercise, not "try"']],
  ['a practice that does not exist', '::: try yoga\nx\n:::', ['x.md: line 1 must name one exercise, not "try yoga"']],
  [
    'an unknown level',
    '::: claim zeker burns-2006\nx\n:::',
    ['x.md: line 1 must name a level, not "claim zeker burns-2006"'],
  ],
  ['an unknown source', '::: claim strong x-1999\nx\n:::', ['x.md: line 1 names a source that does not exist: x-1999']],
  ['a claim without a source', '::: claim strong\nx\n:::', ['x.md: line 1 must name a source for a strong claim']],
])('names the line of %s', (_, text, error) => {
  expect(parseBlocks('x.md', text)).toEqual({ ok: false, error })
})

test('gives every section an id from its words, and the second of the same words a number', () => {
  expect(contentsOf(blocksOf(body))).toEqual([
    { id: 'wat-is-bekend', title: 'Wat is bekend' },
    { id: 'wat-is-bekend-2', title: 'Wat is bekend' },
    { id: 'elk-gevoel-ook-boos', title: 'Élk gevoel, ook boos' },
  ])
})

test('reads the words without the marks', () => {
  expect(plainText(blocksOf('## Kop\n\nDit is *een* [link](/uitleg) en **dat**.\n\n- punt'))).toBe(
    'Kop\n\nDit is een link en dat.\n\npunt',
  )
  expect(wordCount(blocksOf("Foto's van 4-7-8: drie woorden."))).toBe(5)
  expect(linksIn(blocksOf(body))).toEqual(['/wanneer-bel-je-de-dokter'])
})

test('counts two hundred words a minute, and never less than a minute', () => {
  expect(readingMinutes(blocksOf('woord '.repeat(40)))).toBe(1)
  expect(readingMinutes(blocksOf('woord '.repeat(1290)))).toBe(6)
  expect(readingMinutes(blocksOf('woord '.repeat(1310)))).toBe(7)
})
