/** Two tests at once would each be in the other's way. A person cannot begin a second one, but a file of another device can bring it. */
import { openExperiment, stop } from './course.ts'
import type { Day } from '../day.ts'
import type { Experiment } from './experiment.ts'

/** The open tests beside the one that goes on, which is the first that is open; each stopped today. */
export function endedBesideAnother(experiments: readonly Experiment[], today: Day): Experiment[] {
  const goesOn = openExperiment(experiments, today)
  return experiments
    .filter((experiment) => experiment.id !== goesOn?.id)
    .map((experiment) => [experiment, stop(experiment, { today, reason: 'another-test' })] as const)
    .flatMap(([before, after]) => (before === after ? [] : [after]))
}
