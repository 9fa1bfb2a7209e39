/** Moving a booking to another time. The link stays; the calendars learn of it by the sequence. */
import { isPastCutOff, isStanding, partyOf, type Booking } from '#lib/core/booking/booking.ts'
import { choosingMs, occupiedBy, slotAt } from '#lib/core/booking/slots.ts'
import { dayAt, isInstant } from '#lib/core/booking/wall-clock.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { refreshBusy } from '../calendar/busy.ts'
import type { Transaction } from '../db/tables.ts'
import type { Services } from '../services.ts'
import { afterBooking } from './after-booking.ts'
import { readSeen, swap, type Change } from './change.ts'
import { clearHoldsWithin, clearStaleHolds, releaseHoldOf, reoccupy } from './occupancy.ts'
import { hashOf } from './link.ts'
import { readTaken } from './offer.ts'
import { takingTime, type ChangeRefusal, type TakeRefusal } from './refusal.ts'
import { goOneByOne } from './take.ts'

export type MoveRefusal = ChangeRefusal | TakeRefusal

type Move = Change & {
  /** Milliseconds since 1970. */
  start: number
  /** The token that holds the new time, if it was held. */
  holder?: string | null
}

/**
 * Moves what stands. A visitor moves within her hours and rules, until the cut-off; the practitioner wherever nothing else stands.
 * What was agreed stays agreed: a visitor can only choose from times she offers.
 */
export async function moveBooking(services: Services, move: Move): Promise<Result<Booking, MoveRefusal>> {
  if (!isInstant(move.start)) return fail('outside-hours')
  if (move.by === 'visitor') await refreshBusy(services, { limitMs: 3000 })
  return takingTime(services.db, (tx) => moveIn(tx, services, move))
}

async function moveIn(tx: Transaction, services: Services, move: Move): Promise<Result<Booking, MoveRefusal>> {
  const found = await readSeen(tx, move.id)
  if (!found) return fail('gone')
  const day = dayAt(move.start, found.settings.zone)
  await goOneByOne(tx, [found.booking.day, day])
  // As it is now that nobody else can move on these days.
  const seen = await readSeen(tx, move.id)
  if (!seen || !isStanding(seen.booking.state)) return fail('gone')
  const { booking: before, consultation, settings } = seen
  // Already there: sent twice, or chosen again.
  if (before.start === move.start) return succeed(before)
  if (before.version !== move.version) return fail('changed')

  const minutes = (before.end - before.start) / 60_000
  const kind = { ...consultation, minutes }
  const now = move.now.getTime()
  const time = { start: move.start, end: move.start + (before.end - before.start) }
  if (partyOf(move.by) === 'visitor') {
    if (isPastCutOff(before, settings.cancelUntilHours, now)) return fail('too-late')
    const own = { holder: move.holder ?? null, bookingId: before.id }
    const taken = await readTaken(tx, { settings, days: { from: day, until: day }, now: move.now, own })
    const slot = slotAt(move.start, { settings, kind, now, offeredMsAgo: choosingMs, ...taken })
    if (!slot.ok) return slot
    if (move.holder) await releaseHoldOf(tx, hashOf(move.holder))
    await clearStaleHolds(tx, occupiedBy(time, kind), move.now)
  } else {
    // What has begun keeps its time and what is said of how it went.
    if (before.start <= now) return fail('too-late')
    if (move.start <= now) return fail('too-soon')
    await clearHoldsWithin(tx, occupiedBy(time, kind))
  }

  const booking = await swap(tx, move, {
    starts_at: new Date(time.start).toISOString(),
    ends_at: new Date(time.end).toISOString(),
    day,
    sequence: before.sequence + 1,
  })
  if (!booking) return fail('changed')
  await reoccupy(tx, booking.id, occupiedBy(time, kind))
  const { by, words = '' } = move
  await afterBooking(tx, { ...seen, kind: 'moved', booking, before, by, words }, services, move.now)
  return succeed(booking)
}
