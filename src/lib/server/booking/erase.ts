/** What is erased, and when: a booking that is over keeps its count and loses whose it was. */
import { logAccess } from '../access/access-log.ts'
import type { Db } from '../db/tables.ts'
import { forgetMails } from '../mail/outbox.ts'
import { readBookingSettings } from './settings.ts'

const dayMs = 86_400_000

/**
 * Erases name, mail, phone, note, link and mails of every booking that was over, declined or cancelled longer ago than she chose, and blocked
 * time of then.
 */
export async function eraseOldBookings(db: Db, now: Date): Promise<void> {
  const { eraseAfterDays } = await readBookingSettings(db)
  const before = new Date(now.getTime() - eraseAfterDays * dayMs)
  await db.transaction().execute(async (tx) => {
    const erased = await tx
      .updateTable('bookings')
      .set({
        name: null,
        mail: null,
        phone: null,
        sealed: null,
        token_hash: null,
        request_hash: null,
        erased_at: now.toISOString(),
        version: (build) => build('version', '+', 1),
      })
      .where('erased_at', 'is', null)
      .where(({ fn, eb }) => eb(fn.coalesce('closed_at', 'ends_at'), '<', before.toISOString()))
      .returning(['id', 'ends_at'])
      .execute()
    await tx.deleteFrom('occupancies').where('ends', '<', before.getTime()).execute()
    const entry = { at: now.toISOString(), actor: 'system', action: 'booking.erased' } as const
    for (const { id, ends_at } of erased) {
      // That it is off can still be news, as long as the time itself has not come.
      const tellUntil =
        ends_at > now.toISOString() ? { kinds: ['cancelled', 'declined', 'notice-cancelled'], at: ends_at } : undefined
      await forgetMails(tx, { about: `booking:${id}:`, ...(tellUntil && { tellUntil }) }, now)
    }
    for (const { id } of erased) await logAccess(tx, { ...entry, subject: `booking:${id}` })
  })
}

/** An address that nobody showed to be theirs: nothing is kept of it, and the time is free again. */
export async function dropUnverified(db: Db, bookingId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('bookings')
      .where('id', '=', bookingId)
      .where('status', '=', 'unverified')
      .executeTakeFirst()
    if (numDeletedRows === 1n) await forgetMails(tx, { about: `booking:${bookingId}:` }, new Date())
  })
}
