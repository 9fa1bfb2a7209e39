/** What each day of a self-test asks. A pause moves the days after it; it never changes their order or number. */
import { addDays, daysBetween } from '../day.ts'
import { daysOf } from './design.ts'
import type { Day } from '../day.ts'
import type { State } from './draw.ts'
import type { Experiment } from './experiment.ts'

export type TestDay = {
  readonly day: Day
  /** From 1. */
  readonly number: number
  /** Place in the drawn order, from 0. */
  readonly block: number
  readonly state: State
  /** Asked for like any other day, but the last block, or the pause, may still work in it. */
  readonly isLeftOut: boolean
}

/** All days in order, up to a pause without end. Days after a stop are still in it: they were the intention. */
export function testDays({ start, design, order, pauses }: Experiment): TestDay[] {
  const found: TestDay[] = []
  let day = start
  let sameSince = 0
  while (found.length < daysOf(design)) {
    const at = day
    const pause = pauses.find(({ from, until }) => from <= at && (until === null || at < until))
    if (pause?.until === null) return found
    const index = found.length
    const block = Math.floor(index / design.blockDays)
    if (pause || index % design.blockDays === 0) sameSince = index
    if (pause) {
      day = pause.until
      continue
    }
    const isLeftOut = index - sameSince < design.leftOutDays
    found.push({ day, number: index + 1, block, state: order[block] ?? 'off', isLeftOut })
    day = addDays(day, 1)
  }
  return found
}

export type DayOfPlan =
  | { readonly kind: 'before'; readonly daysLeft: number }
  | { readonly kind: 'test-day'; readonly testDay: TestDay; readonly of: number }
  | { readonly kind: 'paused' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'after' }

/** What this day is in the test. */
export function dayOfPlan(experiment: Experiment, day: Day): DayOfPlan {
  const { start, stopped, design, pauses } = experiment
  if (stopped !== null && day >= stopped.on) return { kind: 'stopped' }
  if (day < start) return { kind: 'before', daysLeft: daysBetween(day, start) }
  if (pauses.some(({ from, until }) => from <= day && (until === null || day < until))) return { kind: 'paused' }
  const testDay = testDays(experiment).find((one) => one.day === day)
  return testDay ? { kind: 'test-day', testDay, of: daysOf(design) } : { kind: 'after' }
}
