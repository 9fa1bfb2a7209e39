/**
 * Factors that come and go together, such as two words for one feeling. The diary may know that one of them matters without
 * knowing which. Then it is more honest to name them together, also when one of them is likely enough by itself.
 */
import { correlation } from '../stats/correlation.ts'
import type { Column, Design } from './design.ts'
import type { Candidate } from './sampler.ts'

export type StandIns = {
  /** Those that may be the one, the likeliest first. */
  readonly factors: readonly string[]
  /** Probability that at least one of them matters. */
  readonly p: number
}

const alikeFrom = 0.5
/** More than this is no longer an answer. */
const mostNamed = 4
const leastLikely = 0.15
const shownFrom = 0.5

/** Places of candidates that are alike, directly or through another; only groups of two and more. */
export function alikeGroups({ rows, columns }: Design, candidates: readonly Candidate[]): number[][] {
  const series = candidates.map((candidate) => {
    const column = columns[candidate.columns[0] ?? -1]
    return { lag: column?.lag, values: column ? onRows(column, rows) : [] }
  })
  const groupOf = candidates.map((_, i) => i)
  for (const [i, one] of series.entries()) {
    for (const [j, other] of series.entries()) {
      if (j >= i || one.lag !== other.lag || groupOf[i] === groupOf[j]) continue
      if (Math.abs(correlation(one.values, other.values)) < alikeFrom) continue
      const [from, into] = [groupOf[i], groupOf[j]]
      for (const [k, group] of groupOf.entries()) if (group === from && into !== undefined) groupOf[k] = into
    }
  }
  return [...Map.groupBy(candidates.keys(), (i) => groupOf[i]).values()].filter((group) => group.length > 1)
}

/** The groups worth naming: likely as a group, with more than one factor that may well be the one. */
export function standInsOf(
  groups: readonly { readonly p: number; readonly members: readonly { factor: string; p: number }[] }[],
) {
  return groups.flatMap(({ p, members }): StandIns[] => {
    if (p < shownFrom) return []
    const likely = members.filter((one) => one.p >= leastLikely).toSorted((a, b) => b.p - a.p)
    if (likely.length < 2 || likely.length > mostNamed) return []
    return [{ factors: likely.map(({ factor }) => factor), p }]
  })
}

const onRows = ({ values }: Column, rows: Int32Array) => Array.from(rows, (t) => values[t] ?? 0)
