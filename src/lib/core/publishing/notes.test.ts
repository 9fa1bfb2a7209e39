import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { readNotes } from './note-rule.ts'
import { isNoteText, notesIn, takeNotes } from './notes.ts'

const said = (text: string) => notesIn(text).map((note) => note.text)

describe('a note', () => {
  test.each([
    ['a^[b] c^[*d* [e](/f)].', ['b', '*d* [e](/f)']],
    ['a^[b^[c] d]', ['b^[c] d']],
    ['[a^[b]c](/x)', ['b']],
    ['a^[b\nc] d', ['b\nc']],
    ['- een^[b]\n- twee^[c]', ['b', 'c']],
    ['a^[`]` b]', ['`]` b']],
    ['a^[b \\] c]', ['b \\] c']],
    ['^^[a]', ['a']],
  ])('%j', (text, notes) => {
    expect(said(text)).toEqual(notes)
  })

  test.each([
    'a^[b',
    'a^[]',
    'a^[ ]',
    'a\\^[b]',
    'a^\\[b]',
    '`a^[b]`',
    '``a` ^[b]``',
    'a^[b\n\nc]',
    '- a^[b\n- c]',
    '## a^[b\nc]',
  ])('is not %j', (text) => {
    expect(notesIn(text)).toEqual([])
  })

  test('leaves the words around it as if it had never been there', () => {
    expect(takeNotes('Rust ^[een] helpt^[twee], altijd ^[drie]')).toEqual({
      text: 'Rust helpt, altijd ',
      notes: ['een', 'twee', 'drie'],
    })
  })

  test('can say what is read back as that', () => {
    expect(['a [b] c', '*a*', 'a\nb', 'a]', 'a[', '', ' ', 'a\\'].map(isNoteText)).toEqual([
      ...[true, true, false, false, false],
      ...[false, false, false],
    ])
  })
})

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(readNotes)
const tokensOf = (text: string) =>
  markdown.parse(text, {}).flatMap(({ children }) => (children ?? []).filter(({ type }) => type === 'note'))

const piece = fc.constantFrom(
  ...[
    'woord',
    ' ',
    '^[',
    ']',
    '[',
    '](/x)',
    '*',
    '**',
    '`',
    '``',
    '\\',
    '^',
    '![',
    '\n',
    '\n\n',
    '- ',
    '## ',
    '> ',
    '<b>',
    '\r',
    '\n---\n',
    '\n===\n',
    '\n| a | b |\n| - | - |\n| ',
    ' | ',
    '\\|',
    '\n[x]: /y ',
    '\n~~~\n',
    '2. ',
  ],
)

const oneLine = (note: string) =>
  note
    .replaceAll(/\s*[\n\r][\s>]*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('\\|', '|')
    .trim()

test('what Markdown is read with knows no note that is not one here', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      // Every note says something else, so that none is taken for another.
      const text = pieces.map((part, i) => (part === '^[' ? `^[${String(i)}x` : part)).join('')
      const here = said(text).map(oneLine)
      for (const { content } of tokensOf(text)) expect(here).toContain(oneLine(content))
    }),
    { numRuns: 3000 },
  )
})

/** What a page shows, without its notes. */
const shown = (text: string) =>
  markdown.parse(text, {}).flatMap(({ children }) => (children ? [wordsOf(children)] : []))
const wordsOf = (tokens: ReturnType<typeof markdown.parse>): string =>
  tokens.map(({ type, content, children }) => (type === 'note' ? '' : children ? wordsOf(children) : content)).join('')

test.each([
  ['Kop `\n---\nDit ge^[bron]neest pijn. `', ['Kop `', 'Dit ge^[bron]neest pijn. `']],
  ['Kop `\n> Dit ge^[bron]neest pijn. `', ['Kop `', 'Dit ge^[bron]neest pijn. `']],
  ['Kop `\n---\nge^[bron]x ` ge^[bron]y `', ['Kop `', 'ge^[bron]x ge^[bron]y']],
  ['| a ` | b |\n| - | - |\n| x | Dit ge^[bron]neest ` |', ['a `', 'b', 'x', 'Dit ge^[bron]neest `']],
  ['Kop `\n***\n![Dit ge^[bron]neest](/x) `', ['Kop `', 'Dit ge^[bron]neest `']],
])('a note that only one of the two would read as one stays words: %j', (text, words) => {
  expect(shown(text)).toEqual(words)
})

test('a note in a quote, an item or a cell is one all the same', () => {
  const text = '> een^[a\n> b] `c`\n\n- twee^[d]\n\n| x^[e \\| f] | y |\n| - | - |\n| z | w^[g] `h` |\r\rvier^[i]'
  expect(tokensOf(text).map(({ content }) => oneLine(content))).toEqual(['a b', 'd', 'e | f', 'g', 'i'])
})

test.each([
  '^['.repeat(50_000),
  `${'^['.repeat(20_000)}x${']'.repeat(20_000)}`,
  'a^[b'.repeat(25_000),
  'a^[b] '.repeat(20_000),
  '` `` ``` '.repeat(10_000),
  `${'`'.repeat(3)}${' ` x'.repeat(20_000)}^[a]`,
  '^[`'.repeat(30_000),
  `^[${'x'.repeat(200_000)}]`,
  `${'[a^[b]'.repeat(10_000)}](/x)`,
])('the rule of the parser finds as many notes in hostile text as the reader of notes (%#)', (text) => {
  expect(tokensOf(text).map(({ content }) => content)).toEqual(said(text))
})
