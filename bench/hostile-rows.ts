import MarkdownIt from 'markdown-it'
import { answeredIds } from '../src/lib/core/exchange/read-reply.ts'
import { readTexts } from '../src/lib/core/publishing/import/read-texts.ts'
import { readNotes } from '../src/lib/core/publishing/note-rule.ts'
import { notesIn } from '../src/lib/core/publishing/notes.ts'
import { passagesOf } from '../src/lib/core/publishing/reader/passage.ts'
import { withNotesInPlace } from '../src/lib/core/publishing/referenced-notes.ts'
import type { Part } from './part.ts'
import { atMost, median, type Row } from './table.ts'

const letters = 100_000
const times = 3

const markdown = new MarkdownIt({ html: false }).use(readNotes)

type Reading = { name: string; read: (text: string) => void; hostile: readonly string[] }

const readings: readonly Reading[] = [
  {
    name: 'the head of a mail that answers',
    read: answeredIds,
    hostile: ['<', '<a ', 'a:\n', '\n ', 'References: <a '],
  },
  {
    name: 'passages for the gentle reader',
    read: (text) => passagesOf([{ kind: 'prose', text }]),
    hostile: ['[', '[a](', '*_`'],
  },
  {
    name: 'notes of a text, and its Markdown',
    read(text) {
      notesIn(text)
      markdown.render(text)
    },
    hostile: ['^[', 'a^[b', 'a^[b] ', '` `` ``` ', ' ` x', '^[`', '[a^[b]'],
  },
  { name: 'notes by label', read: withNotesInPlace, hostile: ['[^1]: x\n', '[^1]: x\n[^1]', '` `` ``` ', '[^1][^2]'] },
  {
    name: 'a Markdown file that is brought along',
    read: (text) => readTexts([{ name: 'a.md', text }]),
    hostile: ['---\n', '{{< {', '{% ', '<h1>', '![', '{{a', '[^1]: x\n'],
  },
]

/**
 * What other people's text can make our readers of text do: short pieces that repeat, so many letters of them, and twice as many. What has to
 * look back over all it read takes four times as long for twice as much. The reference is as many letters of prose.
 */
export function hostileRows(): Part {
  const measured = readings.map((reading) => ({
    ...reading,
    worst: worstOf(reading),
    plain: msOf(reading, 'Rust mag. '),
  }))
  const rows = measured.flatMap(({ name, worst, plain }): Row[] => [
    {
      ...{ name: `${name}, worst of ${String(letters / 1000)} kB`, unit: 'ms', digits: 0 },
      ...{ measured: worst.ms, bare: plain, note: JSON.stringify(worst.piece) },
    },
    { name: 'the same, for twice as much', unit: '×', digits: 1, measured: worst.growth, goal: atMost(3) },
  ])
  return { rows, details: measured.map(({ name, worst, plain }) => ({ name, worst, plain })) }
}

function worstOf(reading: Reading): { piece: string; ms: number; growth: number } {
  const all = reading.hostile.map((piece) => ({ piece, ms: msOf(reading, piece) }))
  const [worst = { piece: '', ms: 0 }] = all.toSorted((a, b) => b.ms - a.ms)
  return { ...worst, growth: msOf(reading, worst.piece, 2 * letters) / worst.ms }
}

function msOf({ read }: Reading, piece: string, length = letters): number {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  return median(
    Array.from({ length: times }, () => {
      const from = performance.now()
      read(text)
      return performance.now() - from
    }),
  )
}
