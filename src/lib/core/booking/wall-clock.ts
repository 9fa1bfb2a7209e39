/**
 * The wall clock of one place on one day. A day has 24 hours, or 23, 25, or 23 and a half (Lord Howe), so an instant is never
 * found by adding to midnight: a day is cut where its clock is set forward or back, and within such a stretch it runs evenly.
 */
import type { Day } from '#lib/core/day.ts'
import { day as toDay } from '#lib/core/day.ts'
import type { Interval } from './interval.ts'

/** A time on the wall clock, `00:00` to `23:59`; as the end of something also `24:00`. */
export type WallTime = string

/** A stretch of a day in which the clock is not touched; `wall` is what it shows at the start, in minutes after midnight. */
export type Stretch = Interval & { wall: number }

const minute = 60_000

/** The stretches of a calendar day in an IANA zone, in order. Mostly one. */
export function stretchesOf(day: Day, zone: string): Stretch[] {
  const date = Temporal.PlainDate.from(day)
  const next = date.add({ days: 1 }).toZonedDateTime(zone)
  const stretches: Stretch[] = []
  for (let from = date.toZonedDateTime(zone); from.epochMilliseconds < next.epochMilliseconds;) {
    const until = clockChangeBefore(from, next) ?? next
    const wall = from.hour * 60 + from.minute
    stretches.push({ start: from.epochMilliseconds, end: until.epochMilliseconds, wall })
    from = until
  }
  return stretches
}

/**
 * The instant at which the clock shows so many minutes after midnight: the first one when it shows it twice, null when it
 * never does.
 */
export function instantOf(wall: number, stretches: readonly Stretch[]): number | null {
  const found = stretches.find((stretch) => stretch.wall <= wall && wall < stretch.wall + lengthOf(stretch))
  return found ? found.start + (wall - found.wall) * minute : null
}

/** All the time in which the clock shows something from `from` until `until` (minutes after midnight). */
export function shownBetween(from: number, until: number, stretches: readonly Stretch[]): Interval[] {
  return stretches.flatMap((stretch) => {
    const start = Math.max(stretch.start, stretch.start + (from - stretch.wall) * minute)
    const end = Math.min(stretch.end, stretch.start + (until - stretch.wall) * minute)
    return start < end ? [{ start, end }] : []
  })
}

/** Whether a number that came from outside is an instant of a year we can write: whole, from 1970 up to the year 9999. */
export const isInstant = (ms: number): boolean => Number.isInteger(ms) && ms >= 0 && ms < lastInstant

const lastInstant = Date.parse('9999-01-01T00:00:00Z')

/** The calendar day at an instant. */
export const dayAt = (instant: number, zone: string): Day =>
  toDay(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString())

/** `09:05` as 545 minutes after midnight. */
export const minutesOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** 545 minutes after midnight as `09:05`. */
export const timeOf = (minutes: number): WallTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const lengthOf = ({ start, end }: Interval) => (end - start) / minute

/** Only asked on days that are not of 24 hours: looking up a change of the clock is slow, and few days have one. */
function clockChangeBefore(from: Temporal.ZonedDateTime, next: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  if (from.offsetNanoseconds === next.offsetNanoseconds) return null
  const change = from.getTimeZoneTransition('next')
  return change && change.epochMilliseconds < next.epochMilliseconds ? change : null
}
