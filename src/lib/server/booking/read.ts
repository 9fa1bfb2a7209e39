/** Bookings as they stand. */
import type { Booking } from '#lib/core/booking/booking.ts'
import type { Interval } from '#lib/core/booking/interval.ts'
import type { Db } from '../db/tables.ts'
import { hashOf } from './link.ts'
import { rowToBooking } from './rows.ts'

export type Block = Interval & { id: string; label: string }

/** The booking of a visitor's link; null when there is none, or it has been erased. */
export const readByToken = (db: Db, token: string): Promise<Booking | null> =>
  readWhere(db, 'token_hash', hashOf(token))

/** The booking that a form with this key has made. */
export const readByRequestKey = (db: Db, key: string): Promise<Booking | null> =>
  readWhere(db, 'request_hash', hashOf(key))

export const readBooking = (db: Db, id: string): Promise<Booking | null> => readWhere(db, 'id', id)

async function readWhere(db: Db, column: 'id' | 'token_hash' | 'request_hash', value: string): Promise<Booking | null> {
  const row = await db.selectFrom('bookings').selectAll().where(column, '=', value).executeTakeFirst()
  return row ? rowToBooking(row) : null
}

/** Everything of a period in order of time: bookings in every state but unverified, and blocked time.
 * From and until in ms since 1970. */
export async function listAgenda(
  db: Db,
  { from, until }: { from: number; until: number },
): Promise<{ bookings: Booking[]; blocks: Block[] }> {
  const rows = await db
    .selectFrom('bookings')
    .selectAll()
    .where('starts_at', '<', new Date(until).toISOString())
    .where('ends_at', '>', new Date(from).toISOString())
    .where('status', '<>', 'unverified')
    .orderBy('starts_at')
    .orderBy('created_at')
    .execute()
  const blocks = await db
    .selectFrom('occupancies')
    .select(['id', 'starts as start', 'ends as end', 'label'])
    .where('purpose', '=', 'block')
    .where('starts', '<', until)
    .where('ends', '>', from)
    .orderBy('starts')
    .execute()
  return { bookings: rows.map(rowToBooking), blocks: blocks.map((block) => ({ ...block, label: block.label ?? '' })) }
}

/** Requests that wait for her answer and have not begun, the first to come first. */
export async function listRequests(db: Db, now: Date): Promise<Booking[]> {
  const rows = await db
    .selectFrom('bookings')
    .selectAll()
    .where('status', '=', 'requested')
    .where('starts_at', '>', now.toISOString())
    .orderBy('starts_at')
    .execute()
  return rows.map(rowToBooking)
}
