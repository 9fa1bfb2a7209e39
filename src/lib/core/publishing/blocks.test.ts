import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBlocks, writeBlocks } from './blocks.ts'
import { contentsOf } from './contents.ts'
import { parseFrontMatter } from './front-matter.ts'
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

test('a note is no part of a heading, and is read behind the words it stands in', () => {
  const noted = blocksOf('## Kop^[Bij *de* kop.]\n\nRust ^[Een.] helpt[^1].\n\n[^1]: Twee woorden.')
  expect(contentsOf(noted)).toEqual([{ id: 'kop', title: 'Kop' }])
  expect(plainText(noted)).toBe('Kop\n\nRust helpt.\n\nBij de kop.\n\nEen.\n\nTwee woorden.')
  expect(wordCount(noted)).toBe(9)
  expect(linksIn(blocksOf('a^[b [c](/uitleg)]'))).toEqual(['/uitleg'])
})

test('counts two hundred words a minute, and never less than a minute', () => {
  expect(readingMinutes(blocksOf('woord '.repeat(40)))).toBe(1)
  expect(readingMinutes(blocksOf('woord '.repeat(1290)))).toBe(6)
  expect(readingMinutes(blocksOf('woord '.repeat(1310)))).toBe(7)
})

test('reads where an article calls to, and knows no other place', () => {
  expect(blocksOf('::: call pain-test\n### Waar staat jouw lijf?\nEen paar minuten.\n:::')).toEqual([
    { kind: 'call', to: 'pain-test', text: '### Waar staat jouw lijf?\nEen paar minuten.' },
  ])
  expect(parseBlocks('x.md', '::: call shop\nx\n:::')).toEqual({
    ok: false,
    error: ['x.md: line 1 must name pain-test or consultation, not "call shop"'],
  })
})

const line = fc.constantFrom(
  'Noot[^1]',
  'Noot^[een]',
  '[^1]: Twee.',
  '',
  'Een zin.',
  '## Kop',
  '- punt',
  '* * *',
  '  ingesprongen',
  ':::',
  'x ::: y',
  '***',
)
const fence = fc.constantFrom(
  '::: voice',
  '::: try vuist',
  '::: call consultation',
  '::: claim unproven',
  '::: claim strong burns-2006 suri-2018',
)
const lines = (least: number) => fc.array(line, { minLength: least, maxLength: 6 })
const anyBody = fc
  .array(
    fc.oneof(
      lines(1),
      fc.tuple(fence, lines(0)).map(([first, rest]) => [first, ...rest, ':::']),
    ),
  )
  .map((parts) => parts.flat().join('\n'))

test('writing blocks is the inverse of reading them', () => {
  let read = 0
  fc.assert(
    fc.property(anyBody, (text) => {
      const parsed = parseBlocks('x.md', text)
      if (!parsed.ok) return
      read += 1
      expect(blocksOf(writeBlocks(parsed.value))).toEqual(parsed.value)
    }),
    { numRuns: 500 },
  )
  expect(read).toBeGreaterThan(50)
})

test.each(readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')))(
  'content/%s is written as it stands',
  (name) => {
    const front = parseFrontMatter(name, readFileSync(`content/${name}`, 'utf8'))
    if (!front.ok) throw new Error(front.error.join())
    expect(writeBlocks(blocksOf(front.value.body))).toBe(front.value.body.trim() + '\n')
  },
)
