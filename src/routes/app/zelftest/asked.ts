import type { Day } from '#lib/core/day.ts'
import type { Experiment } from '#lib/core/experiment/experiment.ts'
import { readOn } from '#lib/core/experiment/outcome.ts'
import type { Outcome } from '#lib/core/experiment/outcome.ts'
import { testDays } from '#lib/core/experiment/plan.ts'
import type { TestDay } from '#lib/core/experiment/plan.ts'

/** What a self-test asks about one page of the diary. */
export type Asked = {
  /** The day of the plan this is, to say what was done; `null` when it is none. */
  testDay: TestDay | null
  /** Whether the outcome of a test day stands on this page. Of sleep it is that of the day before. */
  outcome: boolean
}

export function askedOn(experiment: Experiment, page: Day): Asked {
  const days = testDays(experiment).filter(({ day }) => experiment.stopped === null || day < experiment.stopped.on)
  return {
    testDay: days.find(({ day }) => day === page) ?? null,
    outcome: days.some(({ day }) => readOn(day, experiment.outcome) === page),
  }
}

/** The answer of the diary that holds this outcome. */
export function answerOf(outcome: Outcome, value: number | null) {
  if (outcome === 'hindrance') return { hindrance: value }
  return outcome === 'tension' ? { stress: value } : { sleepQuality: value }
}
