/**
 * The order of a self-test. Days come in blocks of equal states, blocks in pairs: one on, one off, and a coin says which
 * comes first. The same function draws the order a person follows and, in the analysis, all the orders it could have been.
 */
import type { Random } from '../random.ts'
import type { Design } from './design.ts'

export type State = 'on' | 'off'

/** The state of each block, two for every pair. Draw once, keep the result and the seed. */
export function draw({ pairs }: Pick<Design, 'pairs'>, random: Random): State[] {
  return Array.from({ length: pairs }, (): State[] => (random() < 0.5 ? ['on', 'off'] : ['off', 'on'])).flat()
}
