/** What can be booked now, from all that is known: her rules, what is taken here, and her own calendars. */
import { standing } from '#lib/core/booking/booking.ts'
import type { Interval } from '#lib/core/booking/interval.ts'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import type { BookingSettings } from '#lib/core/booking/settings.ts'
import { freeSlots, type Slot } from '#lib/core/booking/slots.ts'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { addDays } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { readBusy } from '../calendar/busy.ts'
import type { Db } from '../db/tables.ts'
import { hashOf } from './link.ts'
import { readOccupied } from './occupancy.ts'
import { readBookingSettings, readKind } from './settings.ts'

/** What does not count as taken: the time somebody holds, or the booking that is about to be moved. */
export type Own = { holder?: string | null; bookingId?: string | null }

export type Offer = {
  kind: ConsultationKind
  settings: BookingSettings
  slots: Slot[]
  /** Age of the oldest copy of her calendars; null when she has none. */
  oldestCopy: string | null
}

/** The times of a kind from today up to her horizon, or on some days of it. `gone`: this kind cannot be booked. */
export async function offerSlots(
  db: Db,
  { kindId, now, from, until, ...own }: { kindId: string; now: Date; from?: Day; until?: Day } & Own,
): Promise<Result<Offer, 'gone'>> {
  const kind = await readKind(db, kindId)
  if (!kind || (!kind.active && !own.bookingId)) return fail('gone')
  const settings = await readBookingSettings(db)
  const today = dayAt(now.getTime(), settings.zone)
  const days = { from: from ?? today, until: until ?? addDays(today, settings.horizonDays) }
  const { oldestCopy, ...taken } = await readTaken(db, { settings, days, now, own })
  return succeed({
    kind,
    settings,
    slots: freeSlots({ settings, kind, now: now.getTime(), ...days, ...taken }),
    oldestCopy,
  })
}

type Taken = { busy: Interval[]; bookedPerDay: Map<Day, number>; oldestCopy: string | null }

/** All that is taken on and around some days. */
export async function readTaken(
  db: Db,
  { settings, days, now, own }: { settings: BookingSettings; days: { from: Day; until: Day }; now: Date; own: Own },
): Promise<Taken> {
  const range = aroundDays(days, settings.zone)
  const occupied = await readOccupied(db, range, {
    now,
    holderHash: own.holder ? hashOf(own.holder) : null,
    bookingId: own.bookingId ?? null,
  })
  const { busy, oldest } = await readBusy(db, { from: range.start, until: range.end })
  const bookedPerDay = await countPerDay(db, days, own.bookingId ?? null)
  return { busy: [...occupied, ...busy], bookedPerDay, oldestCopy: oldest }
}

async function countPerDay(db: Db, { from, until }: { from: Day; until: Day }, except: string | null) {
  const rows = await db
    .selectFrom('bookings')
    .select(({ fn }) => ['day', fn.countAll<number>().as('booked')])
    .where('status', 'in', standing)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .$if(except !== null, (query) => query.where('id', '<>', except))
    .groupBy('day')
    .execute()
  return new Map(rows.map(({ day, booked }) => [day as Day, booked]))
}

/** A day to spare on both sides: consultations and buffers reach over midnight. */
function aroundDays({ from, until }: { from: Day; until: Day }, zone: string): Interval {
  const midnight = (day: Day) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds
  return { start: midnight(addDays(from, -1)), end: midnight(addDays(until, 2)) }
}
