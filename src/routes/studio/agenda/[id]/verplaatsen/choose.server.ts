/** Which times an appointment can go to: what a visitor could choose, or a time of the practitioner's own. */
import type { Booking } from '#lib/core/booking/booking.ts'
import { overlaps } from '#lib/core/booking/interval.ts'
import { hoursOn } from '#lib/core/booking/slots.ts'
import { dayAt, instantOf, minutesOf, shownBetween, stretchesOf } from '#lib/core/booking/wall-clock.ts'
import { addDays, parseDay } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import { fail, succeed } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import { offerSlots } from '#lib/server/booking/offer.ts'
import { readBooking } from '#lib/server/booking/read.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readBusy } from '#lib/server/calendar/busy.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { typedTime } from '../../../instellingen/typed.ts'
import { isNear } from '../../address.ts'

export const daysShown = 14

/** Two weeks of free times by day, from a day of the address or today. */
export async function offeredFrom(db: Db, { id, from, now }: { id: string; from: string | null; now: Date }) {
  const { zone, horizonDays } = await readBookingSettings(db)
  const today = dayAt(now.getTime(), zone)
  const asked = parseDay(from ?? '')
  const first = asked !== null && asked > today && isNear(asked, today) ? asked : today
  const until = addDays(first, daysShown - 1)
  const booking = await readBooking(db, id)
  const offer = booking && (await offerSlots(db, { kindId: booking.kindId, now, from: first, until, bookingId: id }))
  const byDay = new Map<Day, { start: number; time: string }[]>()
  for (const { day, start, time } of offer?.ok ? offer.value.slots : []) {
    if (start !== booking?.start) byDay.set(day, [...(byDay.get(day) ?? []), { start, time }])
  }
  return {
    days: [...byDay].map(([day, slots]) => ({ day, slots })),
    earlier: first > today ? addDays(first, -daysShown) : null,
    later: addDays(first, daysShown) <= addDays(today, horizonDays) ? addDays(first, daysShown) : null,
  }
}

export type Typed = { start: string; day: string; time: string }

/** The instant that was chosen: one of the free times, or the day and time she typed. */
export async function chosenStart(
  db: Db,
  { start, day: typedDay, time: typed }: Typed,
): Promise<Result<number, 'no-choice' | 'not-a-day' | 'not-a-time' | 'clock-change'>> {
  const isOwn = start === 'own' || (start === '' && typedDay + typed !== '')
  if (!isOwn) return /^\d{10,14}$/.test(start) ? succeed(Number(start)) : fail('no-choice')
  const day = parseDay(typedDay)
  if (day === null) return fail('not-a-day')
  const time = typedTime(typed)
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return fail('not-a-time')
  const { zone } = await readBookingSettings(db)
  const instant = instantOf(minutesOf(time), stretchesOf(day, zone))
  return instant === null ? fail('clock-change') : succeed(instant)
}

/** What she should know before she uses a time: outside her hours, or something in another calendar. Null is neither. */
export async function warningFor(
  db: Db,
  { booking, start, now }: { booking: Booking; start: number; now: Date },
): Promise<'outside-hours' | 'busy' | null> {
  const settings = await readBookingSettings(db)
  const time = { start, end: start + (booking.end - booking.start) }
  if (time.start <= now.getTime() || start === booking.start) return null
  const day = dayAt(start, settings.zone)
  const open = hoursOn(day, settings).flatMap(({ from, until }) =>
    shownBetween(minutesOf(from), minutesOf(until), stretchesOf(day, settings.zone)),
  )
  if (!open.some((hours) => hours.start <= time.start && time.end <= hours.end)) return 'outside-hours'
  const { busy } = await readBusy(db, { from: time.start, until: time.end })
  return busy.some((span) => overlaps(span, time)) ? 'busy' : null
}
