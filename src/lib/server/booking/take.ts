/** Taking a time: everything is looked at again, and whatever happens it is taken once. */
import type { Booking, BookingState, Visitor } from '#lib/core/booking/booking.ts'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import { choosingMs, occupiedBy, slotAt, type Slot } from '#lib/core/booking/slots.ts'
import { dayAt, isInstant } from '#lib/core/booking/wall-clock.ts'
import type { Day } from '#lib/core/day.ts'
import type { Lang } from '#lib/core/lang.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { refreshBusy } from '../calendar/busy.ts'
import type { Transaction } from '../db/tables.ts'
import type { Services } from '../services.ts'
import { afterBooking } from './after-booking.ts'
import type { BookingEventKind } from './booking-event.ts'
import { hashOf, linkToken } from './link.ts'
import { clearStaleHolds, occupy, releaseHoldOf } from './occupancy.ts'
import { readTaken } from './offer.ts'
import { readByRequestKey } from './read.ts'
import { takingTime, type TakeRefusal } from './refusal.ts'
import { stateColumns, verifyUntil } from './rows.ts'
import { holdBookingSettings, readKind } from './settings.ts'

export type BookingRequest = {
  /** By chance, 128 bits or more, made with the form: the same form sent twice is one booking. */
  key: string
  kindId: string
  /** Milliseconds since 1970. */
  start: number
  /** The token that holds the time, if it was held. */
  holder: string | null
  lang: Lang
  visitor: Visitor
  /** Ask first, by mail, whether the address is theirs; the visitor then needs one. */
  verify?: boolean
  /** She decides, whatever the kind says: for somebody odd whom no mail can reach. */
  judge?: boolean
}

export type Taken = { booking: Booking; token: string }

/** How long her calendars may take to answer before their last copy has to do. */
const refreshMs = 3000

/**
 * Books, or asks for, a time. A second call with the same key gives the booking that is there, whatever else it says. `now` is
 * the moment the form was sent.
 */
export async function takeSlot(
  services: Services,
  request: BookingRequest,
  now: Date,
): Promise<Result<Taken, TakeRefusal>> {
  if (!isInstant(request.start)) return fail('outside-hours')
  const { db, secret } = services
  const answer = (booking: Booking) => succeed({ booking, token: linkToken(secret, booking.id) })
  const before = await readByRequestKey(db, request.key)
  if (before) return answer(before)
  await refreshBusy(services, { limitMs: refreshMs })
  const booking = await takingTime(db, async (tx): Promise<Result<Booking, TakeRefusal>> => {
    const settings = await holdBookingSettings(tx)
    const day = dayAt(request.start, settings.zone)
    await goOneByOne(tx, [day])
    const again = await readByRequestKey(tx, request.key)
    if (again) return succeed(again)
    const consultation = await readKind(tx, request.kindId)
    if (!consultation?.active) return fail('gone')
    const taken = await readTaken(tx, { settings, days: { from: day, until: day }, now, own: request })
    const asked = { settings, kind: consultation, now: now.getTime(), offeredMsAgo: choosingMs, ...taken }
    const slot = slotAt(request.start, asked)
    if (!slot.ok) return slot
    const booking = newBooking(request, slot.value, consultation, now)
    await keep(tx, { booking, consultation, request, now, services })
    const kind = eventOf(booking.state)
    await afterBooking(
      tx,
      { kind, booking, before: null, consultation, settings, by: 'visitor', words: '' },
      services,
      now,
    )
    return succeed(booking)
  })
  return booking.ok ? answer(booking.value) : booking
}

/**
 * Lets those who book on a day go one after another, so that a maximum per day holds. Days in order, or two who move crosswise would
 * wait for each other.
 */
export async function goOneByOne(tx: Transaction, days: readonly Day[]): Promise<void> {
  for (const day of [...new Set(days)].toSorted()) {
    await tx
      .insertInto('booking_days')
      .values({ day, version: 1 })
      .onConflict((conflict) =>
        conflict.column('day').doUpdateSet((build) => ({ version: build('booking_days.version', '+', 1) })),
      )
      .execute()
  }
}

function newBooking(request: BookingRequest, slot: Slot, consultation: ConsultationKind, now: Date): Booking {
  const createdAt = now.toISOString()
  return {
    id: crypto.randomUUID(),
    kindId: consultation.id,
    lang: request.lang,
    start: slot.start,
    end: slot.end,
    day: slot.day,
    place: consultation.place,
    visitor: request.visitor,
    state: stateAtFirst(request, consultation, createdAt),
    sequence: 0,
    version: 1,
    createdAt,
  }
}

function stateAtFirst({ verify, judge }: BookingRequest, consultation: ConsultationKind, createdAt: string) {
  if (verify) return { status: 'unverified', until: verifyUntil(createdAt) } as const
  return judge ? ({ status: 'requested' } as const) : firstState(consultation)
}

export const firstState = ({ mode }: ConsultationKind): BookingState =>
  mode === 'request' ? { status: 'requested' } : { status: 'confirmed', outcome: null }

export function eventOf({ status }: BookingState): BookingEventKind {
  if (status === 'unverified') return status
  return status === 'requested' ? 'requested' : 'booked'
}

type Keeping = {
  booking: Booking
  consultation: ConsultationKind
  request: BookingRequest
  now: Date
  services: Services
}

async function keep(tx: Transaction, { booking, consultation, request, now, services }: Keeping): Promise<void> {
  const { id, start, end } = booking
  const occupied = occupiedBy({ start, end }, consultation)
  if (request.holder !== null) await releaseHoldOf(tx, hashOf(request.holder))
  await clearStaleHolds(tx, occupied, now)
  await tx
    .insertInto('bookings')
    .values({
      id,
      request_hash: hashOf(request.key),
      token_hash: hashOf(linkToken(services.secret, id)),
      kind_id: booking.kindId,
      lang: booking.lang,
      starts_at: new Date(start).toISOString(),
      ends_at: new Date(end).toISOString(),
      day: booking.day,
      place: JSON.stringify(booking.place),
      name: request.visitor.name,
      mail: request.visitor.mail,
      phone: request.visitor.phone,
      sealed: request.visitor.sealed,
      ...stateColumns(booking.state),
      sequence: booking.sequence,
      version: booking.version,
      created_at: booking.createdAt,
      erased_at: null,
    })
    .execute()
  await occupy(tx, id, { ...occupied, purpose: 'booking', bookingId: id })
}
