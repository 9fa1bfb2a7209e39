import type { Day } from '#lib/core/day.ts'
import { isOver } from '#lib/core/experiment/course.ts'
import type { Experiment } from '#lib/core/experiment/experiment.ts'

/** Tests that ran to their end or were stopped, newest first. */
export const earlierTests = (experiments: readonly Experiment[], today: Day): Experiment[] =>
  experiments
    .filter((one) => one.stopped !== null || isOver(one, today))
    .toSorted((a, b) => b.start.localeCompare(a.start))

/** The newest test, when it has an outcome with which the person has not done anything yet. */
export function newestReady(experiments: readonly Experiment[], today: Day): Experiment | null {
  const newest = earlierTests(experiments, today)[0]
  return newest && newest.stopped === null && newest.choice === null ? newest : null
}
