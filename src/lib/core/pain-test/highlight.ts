import type { DimensionScore } from './score.ts'
import type { Dimension } from './statements.ts'

/** Below this a dimension is never highlighted. */
const lowest = 34
const most = 2

/**
 * What stands out. `pattern`: one or two dimensions, highest first. `choose`: equal scores compete for the last place or
 * places, and only the person can say which fits. `none`: everything below 34. `too-few`: nothing could be scored.
 */
export type Highlight =
  | { kind: 'pattern'; dimensions: readonly Dimension[] }
  | { kind: 'choose'; settled: readonly Dimension[]; tied: readonly Dimension[]; places: 1 | 2 }
  | { kind: 'none' }
  | { kind: 'too-few' }

/** At most two dimensions of 34 or more; a tie waits for `chosen`, which is used only as far as it is about the tie. */
export function highlight(scores: readonly DimensionScore[], chosen: readonly Dimension[] = []): Highlight {
  const scored = scores.flatMap(({ dimension, score }) => (score === null ? [] : [{ dimension, score }]))
  if (scored.length === 0) return { kind: 'too-few' }
  const high = scored.filter(({ score }) => score >= lowest).toSorted((a, b) => b.score - a.score)
  if (high.length === 0) return { kind: 'none' }
  if (high.length <= most) return { kind: 'pattern', dimensions: high.map(({ dimension }) => dimension) }

  const cut = high[most - 1]?.score ?? lowest
  const settled = high.filter(({ score }) => score > cut).map(({ dimension }) => dimension)
  const tied = high.filter(({ score }) => score === cut).map(({ dimension }) => dimension)
  const places = settled.length === 0 ? 2 : 1
  if (tied.length === places) return { kind: 'pattern', dimensions: [...settled, ...tied] }
  const picked = tied.filter((dimension) => chosen.includes(dimension))
  if (picked.length === 0 || picked.length > places) return { kind: 'choose', settled, tied, places }
  return { kind: 'pattern', dimensions: [...settled, ...picked] }
}

/** The dimensions in accent on the result page: never more than two. */
export function highlighted(outcome: Highlight): readonly Dimension[] {
  if (outcome.kind === 'pattern') return outcome.dimensions
  return outcome.kind === 'choose' ? outcome.settled : []
}
