/**
 * Changing a booking. Who changes says which version was seen: when somebody else was first, nothing happens and the answer is
 * `changed`. What was already done is done: a second tap gets the same answer and queues nothing.
 */
import {
  isPastCutOff,
  isStanding,
  partyOf,
  type Actor,
  type Booking,
  type BookingState,
  type Outcome,
} from '#lib/core/booking/booking.ts'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import type { BookingSettings } from '#lib/core/booking/settings.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Transaction } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import type { Services } from '../services.ts'
import { afterBooking, logAbout } from './after-booking.ts'
import type { BookingEventKind } from './booking-event.ts'
import { leave } from './occupancy.ts'
import { readBooking } from './read.ts'
import type { ChangeRefusal } from './refusal.ts'
import { rowToBooking, stateColumns } from './rows.ts'
import { holdBookingSettings, readKind } from './settings.ts'
import { eventOf, firstState } from './take.ts'

/** `version` is the one that was seen. `words`: a line of the practitioner for the visitor's mail. */
export type Change = { id: string; version: number; by: Actor; now: Date; words?: string }

type Answer = Promise<Result<Booking, ChangeRefusal>>

/** The visitor opened the mailed link: the address is theirs, and the booking is made or asked for. */
export const verifyBooking = (services: Services, change: Change): Answer =>
  changing(services, change, ({ booking, consultation }) => {
    if (booking.state.status !== 'unverified') return isStanding(booking.state) ? 'done' : 'gone'
    if (booking.state.until <= change.now.toISOString()) return 'too-late'
    const state = firstState(consultation)
    return { kind: eventOf(state), state }
  })

export const confirmRequest = (services: Services, change: Change): Answer =>
  changing(services, change, ({ booking }) => {
    if (booking.state.status === 'confirmed') return 'done'
    if (booking.state.status !== 'requested') return 'gone'
    if (booking.start <= change.now.getTime()) return 'too-late'
    return { kind: 'confirmed', state: { status: 'confirmed', outcome: null } }
  })

export const declineRequest = (services: Services, change: Change): Answer =>
  changing(services, change, ({ booking }) => {
    if (booking.state.status === 'declined') return 'done'
    if (booking.state.status !== 'requested') return 'gone'
    return { kind: 'declined', state: { status: 'declined', at: change.now.toISOString() } }
  })

/**
 * Cancels what stands. A visitor can until it begins, she until it is over: what has been cannot be told not to go ahead; after the hours she asks for it counts as late, which has no consequence.
 */
export const cancelBooking = (services: Services, change: Change): Answer =>
  changing(services, change, ({ booking, settings }) => {
    if (booking.state.status === 'cancelled') return 'done'
    if (!isStanding(booking.state)) return 'gone'
    const by = partyOf(change.by)
    const now = change.now.getTime()
    if ((by === 'visitor' ? booking.start : booking.end) <= now) return 'too-late'
    const late = by === 'visitor' && isPastCutOff(booking, settings.cancelUntilHours, now)
    return { kind: 'cancelled', state: { status: 'cancelled', at: change.now.toISOString(), by, late } }
  })

/**
 * Whether somebody came, once it has begun; null takes it back. Tells nobody. `cancelled-late` is for somebody who called.
 */
export const setOutcome = (services: Services, change: Change & { outcome: Outcome | null }): Answer =>
  changing(services, change, ({ booking }) => {
    const { state, start } = booking
    if (start > change.now.getTime()) return 'too-late'
    if (state.status !== 'confirmed' && !(state.status === 'cancelled' && state.late)) return 'gone'
    return { kind: null, state: withOutcome(change.outcome, change.now) }
  })

function withOutcome(outcome: Outcome | null, now: Date): BookingState {
  return outcome === 'cancelled-late'
    ? { status: 'cancelled', at: now.toISOString(), by: 'visitor', late: true }
    : { status: 'confirmed', outcome }
}

type Seen = { booking: Booking; settings: BookingSettings; consultation: ConsultationKind }

/** What is to become of it; `kind` null is an event nobody is told of. */
type Step = { kind: BookingEventKind | null; state: BookingState }

function changing(services: Services, change: Change, decide: (seen: Seen) => Step | 'done' | ChangeRefusal): Answer {
  return writing(services.db, async (tx) => {
    const seen = await readSeen(tx, change.id)
    if (!seen) return fail('gone')
    const step = decide(seen)
    if (step === 'done') return succeed(seen.booking)
    if (typeof step === 'string') return fail(step)
    const cancels = step.state.status === 'cancelled' && step.kind !== null
    const booking = await swap(tx, change, {
      ...stateColumns(step.state),
      sequence: seen.booking.sequence + (cancels ? 1 : 0),
    })
    if (!booking) return lostTo(await readSeen(tx, change.id))
    const { by, now, words = '' } = change
    if (step.kind === null) {
      await logAbout(tx, { action: 'booking.outcome', bookingId: booking.id, by, now })
      return succeed(booking)
    }
    if (!isStanding(booking.state)) await leave(tx, booking.id)
    await afterBooking(tx, { ...seen, kind: step.kind, booking, before: seen.booking, by, words }, services, now)
    return succeed(booking)
  })

  /** A second tap that came at the very same moment finds its work done. */
  function lostTo(first: Seen | null): Result<Booking, ChangeRefusal> {
    return first && decide(first) === 'done' ? succeed(first.booking) : fail('changed')
  }
}

export async function readSeen(tx: Transaction, id: string): Promise<Seen | null> {
  const settings = await holdBookingSettings(tx)
  const booking = await readBooking(tx, id)
  const consultation = booking && (await readKind(tx, booking.kindId))
  // Erased is over: nobody is left to tell.
  if (!booking?.visitor || !consultation) return null
  return { booking, consultation, settings }
}

/** Writes only over the version that was seen; null when that is no longer the one there is. */
export async function swap(
  tx: Transaction,
  { id, version }: Pick<Change, 'id' | 'version'>,
  values: Partial<Parameters<typeof rowToBooking>[0]>,
): Promise<Booking | null> {
  const row = await tx
    .updateTable('bookings')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return row ? rowToBooking(row) : null
}
