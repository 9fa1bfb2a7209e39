/** Self-tests whose truth is known, for tests. Always the same for the same seed. */
import { addDays, day } from '../day.ts'
import { randomFrom } from '../random.ts'
import { begin } from './begin.ts'
import { designFor } from './design.ts'
import { readOn } from './outcome.ts'
import { testDays } from './plan.ts'
import type { Day } from '../day.ts'
import type { Experiment } from './experiment.ts'

export const firstDay = day('2026-03-02')

export const usualDays = { level: 5, spread: 1.5, persistence: 0.3, ratedShare: 0.8, ratedDays: 45 }

/** Twenty-eight pairs of days with a breath, watching hindrance, unless said otherwise. */
export function inventExperiment(change: Partial<Parameters<typeof begin>[0]> = {}): Experiment {
  return begin({
    id: 'breath',
    compared: { kind: 'exercise', exercise: 'adem-4-7-8' },
    outcome: 'hindrance',
    lingering: 'within-the-day',
    design: designFor('within-the-day'),
    expects: 'better',
    usual: usualDays,
    start: firstDay,
    seed: 1,
    ...change,
  })
}

type World = { effect: number; seed?: number; missing?: number }

/** A value for every day of the plan, around five; `effect` points are added on days on. */
export function inventReadings(experiment: Experiment, { effect, seed = 1, missing = 0 }: World): Map<Day, number> {
  const random = randomFrom(seed)
  let noise = 0
  return new Map(
    testDays(experiment).flatMap(({ day: date, state }): [Day, number][] => {
      noise = 0.3 * noise + 1.4 * (random() + random() + random() + random() - 2) * 1.7
      const value = Math.round(5 + noise + (state === 'on' ? effect : 0))
      return random() < missing ? [] : [[readOn(date, experiment.outcome), Math.min(10, Math.max(0, value))]]
    }),
  )
}

/** Long after the end, whatever was paused. */
export const longAfter = addDays(firstDay, 500)
