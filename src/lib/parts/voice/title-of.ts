import { atAGlance } from '#lib/core/exercise/at-a-glance.ts'
import type { PlayableId } from '#lib/core/exercise/exercise-id.ts'
import type { Lang } from '#lib/core/lang.ts'

/** The name of what a sentence belongs to; `own` are the names for what a person makes themselves. */
export const titleOf = (
  exercise: PlayableId,
  { lang, own }: { lang: Lang; own: Readonly<Record<'eigen-adem' | 'routine', string>> },
): string => (exercise === 'eigen-adem' || exercise === 'routine' ? own[exercise] : atAGlance[exercise].title[lang])
