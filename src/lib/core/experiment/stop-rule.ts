/** When a self-test should not simply go on: three days in a row clearly worse than before it began. */
import { addDays } from '../day.ts'
import { betterWay, readOn } from './outcome.ts'
import { dayOfPlan, testDays } from './plan.ts'
import type { Day } from '../day.ts'
import type { Experiment } from './experiment.ts'
import type { Readings } from './outcome.ts'

export const worseByPoints = 2
export const worseDays = 3

/**
 * Whether the last three days up to `today` that the diary can know were each rated two points or more worse than the usual
 * level. Days on and off alike: a person gets worse, not a column. Then the test asks to stop, and asks about alarm signals.
 */
export function isClearlyWorse(experiment: Experiment, readings: Readings, today: Day): boolean {
  return areLastWorse(experiment, readings, { from: experiment.start, to: today })
}

/**
 * Whether to ask now: clearly worse, and not about days for which the person said already that they go on. Then three new
 * days count, so that nobody is asked every evening of one bad week.
 */
export function asksToStop(experiment: Experiment, readings: Readings, today: Day): boolean {
  const answered = experiment.wentOn.toSorted().at(-1)
  const from = answered === undefined ? experiment.start : addDays(answered, 1)
  return dayOfPlan(experiment, today).kind !== 'stopped' && areLastWorse(experiment, readings, { from, to: today })
}

function areLastWorse(
  experiment: Experiment,
  readings: Readings,
  { from, to: today }: { from: Day; to: Day },
): boolean {
  const { outcome, usual } = experiment
  const rated = testDays(experiment).filter(
    ({ day }) => day >= from && day <= today && readings.has(readOn(day, outcome)),
  )
  const last = rated.slice(-worseDays)
  const newest = last.at(-1)?.day
  if (last.length < worseDays || newest === undefined || last[0]?.day !== addDays(newest, 1 - worseDays)) return false
  if (newest < addDays(today, -1)) return false
  return last.every(({ day }) => {
    const value = readings.get(readOn(day, outcome)) ?? usual.level
    return betterWay(outcome) * (value - usual.level) <= -worseByPoints
  })
}
