/**
 * Time that is taken: bookings with the time kept free around them, holds, blocked time. One table, in which the database itself
 * refuses two rows that overlap: a trigger on SQLite, an exclusion constraint on PostgreSQL (migration 004). What is asked before
 * is only asked to give a good answer.
 */
import type { Interval } from '#lib/core/booking/interval.ts'
import type { Db, OccupancyTable, Transaction } from '../db/tables.ts'

type Occupancy = Interval &
  (
    | { purpose: 'booking'; bookingId: string }
    | { purpose: 'hold'; holderHash: string; expiresAt: string }
    | { purpose: 'block'; label: string }
  )

/** Takes time; throws what `isOverlap` knows when any of it is taken. Clear the stale holds first. */
export async function occupy(tx: Transaction, id: string, occupancy: Occupancy): Promise<void> {
  const row: OccupancyTable = {
    id,
    purpose: occupancy.purpose,
    starts: occupancy.start,
    ends: occupancy.end,
    booking_id: occupancy.purpose === 'booking' ? occupancy.bookingId : null,
    holder_hash: occupancy.purpose === 'hold' ? occupancy.holderHash : null,
    expires_at: occupancy.purpose === 'hold' ? occupancy.expiresAt : null,
    label: occupancy.purpose === 'block' ? occupancy.label : null,
  }
  await tx.insertInto('occupancies').values(row).execute()
}

/** Puts a booking's time elsewhere; throws like `occupy`. */
export async function reoccupy(tx: Transaction, bookingId: string, { start, end }: Interval): Promise<void> {
  await tx.updateTable('occupancies').set({ starts: start, ends: end }).where('booking_id', '=', bookingId).execute()
}

export async function leave(tx: Transaction, bookingId: string): Promise<void> {
  await tx.deleteFrom('occupancies').where('booking_id', '=', bookingId).execute()
}

/** A hold that has run out holds nothing, but would still stand in the way of the constraint. */
export async function clearStaleHolds(tx: Transaction, { start, end }: Interval, now: Date): Promise<void> {
  await tx
    .deleteFrom('occupancies')
    .where('starts', '<', end)
    .where('ends', '>', start)
    .where('expires_at', '<=', now.toISOString())
    .execute()
}

export async function releaseHoldOf(tx: Db, holderHash: string): Promise<void> {
  await tx.deleteFrom('occupancies').where('holder_hash', '=', holderHash).execute()
}

/** The practitioner's own plans go before a form that somebody is filling in. */
export async function clearHoldsWithin(tx: Transaction, { start, end }: Interval): Promise<void> {
  await tx
    .deleteFrom('occupancies')
    .where('purpose', '=', 'hold')
    .where('starts', '<', end)
    .where('ends', '>', start)
    .execute()
}

/** What is taken and touches `from`–`until` (epoch ms), but for one's own hold or booking. */
export async function readOccupied(
  db: Db,
  { start, end }: Interval,
  { now, holderHash, bookingId }: { now: Date; holderHash: string | null; bookingId: string | null },
): Promise<Interval[]> {
  return db
    .selectFrom('occupancies')
    .select(['starts as start', 'ends as end'])
    .where('starts', '<', end)
    .where('ends', '>', start)
    .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', now.toISOString())]))
    .$if(holderHash !== null, (query) =>
      query.where((is) => is.or([is('holder_hash', 'is', null), is('holder_hash', '<>', holderHash)])),
    )
    .$if(bookingId !== null, (query) =>
      query.where((is) => is.or([is('booking_id', 'is', null), is('booking_id', '<>', bookingId)])),
    )
    .orderBy('starts')
    .execute()
}

/** What stays in the way of her own plans: bookings and blocked time, no hold. In order. */
export async function readStanding(db: Db, { start, end }: Interval): Promise<Interval[]> {
  return db
    .selectFrom('occupancies')
    .select(['starts as start', 'ends as end'])
    .where('purpose', 'in', ['booking', 'block'])
    .where('starts', '<', end)
    .where('ends', '>', start)
    .orderBy('starts')
    .execute()
}

/** PostgreSQL's exclusion_violation; on SQLite the word of our trigger. */
export function isOverlap(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === '23P01') || ('errcode' in error && error.message === 'occupied')
}
