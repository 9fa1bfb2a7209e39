/** What was really done on the days of a self-test: what the person said, and else what they did in Regie. */
import { testDays } from './plan.ts'
import type { SessionRecord } from '../exercise/session-record.ts'
import type { Experiment, ExperimentDay } from './experiment.ts'

type Known = {
  readonly days: readonly ExperimentDay[]
  readonly sessions: readonly Pick<SessionRecord, 'day' | 'startedAt' | 'exercise'>[]
}

/**
 * Days of the test of which something is known, in order. What the person said wins; a session of the exercise, however
 * short, makes its day one on which it was done. A day without either is not there: nothing kept is not "not done".
 */
export function daysDone(experiment: Experiment, { days, sessions }: Known): readonly ExperimentDay[] {
  const { id, compared } = experiment
  const said = new Map(days.filter((one) => one.experiment === id && one.done !== null).map((one) => [one.day, one]))
  const practised = new Map(
    sessions
      .filter(({ exercise }) => compared.kind === 'exercise' && exercise === compared.exercise)
      .map(({ day, startedAt }) => [day, startedAt]),
  )
  return testDays(experiment).flatMap(({ day }): ExperimentDay[] => {
    const known = said.get(day)
    if (known) return [known]
    const updatedAt = practised.get(day)
    return updatedAt === undefined ? [] : [{ version: 1, experiment: id, day, done: 'on', updatedAt }]
  })
}
