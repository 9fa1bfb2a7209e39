/**
 * What a person told about themselves at first use, turned into gentler forms (clinical.md 1.3). It chooses a form and a
 * line of advice; it never takes an exercise away.
 */
import { recipes } from './recipes.ts'
import type { CareAsked } from '../safety/care.ts'
import type { ExerciseId } from './exercise-id.ts'
import type { SessionSettings } from './settings.ts'

const unfit: Readonly<Record<CareAsked, readonly ExerciseId[]>> = {
  panic: ['adem-4-7-8', 'adem-4-6', 'bodyscan'],
  flashbacks: ['bodyscan', 'schudden', 'niets'],
  inward: ['bodyscan', 'adem-4-7-8', 'adem-4-6', 'vuist', 'niets'],
}

/** Whether the advice belonging to the care asked for is shown with this exercise. */
export const isUnfit = (exercise: ExerciseId, care: CareAsked) => unfit[care].includes(exercise)

/** Settings to lay over a person's own: no hold, eyes open, the shortest length. Empty when no care was asked for. */
export function gentlerSettings(exercise: ExerciseId, careful: readonly CareAsked[]): Partial<SessionSettings> {
  if (!careful.some((care) => isUnfit(exercise, care))) return {}
  const { options } = recipes[exercise]
  return {
    hold: 'none',
    ...(options.eyesOpen && { eyesOpen: true }),
    length: Math.min(...options.length.allowed),
  }
}
