/** The free times of a list, a few days at a time. */
import type { Day } from '#lib/core/day.ts'

/** One time that can be chosen. `at` is what a form sends: the instant in UTC, to the minute. */
export type ShownTime = { at: string; start: number; time: string }

export type ShownDay = { day: Day; times: ShownTime[] }

/** The days on one page; `earlier` and `later` are the days other pages begin with, `null` when there are none. */
export type DayPage = { days: ShownDay[]; earlier: Day | null; later: Day | null }

/** Five days fit in the head. */
const daysPerPage = 5

/** Days that have free times, from the first one on or after `from`; without it from the beginning. */
export function dayPage(slots: readonly { day: Day; time: string; start: number }[], from: Day | null): DayPage {
  const byDay = [...Map.groupBy(slots, ({ day }) => day)]
  const found = from === null ? 0 : byDay.findIndex(([day]) => day >= from)
  // Beyond the last day: the last page.
  const first = found === -1 ? Math.max(0, byDay.length - daysPerPage) : found
  return {
    days: byDay.slice(first, first + daysPerPage).map(([day, times]) => ({
      day,
      times: times.map(({ start, time }) => ({ at: writeStart(start), start, time })),
    })),
    earlier: first === 0 ? null : (byDay[Math.max(0, first - daysPerPage)]?.[0] ?? null),
    later: byDay[first + daysPerPage]?.[0] ?? null,
  }
}

/** `2026-12-08T09:00Z` */
export const writeStart = (start: number): string => `${new Date(start).toISOString().slice(0, 16)}Z`

/** The instant (epoch ms) a form or an address names, `null` when it names none. */
export function parseStart(text: string | null): number | null {
  if (text === null || !/^2\d{3}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text)) return null
  const start = Date.parse(text)
  return Number.isNaN(start) || writeStart(start) !== text ? null : start
}
