import { aboutMinutes } from '#lib/core/exercise/minutes.ts'
import type { Recipe } from '#lib/core/exercise/recipe.ts'
import { settingsFor } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'

/** About how long a session takes in which nothing is chosen, in whole minutes. */
export const usualMinutes = (recipe: Recipe) =>
  aboutMinutes(timeline(recipe, settingsFor(recipe).defaults, 'nl').totalMs)
