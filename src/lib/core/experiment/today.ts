/** What a self-test means for today, for the screens that are not about it. */
import { isOver, lastTestDay, openExperiment } from './course.ts'
import { readOn, readingsOf } from './outcome.ts'
import { dayOfPlan, testDays } from './plan.ts'
import { asksToStop } from './stop-rule.ts'
import { addDays, daysBetween } from '../day.ts'
import type { Day } from '../day.ts'
import type { DiaryEntry } from '../diary/entry.ts'
import type { PractisedId } from '../exercise/exercise-id.ts'
import type { Compared } from './compared.ts'
import type { State } from './draw.ts'
import type { Experiment, ExperimentDay } from './experiment.ts'
import type { Outcome } from './outcome.ts'

export type SelfTestToday = {
  readonly id: string
  readonly compared: Compared
  readonly day:
    | { readonly kind: 'before'; readonly daysLeft: number }
    | { readonly kind: 'test-day'; readonly state: State; readonly number: number; readonly of: number }
    | { readonly kind: 'paused' }
    /** Every day has been; the last night is still to be written down. */
    | { readonly kind: 'last-answer' }
    /** Over, and the person has not said what to do with the outcome. */
    | { readonly kind: 'ready'; readonly daysAgo: number }
  /** What was really done today, as far as it is known. */
  readonly done: State | null
  /** What today's page can still say for the test; `null` when nothing. */
  readonly asks: Outcome | 'done' | null
  /** Whether the last days were clearly worse, so that the person is asked whether to stop. */
  readonly asksToStop: boolean
}

type Known = {
  /** In order of their first days. */
  readonly experiments: readonly Experiment[]
  /** Those of today, or more. */
  readonly experimentDays: readonly ExperimentDay[]
  readonly sessions: readonly { day: Day; exercise: PractisedId }[]
  /** The pages of today and the four days before, or more. */
  readonly entries: readonly DiaryEntry[]
  readonly today: Day
}

/** The open test, else the newest one when its outcome waits; `null` without either. */
export function selfTestToday({ experiments, experimentDays, sessions, entries, today }: Known): SelfTestToday | null {
  const open = openExperiment(experiments, today)
  if (open === null) return waiting(experiments, today)
  const { id, compared, outcome } = open
  const day = dayOf(open, today)
  const said = experimentDays.find((one) => one.experiment === id && one.day === today)?.done ?? null
  const practised = sessions.some(
    (one) => one.day === today && compared.kind === 'exercise' && one.exercise === compared.exercise,
  )
  const done = said ?? (practised ? 'on' : null)
  const isRead = testDays(open).some((one) => readOn(one.day, outcome) === today)
  const readings = readingsOf(entries, outcome)
  const asks = isRead && !readings.has(today) ? outcome : day.kind === 'test-day' && done === null ? 'done' : null
  return { id, compared, day, done, asks, asksToStop: asksToStop(open, readings, today) }
}

function dayOf(open: Experiment, today: Day): SelfTestToday['day'] {
  const day = dayOfPlan(open, today)
  switch (day.kind) {
    case 'before':
    case 'paused':
      return day
    case 'test-day':
      return { kind: 'test-day', state: day.testDay.state, number: day.testDay.number, of: day.of }
    case 'stopped':
    case 'after':
      return { kind: 'last-answer' }
  }
}

function waiting(experiments: readonly Experiment[], today: Day): SelfTestToday | null {
  const over = experiments.findLast((one) => one.stopped !== null || isOver(one, today))
  const last = over && over.stopped === null && over.choice === null ? lastTestDay(over) : null
  if (!over || last === null) return null
  const daysAgo = daysBetween(addDays(readOn(last, over.outcome), 1), today)
  const day = { kind: 'ready', daysAgo } as const
  return { id: over.id, compared: over.compared, day, done: null, asks: null, asksToStop: false }
}
