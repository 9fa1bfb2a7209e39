/** What she chose about her calendars: whether names go into them, which calendar is written in, and the feed. */
import { createHash, randomBytes } from 'node:crypto'
import type { CalendarSettingsTable, Db, Transaction } from '../db/tables.ts'
import { enqueue } from '../jobs/jobs.ts'
import { writeAppointmentKind } from '../booking/after-booking.ts'

export type CalendarSettings = {
  namesInCalendar: boolean
  namesInFeed: boolean
  /** ISO time since which there is a feed; null without one. */
  feedSince: string | null
}

export async function readCalendarSettings(db: Db): Promise<CalendarSettings> {
  const row = await db.selectFrom('calendar_settings').selectAll().executeTakeFirst()
  return {
    namesInCalendar: row?.names_in_calendar === 1,
    namesInFeed: row?.names_in_feed === 1,
    feedSince: row?.feed_since ?? null,
  }
}

async function change(db: Db, changed: Partial<Omit<CalendarSettingsTable, 'id'>>): Promise<void> {
  const first = { id: 1, names_in_calendar: 0, names_in_feed: 0, feed_hash: null, feed_since: null, ...changed }
  await db
    .insertInto('calendar_settings')
    .values(first)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changed))
    .execute()
}

/** Chooses the calendar appointments are written in (null for none) and whether with names; what is to come is written again. */
export async function chooseWrite(
  db: Db,
  { calendarId, names }: { calendarId: string | null; names: boolean },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('calendars').set({ writes: 0 }).where('writes', '=', 1).execute()
    if (calendarId !== null) {
      await tx.updateTable('calendars').set({ writes: 1 }).where('id', '=', calendarId).where('url', '<>', '').execute()
    }
    await change(tx, { names_in_calendar: names ? 1 : 0 })
    await writeAllAgain(tx, now)
  })
}

async function writeAllAgain(tx: Transaction, now: Date): Promise<void> {
  const ahead = await tx
    .selectFrom('bookings')
    .select(['id', 'sequence'])
    .where('status', '=', 'confirmed')
    .where('ends_at', '>', now.toISOString())
    .execute()
  for (const { id, sequence } of ahead) {
    const runAt = now.toISOString()
    await enqueue(tx, {
      kind: writeAppointmentKind,
      key: `${id}:${sequence}:again:${runAt}`,
      payload: { bookingId: id },
      runAt,
    })
  }
}

export const setNamesInFeed = (db: Db, names: boolean): Promise<void> => change(db, { names_in_feed: names ? 1 : 0 })

/** Makes a new address for the feed and returns its secret, which is shown once; the old address stops working. */
export async function makeFeed(db: Db, now: Date): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  await change(db, { feed_hash: hashOf(secret), feed_since: now.toISOString() })
  return secret
}

export const revokeFeed = (db: Db): Promise<void> => change(db, { feed_hash: null, feed_since: null })

export async function isFeed(db: Db, secret: string): Promise<boolean> {
  const row = await db
    .selectFrom('calendar_settings')
    .select('id')
    .where('feed_hash', '=', hashOf(secret))
    .executeTakeFirst()
  return row !== undefined
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
