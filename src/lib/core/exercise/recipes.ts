import { exerciseIds } from './exercise-id.ts'
import { adem46 } from './recipes/adem-4-6.ts'
import { adem478 } from './recipes/adem-4-7-8.ts'
import { bodyscan } from './recipes/bodyscan.ts'
import { niets } from './recipes/niets.ts'
import { nuEven } from './recipes/nu-even.ts'
import { schudden } from './recipes/schudden.ts'
import { vuist } from './recipes/vuist.ts'
import type { ExerciseId } from './exercise-id.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Readonly<Record<ExerciseId, Recipe>> = {
  'adem-4-6': adem46,
  schudden,
  vuist,
  bodyscan,
  'adem-4-7-8': adem478,
  niets,
  'nu-even': nuEven,
}

/** Every recipe in the order of the list. */
export const allRecipes: readonly Recipe[] = exerciseIds.map((id) => recipes[id])
