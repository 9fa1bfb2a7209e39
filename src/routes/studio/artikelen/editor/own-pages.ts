import { callPaths } from '#lib/core/publishing/blocks.ts'
import { exercisePicks } from '#lib/core/publishing/picks.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { StudioWords } from '#lib/i18n/nl-studio.ts'

/** A page of this site, by its Dutch path: that is how a text names it in both languages. */
export interface OwnPage {
  title: string
  path: string
}

export const ownPages = (
  words: StudioWords['editor']['linkSheet'],
  { lang, articles }: { lang: Lang; articles: readonly OwnPage[] },
): OwnPage[] => [
  ...articles,
  { title: words.painTest, path: callPaths['pain-test'] },
  { title: words.appointment, path: callPaths.consultation },
  { title: words.doctor, path: '/wanneer-bel-je-de-dokter' },
  ...exercisePicks(lang).map(({ id, title }) => ({ title: words.exercise(title), path: `/oefeningen/${id}` })),
]

/** Whether all words of a query stand in a text, in any order. */
export function matches(text: string, query: string): boolean {
  const lower = text.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
