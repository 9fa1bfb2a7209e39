import { Parser } from 'htmlparser2'
import { day } from '../src/lib/core/day.ts'
import { bring } from '../src/lib/core/publishing/import/bring.ts'
import { readWxr } from '../src/lib/core/publishing/import/read-wxr.ts'
import { blogOf } from './blog.ts'
import type { Part } from './part.ts'
import { atMost, exactly, median, range } from './table.ts'

const postCount = 500
const times = 5

/** A blog of WordPress as drafts of ours, beside nothing but the parsing of the same file and of the HTML in it. */
export function importRows(): Part {
  const wxr = blogOf(postCount)
  const choices = {
    ...{ shelves: { Demo: 'tension' as const }, author: 'Demo', zone: 'Europe/Amsterdam' },
    today: day('2026-11-29'),
  }
  const changed = { nl: 'Overgenomen.', en: 'Brought along.' }

  let brought = 0
  const ours: number[] = []
  const bare: number[] = []
  for (let time = 0; time < times; time += 1) {
    bare.push(
      secondsOf(() => {
        for (const html of parsedOnly(wxr, true)) parsedOnly(html, false)
      }),
    )
    ours.push(
      secondsOf(() => {
        const blog = readWxr(wxr)
        brought = blog.ok ? bring(blog.value, { ...choices, changed, taken: new Set() }).length : 0
      }),
    )
  }
  const rows = [
    {
      ...{ name: `import of ${String(postCount)} WordPress posts, read and reduced, median`, unit: 's', digits: 2 },
      ...{ measured: median(ours), goal: atMost(30), bare: median(bare) },
      note: `${(wxr.length / 1e6).toFixed(1)} MB, ${String(times)} times, ${range(ours)}; reference: parsing only`,
    },
    { name: 'posts brought', measured: brought, goal: exactly(postCount) },
  ]
  return { rows, details: { ours, bare } }
}

function secondsOf(work: () => void): number {
  const from = performance.now()
  work()
  return (performance.now() - from) / 1000
}

/** The text of every content element, or of everything. */
function parsedOnly(text: string, xmlMode: boolean): string[] {
  const found: string[] = []
  let words: string[] = []
  const parser = new Parser(
    {
      onopentag: () => (words = []),
      ontext: (piece) => words.push(piece),
      onclosetag(name) {
        if (name === 'content:encoded') found.push(words.join(''))
      },
    },
    { xmlMode },
  )
  parser.end(text)
  return found
}
