/** The beginning of a self-test: from here on what is compared, the days and their order are fixed. */
import { randomFrom } from '../random.ts'
import { detectablePoints } from './detectable.ts'
import { draw } from './draw.ts'
import type { Experiment } from './experiment.ts'

type Fixed = Pick<
  Experiment,
  'id' | 'compared' | 'outcome' | 'lingering' | 'design' | 'expects' | 'usual' | 'start' | 'seed'
>

/** Draws the order, once. The seed is a whole number below 2³² from the caller. */
export function begin(fixed: Fixed): Experiment {
  return {
    version: 1,
    ...fixed,
    detectablePoints: detectablePoints(fixed.design, fixed.usual),
    order: draw(fixed.design, randomFrom(fixed.seed)),
    pauses: [],
    stopped: null,
    looks: [],
    wentOn: [],
    choice: null,
  }
}
