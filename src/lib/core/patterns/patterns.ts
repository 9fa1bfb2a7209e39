/**
 * Which factors go with more or less hindrance, for one person.
 *
 * A diary of a few months can be explained in many ways, most of them by chance. Each explanation says which factors
 * matter, at which lag, and how strongly the pain of one day stays in the next. We weigh all of them by how well they
 * fit, with "nothing here matters" as a likely one beforehand, and report for every factor in how much of that weight it
 * takes part. So a factor has to beat chance, habit, weekday, trend and the other factors at once. The steps:
 *
 *   series    the days on a calendar             evidence     cross-products, per persistence
 *   design    which days and columns take part   explanation  how well one set of columns fits
 *   nuisance  mean, trend and weekday            sampler      the walk through the explanations
 *
 * docs/patterns.md explains the method, its error rates and its limits.
 */
import { randomFrom } from '../random.ts'
import { designOf, enoughToAnalyse, leastRatedDays } from './design.ts'
import { evidenceFor } from './evidence.ts'
import { findingsOf } from './finding.ts'
import { ours } from './method.ts'
import { part } from './part.ts'
import { candidatesOf, walk } from './sampler.ts'
import { seriesOf } from './series.ts'
import { alikeGroups, standInsOf } from './stand-ins.ts'
import type { Finding } from './finding.ts'
import type { Method } from './method.ts'
import type { PatternDay } from './series.ts'
import type { StandIns } from './stand-ins.ts'

export type Patterns =
  /** Nothing can be said yet: too few days with an outcome. */
  | { readonly kind: 'too-early'; readonly ratedDays: number; readonly neededDays: number }
  /** The outcome was the same on all but a few days, or nothing was noted that changed often enough. */
  | { readonly kind: 'nothing-varies'; readonly ratedDays: number }
  /** One finding per factor that can be judged, also those without a pattern; in order of name. */
  | {
      readonly kind: 'analysed'
      readonly ratedDays: number
      readonly findings: readonly Finding[]
      /** Factors of which one seems to matter, while the diary cannot tell which. */
      readonly standIns: readonly StandIns[]
    }

export type PatternOptions = {
  /** Same seed and same days: the same findings. */
  readonly seed?: number
  /** Only the last so many days count: what was so years ago need not be so now. */
  readonly windowDays?: number
  readonly method?: Method
  /** The first lag at which a factor of this name is looked at; 0 for all when left out. */
  readonly leastLagOf?: (factor: string) => number
}

export const usualWindowDays = 365

/**
 * Yields its progress from 0 to 1 every few milliseconds, and can be left at each of them. `days` in any order, no day twice.
 */
export function* findPatterns(
  days: readonly PatternDay[],
  { seed = 1, windowDays = usualWindowDays, method = ours, leastLagOf = () => 0 }: PatternOptions = {},
): Generator<number, Patterns> {
  const series = seriesOf(days, windowDays)
  const ratedDays = series?.outcome.filter((value) => !Number.isNaN(value)).length ?? 0
  if (!series || ratedDays < leastRatedDays) return { kind: 'too-early', ratedDays, neededDays: leastRatedDays }
  const design = designOf(series, { lagCount: method.lagPrior.length, leastLagOf })
  if (!enoughToAnalyse(design)) return { kind: 'nothing-varies', ratedDays }
  const candidates = candidatesOf(design, method)
  const evidence = yield* part(evidenceFor(design, method), 0, 0.4)
  const groups = alikeGroups(design, candidates)
  const tally = yield* part(walk({ evidence, candidates, groups, method, random: randomFrom(seed) }), 0.4, 1)
  const findings = findingsOf({ series, design, candidates, tally })
  const alike = groups.map((group, g) => ({
    p: tally.anyOfGroup[g] ?? 0,
    members: findings.filter((_, i) => group.includes(i)),
  }))
  return { kind: 'analysed', ratedDays, findings, standIns: standInsOf(alike) }
}

/** Runs to the end without looking at the progress. */
export function finish<Value>(work: Generator<number, Value>): Value {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
