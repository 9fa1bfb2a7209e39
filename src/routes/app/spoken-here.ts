import type { Lang } from '#lib/core/lang.ts'
import type { Recipe } from '#lib/core/exercise/recipe.ts'
import { settingsFor } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { inTime } from '#lib/device/in-time.ts'
import { areRecorded } from '#lib/device/voice/recordings.ts'

/** A database may be held up by another window; no exercise waits for that, least of all in a hard moment. */
const longestMs = 1000

/** Whether a recorded voice leads this exercise on this device; not, when that cannot be said soon. */
export function isSpokenHere(recipe: Recipe, lang: Lang): Promise<boolean> {
  const { cues } = timeline(recipe, settingsFor(recipe).defaults, lang)
  const spoken = cues.filter(({ text }) => text !== '')
  return inTime(areRecorded(lang, spoken), { waitMs: longestMs, otherwise: false })
}
