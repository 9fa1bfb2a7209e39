/**
 * Real diaries with the pain moved by whole weeks against everything else: persistence, weekdays and habits stay, every
 * connection goes. What is found in them is made up.
 */
import { daysBetween } from '#lib/core/day.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'
import type { FiledDiary } from '#lib/core/patterns/diary-file.ts'
import type { Rule } from './rules.ts'

const shifts = 6

/** Share of shifted diaries that show anything at all. */
export function shownWhenShifted(diaries: readonly FiledDiary[], rule: Rule): number {
  const shifted = diaries.flatMap(({ days }) => shiftedSix(days))
  return shifted.filter((days) => rule(days).some(({ shown }) => shown)).length / shifted.length
}

/** The last 53 weeks at most, moved round by one seventh, two sevenths… of them. */
function shiftedSix(days: readonly PatternDay[]): PatternDay[][] {
  const ordered = days.toSorted((a, b) => daysBetween(b.day, a.day))
  const weeks = Math.floor(Math.min(ordered.length, 371) / 7)
  const kept = ordered.slice(-7 * weeks)
  return Array.from({ length: shifts }, (_, i) => {
    const by = 7 * Math.round((weeks * (i + 1)) / (shifts + 1))
    return kept.map((one, t) => ({ ...one, outcome: kept[(t + by) % kept.length]?.outcome ?? null }))
  })
}
