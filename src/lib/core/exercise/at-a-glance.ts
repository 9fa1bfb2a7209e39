import type { Translated } from '../lang.ts'
import type { ExerciseId } from './exercise-id.ts'

/**
 * What the screen of today says of an exercise: its name, and the whole minutes of a session in which nothing is chosen.
 * Apart from the recipes, so that today can be shown before they are loaded.
 */
export const atAGlance: Readonly<Record<ExerciseId, { title: Translated; usualMinutes: number }>> = {
  'adem-4-6': { title: { nl: 'Adem 4-6', en: 'Breath 4-6' }, usualMinutes: 5 },
  schudden: { title: { nl: 'Schudden', en: 'Shaking' }, usualMinutes: 3 },
  vuist: { title: { nl: 'Vuist', en: 'Fist' }, usualMinutes: 3 },
  bodyscan: { title: { nl: 'Bodyscan', en: 'Body scan' }, usualMinutes: 3 },
  'adem-4-7-8': { title: { nl: 'Adem 4-7-8', en: 'Breath 4-7-8' }, usualMinutes: 1 },
  niets: { title: { nl: 'Niets', en: 'Nothing' }, usualMinutes: 5 },
  'nu-even': { title: { nl: 'Nu even', en: 'For now' }, usualMinutes: 2 },
}
