/**
 * A calendar day as a person means it, written `2026-03-29` (ISO 8601, proleptic Gregorian).
 * It has no time and no zone: a diary day stays the same day after a flight or a clock change.
 */
export type Day = string & { readonly isDay: unique symbol }

const millisecondsPerDay = 86_400_000

/** Reads `YYYY-MM-DD`; `null` when it is anything else or no such day exists (2026-02-30). */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return null
  return text as Day
}

/** A day that is written in our own source; throws when it is not one. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`day requires YYYY-MM-DD, got ${text}`)
  return parsed
}

/** The calendar day on the wall clock of the `Date`'s own zone. */
export function dayOf(moment: Date): Day {
  const month = String(moment.getMonth() + 1).padStart(2, '0')
  const date = String(moment.getDate()).padStart(2, '0')
  return day(`${String(moment.getFullYear()).padStart(4, '0')}-${month}-${date}`)
}

/** The day `count` calendar days later; negative counts go back. */
export function addDays(from: Day, count: number): Day {
  return day(new Date(dayNumber(from) * millisecondsPerDay + count * millisecondsPerDay).toISOString().slice(0, 10))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day) => dayNumber(to) - dayNumber(from)

/** Days since 1970-01-01. */
export const dayNumber = (of: Day) => Math.round(Date.parse(`${of}T00:00:00Z`) / millisecondsPerDay)

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekday = (of: Day) => ((((dayNumber(of) + 3) % 7) + 7) % 7) + 1

/** The Monday of the ISO week that holds the day. */
export const mondayOf = (of: Day) => addDays(of, 1 - weekday(of))

/** The calendar year, for example 2026. */
export const yearOf = (of: Day) => Number(of.slice(0, 4))

/** Every day from `first` to `last`, both included; empty when `last` is earlier. */
export function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, i) => addDays(first, i))
}
