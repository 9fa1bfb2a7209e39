import { wasPutBackAfter } from '../backup/guard.ts'
import { writing } from '../db/writing.ts'
import type { Db } from '../db/tables.ts'
import type { Services } from '../services.ts'
import { queueReminderMail } from './booking-mails.ts'
import { readSeen } from './change.ts'
import { readBookingSettings } from './settings.ts'

const hourMs = 3_600_000

/**
 * Queues the reminder of a booking for the start it was meant for: not when it has been moved or cancelled since, and not when it has
 * begun, as after a server that stood still. Safe to run twice: the key of the mail is booking and start.
 */
export async function remindOfBooking(
  services: Services,
  { bookingId, start }: { bookingId: string; start: number },
  now: Date,
): Promise<void> {
  await writing(services.db, async (tx) => {
    const seen = await readSeen(tx, bookingId)
    if (seen?.booking.state.status !== 'confirmed' || seen.booking.start !== start) return
    if (start <= now.getTime()) return
    // She may have put reminders off since it was queued.
    const { reminderHours } = seen.settings
    if (reminderHours === null) return
    // Due before the data was put back from a copy: it may have gone then, and the copy does not know.
    const hold = await wasPutBackAfter(tx, start - reminderHours * hourMs)
    await queueReminderMail(tx, { ...seen, hold }, services, now)
  })
}

/** Whether this mail is a reminder, and she has put reminders off since it was written. */
export const isReminderOff = async (db: Db, mailKey: string): Promise<boolean> =>
  /^booking:[^:]+:reminder:/.test(mailKey) && (await readBookingSettings(db)).reminderHours === null
