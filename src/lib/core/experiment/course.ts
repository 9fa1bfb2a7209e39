/**
 * A self-test from its first day to its end (`begin.ts` makes one). Every function returns a new one; nothing that was fixed
 * ever changes. Small, because today needs it at once.
 */
import { daysOf } from './design.ts'
import { readOn } from './outcome.ts'
import { dayOfPlan, testDays } from './plan.ts'
import type { Day } from '../day.ts'
import type { Experiment, StopReason } from './experiment.ts'

/** From today on nothing is asked. Without effect while paused, stopped or over. */
export function pause(experiment: Experiment, today: Day): Experiment {
  if (dayOfPlan(experiment, today).kind !== 'test-day') return experiment
  return { ...experiment, pauses: [...experiment.pauses, { from: today, until: null }] }
}

/** Goes on today, with the day that would have been next. */
export function resume(experiment: Experiment, today: Day): Experiment {
  const pauses = experiment.pauses.map((one) =>
    one.until === null && today >= one.from ? { ...one, until: today } : one,
  )
  return { ...experiment, pauses }
}

/** Stopping needs no reason, and is final: a test that goes on when it pleases is not fair. */
export function stop(experiment: Experiment, { today, reason }: { today: Day; reason: StopReason }): Experiment {
  return isOpen(experiment, today) ? { ...experiment, stopped: { on: today, reason } } : experiment
}

/** Asked whether to stop, the person goes on; that is kept, and `stop-rule.ts` does not ask about these days again. */
export function goOn(experiment: Experiment, today: Day): Experiment {
  return experiment.wentOn.includes(today) || !isOpen(experiment, today)
    ? experiment
    : { ...experiment, wentOn: [...experiment.wentOn, today] }
}

/** Somebody looked before the end; the outcome will say so. */
export function looked(experiment: Experiment, today: Day): Experiment {
  return experiment.looks.includes(today) || !isOpen(experiment, today)
    ? experiment
    : { ...experiment, looks: [...experiment.looks, today] }
}

/** The last day of the test, moved by pauses so far; `null` while a pause has no end. */
export function lastTestDay(experiment: Experiment): Day | null {
  const days = testDays(experiment)
  return days.length === daysOf(experiment.design) ? (days.at(-1)?.day ?? null) : null
}

/** Whether every day has been, and the diary had its chance to say how the last one was. */
export function isOver(experiment: Experiment, today: Day): boolean {
  const last = lastTestDay(experiment)
  return experiment.stopped === null && last !== null && today > readOn(last, experiment.outcome)
}

const isOpen = (experiment: Experiment, today: Day) => experiment.stopped === null && !isOver(experiment, today)

/** The one that is not over or stopped. There is never a second: two at once would each be in the other's way. */
export const openExperiment = (experiments: readonly Experiment[], today: Day): Experiment | null =>
  experiments.find((one) => isOpen(one, today)) ?? null
