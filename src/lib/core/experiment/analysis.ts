/**
 * What a self-test says. The verdict follows from the randomisation test and its interval; the regression stands beside it
 * and must not be needed. Days count for what was intended, also when it went otherwise: whoever leaves out the days on
 * which it did not work out compares good days with bad ones.
 */
import { dayNumber } from '../day.ts'
import { randomFrom } from '../random.ts'
import { isOver } from './course.ts'
import { daysOf, leastPairs } from './design.ts'
import { readOn } from './outcome.ts'
import { allPersistences, meanPersistence, modelledEffect, ownCourse } from './persistence-model.ts'
import { testDays } from './plan.ts'
import { randomisationTest } from './randomisation.ts'
import { intended } from './rows.ts'
import { verdictOf } from './verdict.ts'
import type { Day } from '../day.ts'
import type { State } from './draw.ts'
import type { Experiment, ExperimentDay, StopReason } from './experiment.ts'
import type { Readings } from './outcome.ts'
import type { Interval, ModelledEffect } from './persistence-model.ts'
import type { Row } from './rows.ts'
import type { Verdict } from './verdict.ts'

/** What else could be behind it, or in its way. Expectation always: the person knew what each day was. */
export type Caveat = 'expectation' | 'carry-over' | 'not-as-planned' | 'many-gaps' | 'looked-early' | 'methods-differ'

export type Analysis =
  | { readonly kind: 'not-over' }
  | { readonly kind: 'stopped'; readonly reason: StopReason }
  /** Fewer than six rated days on or off, or of fewer than six pairs. */
  | { readonly kind: 'too-few'; readonly pairs: number }
  | {
      readonly kind: 'analysed'
      readonly verdict: Verdict
      /** On minus off in points of the outcome, with the 95 % interval of the randomisation test. */
      readonly points: number
      readonly interval: Interval
      readonly p: number
      /** The same by the regression. */
      readonly model: ModelledEffect | null
      /** Counted days with a value. */
      readonly days: { readonly on: number; readonly off: number; readonly pairs: number }
      /** Of all test days. */
      readonly done: { readonly asPlanned: number; readonly otherwise: number; readonly unknown: number }
      readonly caveats: readonly Caveat[]
    }

export type Observed = {
  readonly experiment: Experiment
  readonly readings: Readings
  readonly days: readonly ExperimentDay[]
  readonly today: Day
}

/** The outcome of a test that is over. Equal days, equal outcome: the redraws come from a seed of their own. */
export function analyse({ experiment, readings, days, today }: Observed): Analysis {
  const { design, order, stopped, seed } = experiment
  if (stopped !== null) return { kind: 'stopped', reason: stopped.reason }
  if (!isOver(experiment, today)) return { kind: 'not-over' }
  const rows = rowsOf(experiment, readings)
  const pairs = wholePairs(rows)
  if (areTooFew(rows, order)) return { kind: 'too-few', pairs }
  // As it would be if nothing worked: then it does not depend on the order, and the test stays exact.
  const persistence = meanPersistence(allPersistences(ownCourse(rows), rows))
  const test = randomisationTest(rows, { design, order }, { persistence, random: randomFrom(~seed) })
  if (!test) return { kind: 'too-few', pairs }
  const state = intended(rows, order)
  const on = state.filter((one) => one === 1).length
  const model = modelledEffect(rows, state)
  const done = doneOf(experiment, days)
  const verdict = verdictOf(test, rows, experiment.outcome)
  return {
    kind: 'analysed',
    verdict,
    points: test.points,
    interval: test.interval(0.95),
    p: test.p,
    model,
    days: { on, off: rows.length - on, pairs },
    done,
    caveats: caveatsOf(experiment, { verdict, model, done, rated: rows.length }),
  }
}

/** Before the end: a size and its interval by the regression, no verdict. Keep it with `looked`. `null` when too early. */
export function interimLook({ experiment, readings, today }: Omit<Observed, 'days'>): ModelledEffect | null {
  const rows = rowsOf(experiment, readings).filter(({ time }) => time <= dayNumber(today))
  return areTooFew(rows, experiment.order) ? null : modelledEffect(rows, intended(rows, experiment.order))
}

/** Counted test days with a value, whenever they were written down. */
export function rowsOf(experiment: Experiment, readings: Readings): Row[] {
  return testDays(experiment).flatMap(({ day, block, isLeftOut }) => {
    const outcome = readings.get(readOn(day, experiment.outcome))
    return isLeftOut || outcome === undefined ? [] : [{ time: dayNumber(day), block, outcome }]
  })
}

/** Each pair is one toss of the coin, and counts as one as soon as it has a row, in whichever of its blocks. */
function areTooFew(rows: readonly Row[], order: readonly State[]): boolean {
  const tosses = new Set(rows.map(({ block }) => Math.floor(block / 2)))
  const on = intended(rows, order).filter((one) => one === 1).length
  return Math.min(tosses.size, on, rows.length - on) < leastPairs
}

/** Pairs with a row in both of their blocks. */
function wholePairs(rows: readonly Row[]): number {
  const blocks = new Set(rows.map(({ block }) => block))
  return [...blocks].filter((block) => block % 2 === 0 && blocks.has(block + 1)).length
}

function doneOf(experiment: Experiment, days: readonly ExperimentDay[]) {
  const doneByDay = new Map(days.filter((one) => one.experiment === experiment.id).map(({ day, done }) => [day, done]))
  const plan = testDays(experiment).map(({ day, state }) => ({ state, done: doneByDay.get(day) ?? null }))
  return {
    asPlanned: plan.filter(({ state, done }) => done === state).length,
    otherwise: plan.filter(({ state, done }) => done !== null && done !== state).length,
    unknown: plan.filter(({ done }) => done === null).length,
  }
}

type Circumstances = {
  verdict: Verdict
  model: ModelledEffect | null
  done: { asPlanned: number; otherwise: number; unknown: number }
  rated: number
}

function caveatsOf({ design, looks }: Experiment, { verdict, model, done, rated }: Circumstances): Caveat[] {
  const { pairs, blockDays, leftOutDays } = design
  const isFound = verdict === 'helps-probably' || verdict === 'seems-worse'
  const modelFinds = model !== null && (model.interval.low > 0 || model.interval.high < 0)
  const found: [Caveat, boolean][] = [
    ['expectation', true],
    ['carry-over', leftOutDays === 0],
    ['not-as-planned', done.otherwise > 0.2 * daysOf(design)],
    ['many-gaps', rated < 0.6 * 2 * pairs * (blockDays - leftOutDays)],
    ['looked-early', looks.length > 0],
    ['methods-differ', isFound !== modelFinds],
  ]
  return found.flatMap(([caveat, holds]) => (holds ? [caveat] : []))
}
