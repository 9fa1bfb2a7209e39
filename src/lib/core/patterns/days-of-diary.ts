/**
 * The diary as the analysis takes it. Sleep is the night before, so it comes before the day's pain. What helped and what
 * worked are left out: they are said with the pain of that day in mind. What was not answered is not known, never "no".
 */
import type { Day } from '../day.ts'
import type { DiaryEntry } from '../diary/entry.ts'
import type { PatternDay } from './series.ts'

export type Outcome = 'hindrance' | 'pain'

/**
 * Factors are named by where they come from: `score:stress` for a rating, `tag:<id>` for a chip. A chip counts as "not
 * there" on days on which the chips were answered: one of them was chosen, or the person closed the day. A chip of the
 * person's own does so only from the first day it was chosen.
 */
export function daysOfDiary(entries: readonly DiaryEntry[], outcome: Outcome): PatternDay[] {
  const firstUse = new Map<string, Day>()
  for (const { day, factors } of entries) {
    for (const id of factors) {
      const known = firstUse.get(id)
      if (known === undefined || day < known) firstUse.set(id, day)
    }
  }
  return entries.map((entry) => ({
    day: entry.day,
    outcome: entry[outcome],
    factors: { ...scoresOf(entry), ...tagsOf(entry, firstUse) },
  }))
}

const activities = { quiet: 0, ordinary: 1, busy: 2 } as const

const scoresOf = ({ sleepQuality, sleepHours, stress, mood, activity }: DiaryEntry) => ({
  'score:sleepQuality': sleepQuality,
  'score:sleepHours': sleepHours,
  'score:stress': stress,
  'score:mood': mood,
  'score:activity': activity && activities[activity],
})

function tagsOf({ day, factors, done }: DiaryEntry, firstUse: ReadonlyMap<string, Day>): Record<string, number> {
  if (factors.length === 0 && !done) return {}
  const chosen = new Set(factors)
  const asked = [...firstUse].filter(([id, first]) => !id.startsWith('own:') || first <= day)
  return Object.fromEntries(asked.map(([id]) => [`tag:${id}`, chosen.has(id) ? 1 : 0]))
}
