/** What a document to show is made of. The words in it were written by whoever made it; this knows no domain. */
export type Bar = { name: string; value: number | null; word: string; stressed: boolean }

export type Course = {
  caption: string
  max: number
  points: readonly (number | null)[]
  from: string
  to: string
  band: { low: number; high: number; name: string } | null
  last: string | null
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; tone: 'plain' | 'strong' | 'said' | 'note' }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'bars'; caption: string; max: number; bars: readonly Bar[] }
  | ({ kind: 'course' } & Course)

export type ShownDocument = { title: string; about: string; lang: 'nl' | 'en'; blocks: readonly Block[] }

/** Blocks by the heading they stand under; what stands before the first heading has none. */
export function sectionsOf(blocks: readonly Block[]): { heading: string | null; blocks: Block[] }[] {
  const sections: { heading: string | null; blocks: Block[] }[] = [{ heading: null, blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block.text, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections.filter(({ heading, blocks: inside }) => heading !== null || inside.length > 0)
}

/** One path per stretch of points that have a value; nothing is bridged. `x` and `y` place a point. */
export function linesThrough(
  points: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string[] {
  const lines: string[] = []
  let run: string[] = []
  for (const [i, value] of [...points, null].entries()) {
    if (value !== null) {
      run.push(`${round(x(i))} ${round(y(value))}`)
      continue
    }
    // A line of one point would draw nothing.
    if (run.length > 0) lines.push(run.length === 1 ? `M${run[0] ?? ''}h.1` : `M${run.join('L')}`)
    run = []
  }
  return lines
}

const round = (value: number) => Math.round(value * 10) / 10
