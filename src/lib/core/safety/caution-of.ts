import { routineId } from '../exercise/exercise-id.ts'
import { cautions } from './contraindications.ts'
import type { Caution } from './contraindications.ts'
import type { PractisedId } from '../exercise/exercise-id.ts'
import type { Playable } from '../exercise/recipe.ts'
import type { Translated } from '../lang.ts'

/** What is said before a session starts: of an exercise its own, without a title; of a routine that of each of its exercises, once. */
export function cautionsOf(recipe: Playable): { exercise: PractisedId; title: Translated | null; caution: Caution }[] {
  if (recipe.id !== routineId) return [{ exercise: recipe.id, title: null, caution: cautions[recipe.id] }]
  const byExercise = new Map(recipe.parts.map((part) => [part.recipe.id, part.recipe.title]))
  return [...byExercise].map(([exercise, title]) => ({ exercise, title, caution: cautions[exercise] }))
}
