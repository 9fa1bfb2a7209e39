import type { Lang } from '#lib/core/lang.ts'
import { atAGlance } from '#lib/core/exercise/at-a-glance.ts'
import type { Compared } from '#lib/core/experiment/compared.ts'
import { habitNames } from '#lib/core/plan/habits.ts'
import { capitalised } from '#lib/i18n/format.ts'

/** What is tested, as it stands in the middle of a sentence. */
export const comparedName = (compared: Compared, lang: Lang): string =>
  compared.kind === 'exercise' ? atAGlance[compared.exercise].title[lang] : habitNames[compared.habit][lang]

/** The same at the start of a line. A Dutch word that begins with an apostrophe leaves the capital to the next. */
export function comparedTitle(compared: Compared, lang: Lang): string {
  const name = comparedName(compared, lang)
  const [, short, rest] = /^(’\w )(.*)$/.exec(name) ?? []
  return short === undefined || rest === undefined ? capitalised(name) : short + capitalised(rest)
}
