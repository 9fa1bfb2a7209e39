/** How often a self-test is right, over many invented people. */
import { analyse } from '#lib/core/experiment/analysis.ts'
import { daysOf } from '#lib/core/experiment/design.ts'
import { isClearlyWorse } from '#lib/core/experiment/stop-rule.ts'
import { beforeAfter, onChosenDays } from './undrawn.ts'
import { live } from './worlds.ts'
import type { Analysis } from '#lib/core/experiment/analysis.ts'
import type { Design } from '#lib/core/experiment/design.ts'
import type { Verdict } from '#lib/core/experiment/verdict.ts'
import type { Judged } from './undrawn.ts'
import type { World } from './worlds.ts'

export type Rates = {
  /** Shares of all tests. */
  readonly verdicts: Readonly<Record<Verdict | 'none', number>>
  /** Helps or worse. */
  readonly found: number
  /** The 95 % interval held the truth: of the randomisation test, and of the regression beside it. */
  readonly covered: number
  readonly modelCovered: number
  readonly detectable: number
}

export function ratesOf(design: Design, world: World, { runs, seed }: { runs: number; seed: number }): Rates {
  const verdicts = { 'helps-probably': 0, 'little-difference-probably': 0, unclear: 0, 'seems-worse': 0, none: 0 }
  let [covered, modelCovered, detectable] = [0, 0, 0]
  for (let run = 0; run < runs; run += 1) {
    const { observed, effect } = live(design, world, seed + run)
    const analysis = analyse(observed)
    verdicts[analysis.kind === 'analysed' ? analysis.verdict : 'none'] += 1 / runs
    if (holds(analysis, effect)) covered += 1 / runs
    if (modelHolds(analysis, effect)) modelCovered += 1 / runs
    detectable += observed.experiment.detectablePoints / runs
  }
  const found = verdicts['helps-probably'] + verdicts['seems-worse']
  return { verdicts, found, covered, modelCovered, detectable }
}

function holds(analysis: Analysis, effect: number): boolean {
  return analysis.kind === 'analysed' && analysis.interval.low <= effect && effect <= analysis.interval.high
}

function modelHolds(analysis: Analysis, effect: number): boolean {
  const interval = analysis.kind === 'analysed' ? analysis.model?.interval : undefined
  return interval !== undefined && interval.low <= effect && effect <= interval.high
}

/** In how many tests the stop rule rings somewhere on the way. */
export function rangIn(design: Design, world: World, { runs, seed }: { runs: number; seed: number }): number {
  const tests = Array.from({ length: runs }, (_, run) => live(design, world, seed + run).observed)
  const rang = tests.filter(({ experiment, readings, days }) =>
    days.some(({ day }) => isClearlyWorse(experiment, readings, day)),
  )
  return rang.length / runs
}

type Known = World & { readonly effect: number }

/** The same days without a draw. */
export function undrawnRates(design: Design, world: Known, { runs, seed }: { runs: number; seed: number }) {
  const rate = (way: typeof beforeAfter, of: keyof Judged) =>
    Array.from({ length: runs }, (_, run) => way(daysOf(design), world, seed + run)).filter((one) => one[of]).length /
    runs
  return {
    beforeAfter: rate(beforeAfter, 'isFound'),
    beforeAfterCovered: rate(beforeAfter, 'isCovered'),
    chosen: rate(onChosenDays, 'isFound'),
    chosenCovered: rate(onChosenDays, 'isCovered'),
  }
}
