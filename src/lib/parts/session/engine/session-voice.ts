import type { Lang } from '#lib/core/lang.ts'
import type { Playable } from '#lib/core/exercise/recipe.ts'
import type { SessionSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import type { Cue } from '#lib/core/exercise/timeline/timeline.ts'
import type { Recordings } from '#lib/core/sound/track-plan.ts'
import { loadRecordings } from '#lib/device/voice/recordings.ts'

/** Gives the recordings of these cues, as they were when the session first asked for any. */
export type SessionVoice = (cues: readonly Cue[]) => Promise<Recordings>

/**
 * The voice of one session. All it could come to say, at any pace, is read once: a voice that is replaced, renewed or taken away while
 * somebody lies with closed eyes is for the next session.
 */
export function sessionVoice(recipe: Playable, settings: SessionSettings, lang: Lang): SessionVoice {
  let reading: Promise<Recordings> | null = null
  const read = () =>
    loadRecordings(
      lang,
      recipe.options.pace.allowed.flatMap((pace) => timeline(recipe, { ...settings, pace }, lang).cues),
    )
  return async (cues) => {
    if (cues.length === 0) return new Map()
    const all = await (reading ??= read())
    const ids = new Set(cues.map(({ id }) => id))
    return new Map([...all].filter(([id]) => ids.has(id)))
  }
}
