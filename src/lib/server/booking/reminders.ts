/** When somebody is reminded of an appointment that stands: one job for each, at so many hours before as she has chosen. */
import type { BookingSettings } from '#lib/core/booking/settings.ts'
import type { Db } from '../db/tables.ts'
import { cancelJob, enqueue, rescheduleJob } from '../jobs/jobs.ts'
import type { BookingEvent } from './booking-event.ts'

export const reminderKind = 'remind-of-booking'

const hourMs = 3_600_000

/** One reminder for an appointment that stands, at the start it has now; never for one that begins sooner than that. */
export async function keepReminder(
  tx: Db,
  { booking, before, settings }: Pick<BookingEvent, 'booking' | 'before' | 'settings'>,
  now: Date,
): Promise<void> {
  if (before) await cancelJob(tx, reminderKind, jobOf(before).key)
  if (booking.state.status !== 'confirmed' || settings.reminderHours === null) return
  const dueAt = booking.start - settings.reminderHours * hourMs
  if (dueAt > now.getTime()) await enqueue(tx, { ...jobOf(booking), runAt: new Date(dueAt).toISOString() })
}

/**
 * She chose another number of hours: what is to come follows. A reminder that would have been due by now goes at once; one that has been
 * seen to is not done again.
 */
export async function followReminderHours(
  tx: Db,
  { reminderHours }: Pick<BookingSettings, 'reminderHours'>,
  now: Date,
): Promise<void> {
  const coming = await tx
    .selectFrom('bookings')
    .select(['id', 'starts_at', 'sequence'])
    .where('status', '=', 'confirmed')
    .where('starts_at', '>', now.toISOString())
    .execute()
  for (const { id, starts_at, sequence } of coming) {
    const job = jobOf({ id, start: Date.parse(starts_at), sequence })
    if (reminderHours === null) {
      await cancelJob(tx, reminderKind, job.key)
      continue
    }
    const dueAt = job.payload.start - reminderHours * hourMs
    await rescheduleJob(tx, { ...job, runAt: new Date(Math.max(dueAt, now.getTime())).toISOString() })
    // Booked while there were no reminders, or within the hours there were.
    if (dueAt > now.getTime()) await enqueue(tx, { ...job, runAt: new Date(dueAt).toISOString() })
  }
}

/** With the sequence: moved away and back again is another job for the same start; the key of the mail itself is the start. */
const jobOf = ({ id, start, sequence }: { id: string; start: number; sequence: number }) => ({
  kind: reminderKind,
  key: `${id}:${new Date(start).toISOString()}:${sequence}`,
  payload: { bookingId: id, start },
})
