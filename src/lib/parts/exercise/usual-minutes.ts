import type { Recipe } from '#lib/core/exercise/recipe.ts'
import { settingsFor } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline.ts'

/** Whole minutes of a session in which nothing is chosen; at least 1. */
export const usualMinutes = (recipe: Recipe) =>
  Math.max(1, Math.round(timeline(recipe, settingsFor(recipe).defaults, 'nl').totalMs / 60_000))
