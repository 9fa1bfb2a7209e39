/**
 * Which times can be booked. Hours stand on the wall clock of the practice; every start is found there and turned into an
 * instant day by day, so that a day of 23 or 25 hours needs no rule of its own: a 02:30 that is skipped is never offered, one
 * that comes twice is offered once, and every minute of a slot lies within her hours.
 */
import { addDays, daysFrom, weekday, yearOf } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { holidayOn } from './holidays.ts'
import { inOrder, merge, overlaps, type Interval } from './interval.ts'
import type { ConsultationKind } from './kind.ts'
import type { BookingSettings, WallRange } from './settings.ts'
import {
  dayAt,
  instantOf,
  minutesOf,
  shownBetween,
  stretchesOf,
  timeOf,
  type Stretch,
  type WallTime,
} from './wall-clock.ts'

/** A time that can be booked, with the day and the time the clock of the practice shows at its start. */
export type Slot = Interval & { day: Day; time: WallTime }

type Lengths = Pick<ConsultationKind, 'minutes' | 'bufferBefore' | 'bufferAfter'>

type Rules = {
  settings: BookingSettings
  kind: Lengths
  /** All that is taken: bookings with their buffers, holds, blocked time, her own calendars. In any order. */
  busy: readonly Interval[]
  /** How many bookings a day has; a day that is not named has none. */
  bookedPerDay?: ReadonlyMap<Day, number>
  /** Milliseconds since 1970. */
  now: number
  /** So long ago, in ms, the times may have been offered: the notice counts from then. */
  offeredMsAgo?: number
}

/** How long somebody may take to choose, read and write: a time that was offered is not refused for being late by that. */
export const choosingMs = 10 * 60_000

/** Why a time cannot be booked. `too-soon` is within the notice, `too-far` beyond the horizon. */
export type SlotRefusal = 'too-soon' | 'too-far' | 'outside-hours' | 'day-full' | 'taken'

const minute = 60_000

/** The slots on the days from `from` up to and including `until`, in order. */
export function freeSlots({ from, until, ...rules }: Rules & { from: Day; until: Day }): Slot[] {
  const { settings, kind, now } = rules
  const today = dayAt(now, settings.zone)
  const first = from < today ? today : from
  const horizon = addDays(today, settings.horizonDays)
  const days = daysFrom(first, until < horizon ? until : horizon).filter((day) => !isFull(day, rules))
  const busy = inOrder(merge(rules.busy))
  const earliest = earliestStart(rules)
  return slotsInHours(settings, kind, days).filter(
    (slot) => slot.start >= earliest && !busy.touches(occupiedBy(slot, kind)),
  )
}

/** The slot that begins at an instant, or why there is none. */
export function slotAt(start: number, rules: Rules): Result<Slot, SlotRefusal> {
  const { settings, kind, now, busy } = rules
  if (start < earliestStart(rules)) return fail('too-soon')
  const day = dayAt(start, settings.zone)
  if (day > addDays(dayAt(now, settings.zone), settings.horizonDays)) return fail('too-far')
  const slot = slotsInHours(settings, kind, [day]).find((each) => each.start === start)
  if (!slot) return fail('outside-hours')
  if (isFull(day, rules)) return fail('day-full')
  const occupied = occupiedBy(slot, kind)
  return busy.some((each) => overlaps(each, occupied)) ? fail('taken') : succeed(slot)
}

/** The time a consultation takes from her day: itself with the time kept free around it. */
export function occupiedBy({ start, end }: Interval, { bufferBefore, bufferAfter }: Lengths): Interval {
  return { start: start - bufferBefore * minute, end: end + bufferAfter * minute }
}

/** Her hours on a day: its own if it has them, else none on a holiday, else those of the weekday. */
export function hoursOn(day: Day, settings: BookingSettings): readonly WallRange[] {
  const exception = settings.exceptions.find((each) => each.day === day)
  if (exception) return exception.hours
  if (settings.closures.some(({ first, last }) => first <= day && day <= last)) return []
  if (settings.holidays.some((id) => holidayOn(id, yearOf(day)) === day)) return []
  return settings.hours[weekday(day) as keyof BookingSettings['hours']]
}

/** Slots of the days, taken or not: starts on the grid of the hours, every minute until the end within them. */
function slotsInHours(settings: BookingSettings, { minutes }: Lengths, days: readonly Day[]): Slot[] {
  const open = days.map((day) => openDay(day, settings))
  // A consultation may go on past midnight when the next day opens there.
  const after = days.map((day) => addDays(day, 1)).filter((day) => !days.includes(day))
  const hours = inOrder(merge([...open, ...after.map((day) => openDay(day, settings))].flatMap(({ shown }) => shown)))
  const slots: Slot[] = []
  for (const { day, ranges, stretches } of open) {
    for (const wall of ranges.flatMap((range) => grid(range, settings.incrementMinutes))) {
      const start = instantOf(wall, stretches)
      if (start === null) continue
      const slot = { start, end: start + minutes * minute, day, time: timeOf(wall) }
      if (hours.holds(slot)) slots.push(slot)
    }
  }
  return slots
}

type OpenDay = { day: Day; ranges: readonly WallRange[]; stretches: Stretch[]; shown: Interval[] }

function openDay(day: Day, settings: BookingSettings): OpenDay {
  const ranges = hoursOn(day, settings)
  const stretches = ranges.length === 0 ? [] : stretchesOf(day, settings.zone)
  const shown = ranges.flatMap(({ from, until }) => shownBetween(minutesOf(from), minutesOf(until), stretches))
  return { day, ranges, stretches, shown }
}

function grid({ from, until }: WallRange, step: number): number[] {
  const first = minutesOf(from)
  return Array.from({ length: Math.ceil((minutesOf(until) - first) / step) }, (_, i) => first + i * step)
}

const earliestStart = ({ settings, now, offeredMsAgo = 0 }: Rules) =>
  Math.max(now, now - offeredMsAgo + settings.noticeMinutes * minute)

const isFull = (day: Day, { settings, bookedPerDay }: Rules) =>
  settings.perDay !== null && (bookedPerDay?.get(day) ?? 0) >= settings.perDay
