/**
 * What a person told about themselves at first use, turned into gentler forms (clinical.md 1.3). It chooses a form and a
 * line of advice; it never takes an exercise away.
 */
import type { CareAsked } from '../safety/care.ts'
import type { PractisedId } from './exercise-id.ts'
import type { Recipe } from './recipe.ts'
import type { SessionSettings } from './settings.ts'

const unfit: Readonly<Record<CareAsked, readonly PractisedId[]>> = {
  panic: ['adem-4-7-8', 'adem-4-6', 'eigen-adem', 'bodyscan'],
  flashbacks: ['bodyscan', 'schudden', 'niets'],
  inward: ['bodyscan', 'adem-4-7-8', 'adem-4-6', 'eigen-adem', 'vuist', 'niets'],
}

/** Whether the advice belonging to the care asked for is shown with this exercise. */
export const isUnfit = (exercise: PractisedId, care: CareAsked) => unfit[care].includes(exercise)

/** Settings to lay over a person's own: no hold, eyes open, the shortest length. Empty when no care was asked for. */
export function gentlerSettings(
  { id, options }: Pick<Recipe, 'id' | 'options'>,
  careful: readonly CareAsked[],
): Partial<SessionSettings> {
  if (!careful.some((care) => isUnfit(id, care))) return {}
  return {
    hold: 'none',
    ...(options.eyesOpen && { eyesOpen: true }),
    length: Math.min(...options.length.allowed),
  }
}
