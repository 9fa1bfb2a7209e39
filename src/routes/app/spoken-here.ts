import type { Lang } from '#lib/core/lang.ts'
import type { Recipe } from '#lib/core/exercise/recipe.ts'
import { settingsFor } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline.ts'
import { hasRecordings } from '#lib/device/voice/recordings.ts'

/** Whether recordings of this exercise are on this device. */
export function isSpokenHere(recipe: Recipe, lang: Lang): Promise<boolean> {
  const { cues } = timeline(recipe, settingsFor(recipe).defaults, lang)
  return hasRecordings(
    lang,
    cues.filter(({ text }) => text !== '').map(({ id }) => id),
  )
}
