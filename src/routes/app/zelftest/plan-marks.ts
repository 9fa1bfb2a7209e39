/** Every day of a self-test as the plan shows it: what was drawn, and how it went. */
import { addDays, daysFrom, mondayOf } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import type { State } from '#lib/core/experiment/draw.ts'
import type { Experiment, ExperimentDay } from '#lib/core/experiment/experiment.ts'
import { testDays } from '#lib/core/experiment/plan.ts'

/** `future` is also today, as long as nothing is said about it. */
export type Went = 'as-planned' | 'otherwise' | 'unknown' | 'future'

export type TestMark = { kind: 'test'; day: Day; number: number; state: State; isLeftOut: boolean; went: Went }
export type PlanMark = TestMark | { kind: 'paused'; day: Day }
/** Monday to Sunday; `null` is a day outside the test. */
export type PlanWeek = { monday: Day; marks: (PlanMark | null)[] }

type Known = { done: readonly ExperimentDay[]; today: Day }

/** Test days and paused days in order, up to a stop, and up to today in a pause without end. */
export function planMarks(experiment: Experiment, { done, today }: Known): PlanMark[] {
  const doneByDay = new Map(done.map((one) => [one.day, one.done]))
  const isThere = (day: Day) => experiment.stopped === null || day < experiment.stopped.on
  const tests = testDays(experiment).map(({ day, number, state, isLeftOut }): PlanMark => {
    const went = wentOf(state, doneByDay.get(day) ?? null, day < today)
    return { kind: 'test', day, number, state, isLeftOut, went }
  })
  const pauses = experiment.pauses.flatMap(({ from, until }) =>
    daysFrom(from, until === null ? today : addDays(until, -1)).map((day): PlanMark => ({ kind: 'paused', day })),
  )
  return [...tests, ...pauses].filter(({ day }) => isThere(day)).toSorted((a, b) => a.day.localeCompare(b.day))
}

/** The same as calendar weeks, from the first to the last. */
export function planWeeks(marks: readonly PlanMark[]): PlanWeek[] {
  const first = marks[0]
  const last = marks.at(-1)
  if (!first || !last) return []
  const byDay = new Map(marks.map((mark) => [mark.day, mark]))
  const monday = mondayOf(first.day)
  const weeks = daysFrom(monday, last.day).filter((_, i) => i % 7 === 0)
  return weeks.map((start) => ({
    monday: start,
    marks: daysFrom(start, addDays(start, 6)).map((day) => byDay.get(day) ?? null),
  }))
}

export const isTestMark = (mark: PlanMark): mark is TestMark => mark.kind === 'test'

/** How many days went how, so far. */
export function tally(marks: readonly PlanMark[]): Record<Went, number> {
  const count = (went: Went) => marks.filter((mark) => isTestMark(mark) && mark.went === went).length
  return {
    'as-planned': count('as-planned'),
    otherwise: count('otherwise'),
    unknown: count('unknown'),
    future: count('future'),
  }
}

function wentOf(planned: State, done: State | null, isPast: boolean): Went {
  if (done === null) return isPast ? 'unknown' : 'future'
  return done === planned ? 'as-planned' : 'otherwise'
}
