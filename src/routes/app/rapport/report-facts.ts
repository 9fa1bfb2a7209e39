import { isFilledIn, isFilledInAfterwards } from '#lib/core/diary/entry.ts'
import type { DiaryEntry } from '#lib/core/diary/entry.ts'
import { confounderIds, factorName, helpedChoices, workedChoices } from '#lib/core/diary/factors.ts'
import type { Day } from '#lib/core/day.ts'
import type { OwnFactor } from '#lib/core/plan/profile.ts'
import { daysById } from '#lib/core/trend/counts.ts'
import type { DayCount } from '#lib/core/trend/counts.ts'
import { capitalised, formatList } from '#lib/i18n/format.ts'

export type ReportFacts = {
  filled: number
  afterwards: number
  /** Named and counted, joined as one line; `null` when there is none. */
  worked: string | null
  /** The last two things that were written about what worked. */
  said: string[]
  helped: string | null
  factors: string | null
  confounders: string | null
}

type Naming = { lang: 'nl' | 'en'; own: readonly OwnFactor[]; count: (name: string, days: number) => string }

/** What the days of a report hold besides its numbers, in words. */
export function reportFacts(
  all: readonly DiaryEntry[],
  { first, last }: { first: Day; last: Day },
  { lang, own, count }: Naming,
): ReportFacts {
  const entries = all.filter((entry) => isFilledIn(entry) && entry.day >= first && entry.day <= last)
  const named = (counts: readonly DayCount[], name: (id: string) => string | undefined, most = Infinity) =>
    counts
      .flatMap(({ id, days }) => {
        const known = name(id)
        return known === undefined ? [] : [count(known, days)]
      })
      .slice(0, most)
  const nameIn = (choices: typeof workedChoices, id: string) => choices.find((choice) => choice.id === id)?.name[lang]
  const factor = (id: string) => factorName(id, own)?.[lang]
  const line = (items: readonly string[]) => (items.length === 0 ? null : capitalised(formatList(items, lang)))
  const byIds = (of: (entry: DiaryEntry) => readonly string[]) => daysById(entries, of)
  const confounders = named(
    byIds(({ factors }) => factors.filter((id) => confounderIds.includes(id))),
    factor,
  )
  return {
    filled: entries.length,
    afterwards: entries.filter(isFilledInAfterwards).length,
    worked: line(
      named(
        byIds((entry) => entry.worked.chips),
        (id) => nameIn(workedChoices, id),
        6,
      ),
    ),
    said: entries
      .toSorted((a, b) => b.day.localeCompare(a.day))
      .map((entry) => entry.worked.text.trim())
      .filter((text) => text !== '')
      .slice(0, 2),
    helped: line(
      named(
        byIds((entry) => entry.helped),
        (id) => nameIn(helpedChoices, id),
        6,
      ),
    ),
    factors: line(
      named(
        byIds((entry) => entry.factors),
        factor,
        8,
      ),
    ),
    confounders: confounders.length === 0 ? null : formatList(confounders, lang),
  }
}
