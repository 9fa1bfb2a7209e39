import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBlocks, writeBlocks } from '#lib/core/publishing/blocks.ts'
import { parseFrontMatter } from '#lib/core/publishing/front-matter.ts'
import { readDocument, readNote, writeDocument, writeNote } from './markdown.ts'
import { schema } from './schema.ts'

const again = (markdown: string) => writeDocument(readDocument(markdown))

const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
test.each(files)('content/%s comes back letter for letter', (name) => {
  const front = parseFrontMatter(name, readFileSync(`content/${name}`, 'utf8'))
  if (!front.ok) throw new Error(front.error.join())
  const blocks = parseBlocks(name, front.value.body)
  if (!blocks.ok) throw new Error(blocks.error.join())
  const doc = readDocument(front.value.body)
  doc.check()
  expect(writeDocument(doc)).toBe(writeBlocks(blocks.value))
  doc.descendants((node) => {
    expect(node.type.name).not.toBe('verbatim')
  })
})

test.each([
  ['a table', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
  ['a picture', 'Voor ![een tuin](/tuin.jpg) na'],
  ['code', '```js\nlet a = 1\n```'],
  ['a heading of another size', '# Groot'],
  ['what is struck through', 'Dit is ~~weg~~ nieuw'],
  ['a heading in a claim', '::: claim unproven\n### Kop\n:::'],
  ['a list that starts with a heading', '- ## Kop'],
  ['a block that does not exist', '::: tip\nx\n:::'],
  ['a link with a title', '[a](/b "c")'],
])('%s is kept as it is written', (_, text) => {
  const doc = readDocument(`Eerst.\n\n${text}\n\nDaarna.`)
  doc.check()
  expect(writeDocument(doc)).toContain(text)
  expect(doc.toString()).toContain('verbatim')
})

const picture = '/afbeeldingen/0123456789abcdef01234567-1200x800.webp'

test('a picture of ours is a picture, with whatever is said of it', () => {
  const text = `Eerst.\n\n![Een stoel bij het raam](${picture} "Thuis")\n\nDaarna.\n`
  expect(readDocument(text).toString()).toBe('doc(paragraph("Eerst."), picture, paragraph("Daarna."))')
  expect(again(text)).toBe(text)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (alt, caption) => {
      const said = (words: string) => words.replace(/[\s\p{C}]+/gu, ' ').trim()
      const attrs = { src: picture, alt: said(alt), caption: said(caption) }
      const [read] = readDocument(
        writeDocument(schema.nodes.doc.create(null, [schema.nodes.picture.create(attrs)])),
      ).children
      expect(read?.type.name === 'picture' ? read.attrs : read?.toString()).toEqual(attrs)
    }),
  )
})

test.each([
  ['in a sentence', `Voor ![een tuin](${picture}) na`],
  ['in a claim', `::: claim unproven\n![een tuin](${picture})\n:::`],
  ['of another place', '![een tuin](https://example.org/tuin.jpg)'],
  ['with marks in its words', `![een *tuin*](${picture})`],
])('a picture %s is kept as it is written', (_, text) => {
  expect(writeDocument(readDocument(text))).toContain(text.replace(/^:::.*\n|\n:::$/g, ''))
})

test('a note stands where its number will, in any block', () => {
  const text = [
    '## Kop^[Bij de kop.]',
    'Woord^[*Jansen*, [hier](https://example.org/a_(b)).] en **vet**^[Twee.].',
    '- een^[Drie.]\n- twee',
    '> zei ze^[Vier.]',
    '::: claim unproven\nRust helpt^[Vijf.]\n:::',
    '::: voice\nPas achteraf^[Zes.]\n:::',
    '^[Alleen een noot.]',
  ].join('\n\n')
  expect(again(text)).toBe(`${text}\n`)
  const said: string[] = []
  readDocument(text).descendants(({ type, attrs }) => {
    expect(type.name).not.toBe('verbatim')
    if (type.name === 'note') said.push(String(attrs['text']))
  })
  expect(said).toEqual([
    'Bij de kop.',
    '*Jansen*, [hier](https://example.org/a_(b)).',
    'Twee.',
    'Drie.',
    'Vier.',
    'Vijf.',
    'Zes.',
    'Alleen een noot.',
  ])
})

test.each([
  [
    'written elsewhere',
    'Woord[^1] en[^x].\n\n[^1]: Jansen\n    2019.\n[^x]: *Twee*.',
    'Woord^[Jansen 2019.] en^[*Twee*.].\n',
  ],
  ['bold', '**vet^[n]er**', '**vet**^[n]**er**\n'],
  ['in a link', '[naar^[n] daar](/x)', '[naar daar](/x)^[n]\n'],
  ['of two lines', 'a^[een\ntwee\\\ndrie]', 'a^[een twee drie]\n'],
  ['that nothing asks for', 'Woord.\n\n[^1]: Jansen.', 'Woord.\n\n\\[^1\\]: Jansen.\n'],
  [
    'in the title of a block',
    '::: try vuist\n### Knijp^[n]\nZacht.\n:::',
    '::: try vuist\n### Knijp\nZacht.\n\n^[n]\n:::\n',
  ],
])('a note %s gets the one shape notes have', (_, text, written) => {
  expect(again(text)).toBe(written)
})

test.each([
  ['of more than a paragraph', 'Woord[^1].\n\n[^1]: - een\n    - twee'],
  ['in the words of a picture', `![een^[n] tuin](${picture})`],
])('a note %s stays as it is written', (_, text) => {
  expect(again(text)).toBe(`${text}\n`)
})

test.each([
  'a^[b',
  'a^[]',
  'a^[ ]',
  'a\\^[b]',
  '`a^[b]`',
  'a^\\[b]',
  '^['.repeat(50),
  `${'^['.repeat(200)}x${']'.repeat(200)}`,
])('what is no whole note is words: %j', (text) => {
  const doc = readDocument(text)
  expect(doc.textContent.replace(/^ \(|\)$/g, '')).toContain('[')
  expect(again(again(text))).toBe(again(text))
})

test('a list keeps its room, a quote its mark, a break in a line its place', () => {
  const text = '- een\n- twee\n  - drie\n\nTekst\\\nnieuwe regel\n\n3. drie\n\n4. vier\n\n> gezegd\n'
  expect(again(text)).toBe(text)
})

test('an invitation without a title, and one without words yet', () => {
  expect(again('::: call consultation\nPraat mee.\n:::\n')).toBe('::: call consultation\nPraat mee.\n:::\n')
  expect(again('::: try vuist\n### Knijp\n:::\n')).toBe('::: try vuist\n### Knijp\n:::\n')
})

test.each(['', '\n\n', '::: voice\n\n:::'])('nothing (%j) is an empty paragraph, and nothing again', (text) => {
  const doc = readDocument(text)
  expect(doc.toString()).toBe('doc(paragraph)')
  expect(writeDocument(doc)).toBe('')
})

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    ...[
      'woord',
      ' ',
      '*',
      '**',
      '_',
      '`',
      '[',
      '](/x)',
      '<b>',
      '&amp;',
      '#',
      '-',
      '+',
      '>',
      ':::',
      '1.',
      '2)',
      '===',
      '|',
      '~~',
      '\\',
      '!',
      '^',
      'é',
    ],
  )
  const typed = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

  test('is read back as those letters', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 3 }), (lines) => {
        const words = lines.map((line) => line.trim()).filter((line) => line !== '')
        if (words.length === 0) return
        const content = words.flatMap((line, i) => [
          ...(i === 0 ? [] : [schema.nodes.hard_break.create()]),
          schema.text(line),
        ])
        const paragraph = schema.nodes.paragraph.create(null, content)
        const doc = schema.nodes.doc.create(null, [
          paragraph,
          schema.nodes.voice.create(null, [paragraph]),
          schema.nodes.bullet_list.create(null, [schema.nodes.list_item.create(null, [paragraph])]),
        ])
        expect(readDocument(writeDocument(doc)).toString()).toBe(doc.toString())
      }),
      { numRuns: 400 },
    )
  })

  const { paragraph, heading, note } = schema.nodes
  const words = typed.map((text) => text.trim()).filter((text) => text !== '')
  const run = fc.record({ words, mark: fc.constantFrom('em', 'strong', 'link', null), isNote: fc.boolean() })

  test('a backslash and an exclamation mark before a link make no picture of it', () => {
    const content = [schema.text('kijk\\!'), schema.text('hier', marksOf('link'))]
    const written = writeDocument(schema.nodes.doc.create(null, [paragraph.create(null, content)]))
    expect(readDocument(written).textContent).toBe('kijk\\!hier')
  })

  test('comes back with its notes, whatever they say and stand beside', () => {
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
        const content = runs.flatMap(({ words, mark, isNote }) => {
          // Two runs of plain words are one, and marks hold only words they can stand beside.
          if (!isNote) return [schema.text(mark === null ? words : 'woord', marksOf(mark))]
          const text = writeNote(paragraph.create(null, [schema.text(words)]))
          return text === null ? [] : [note.create({ text })]
        })
        const said = content.map((node) => (node.type === note ? node : node.text))
        for (const block of [paragraph.create(null, content), heading.create({ level: 2 }, content)]) {
          const once = writeDocument(schema.nodes.doc.create(null, [block]))
          const doc = readDocument(once)
          expect(doc.textContent.replaceAll(/\s+/g, ' ').trim()).toBe(
            said
              .map((one) => (typeof one === 'string' ? one : (one?.textContent ?? '')))
              .join('')
              .replaceAll(/\s+/g, ' ')
              .trim(),
          )
          expect(writeDocument(doc)).toBe(once)
        }
      }),
      { numRuns: 400 },
    )
  })

  const marksOf = (mark: 'em' | 'strong' | 'link' | null) =>
    mark === null ? [] : [mark === 'link' ? schema.marks.link.create({ href: '/x' }) : schema.marks[mark].create()]

  test('in a note is read back as those letters', () => {
    fc.assert(
      fc.property(words, (text) => {
        const note = paragraph.create(null, [schema.text(text)])
        const written = writeNote(note)
        expect(written).not.toBeNull()
        expect(readNote(written ?? '').textContent).toBe(note.textContent)
      }),
      { numRuns: 400 },
    )
  })

  const markdown = fc
    .array(
      fc.constantFrom(
        ...[
          'woord',
          '\n',
          '\n\n',
          '**',
          '*',
          '[a](/x)',
          '- ',
          '1. ',
          '* ',
          '1) ',
          '## ',
          '> ',
          '`',
          '    ',
          '* * *',
          '|',
          '---',
          '\n::: voice\n',
          '\n:::\n',
          '![a](b)',
          '<b>',
          '\\',
          '^[',
          ']',
          '^[noot]',
          '[^1]',
          '\n[^1]: waar\n',
          '\n[^1]: - waar\n',
        ],
      ),
    )
    .map((parts) => parts.join(''))

  test('is the same once it was written once', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const once = again(text)
        readDocument(once).check()
        expect(again(once)).toBe(once)
      }),
      { numRuns: 400 },
    )
  })
})

test.each(['- een\n- twee\n\n\n* drie\n\n\n- vier\n', '1. een\n\n\n1) twee\n\n\n1. drie\n', '- een\n\n\n*\n'])(
  'lists of one kind after each other stay lists of their own: %j',
  (text) => {
    expect(readDocument(text).childCount).toBe(text.split('\n\n\n').length)
    expect(again(text)).toBe(text)
  },
)

test('a link that would run something is only words', () => {
  const doc = readDocument('[x](javascript:alert(1)) en [y](data:text/html,x)')
  expect(doc.textContent).toContain('javascript:alert(1)')
  doc.descendants(({ marks }) => {
    expect(marks).toEqual([])
  })
})
