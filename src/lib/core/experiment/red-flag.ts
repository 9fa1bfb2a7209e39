/** An alarm signal ends a self-test. Which screen asked about it does not matter: the kept check is enough. */
import { stop } from './course.ts'
import type { SafetyCheck } from '../safety/check.ts'
import type { Experiment } from './experiment.ts'

/**
 * The open tests that this check ends, stopped on its day. A card that blocks ends every open test. That a doctor was spoken
 * to tells that there was such a card, maybe on a page that knows no tests: it ends those that had begun before that day. One
 * that begins later was begun after the doctor was spoken to.
 */
export function endedBy(check: SafetyCheck | null, experiments: readonly Experiment[]): Experiment[] {
  if (check === null || check.card === null || check.card === 'week') return []
  const { card, date } = check
  return experiments
    .filter(({ start }) => card !== 'spoken' || start < date)
    .map((experiment) => [experiment, stop(experiment, { today: date, reason: 'red-flag' })] as const)
    .flatMap(([before, after]) => (before === after ? [] : [after]))
}

/** The card was a mistake, said at once on its own screen: the test goes on as if nothing had been tapped. */
export const takenBack = (experiment: Experiment): Experiment =>
  experiment.stopped?.reason === 'red-flag' ? { ...experiment, stopped: null } : experiment
