/** What the queue does for bookings. */
import * as v from 'valibot'
import type { JobHandler, Recurring } from '../jobs/handler.ts'
import { dropUnverifiedKind } from './after-booking.ts'
import { dropUnverified, eraseOldBookings } from './erase.ts'
import { reminderKind } from './reminders.ts'

const about = v.object({ bookingId: v.string() })
const aboutStart = v.object({ bookingId: v.string(), start: v.number() })

export const bookingHandlers: Readonly<Record<string, JobHandler>> = {
  async [reminderKind]({ payload }, services) {
    // With what writes the file of an appointment, 2 MiB: a practice whose hours are not booked here does without.
    const { remindOfBooking } = await import('./remind.ts')
    return remindOfBooking(services, v.parse(aboutStart, payload), new Date())
  },
  [dropUnverifiedKind]: ({ payload }, { db }) => dropUnverified(db, v.parse(about, payload).bookingId),
}

export const bookingRecurring: Readonly<Record<string, Recurring>> = {
  'erase-bookings': { everyMs: 86_400_000, work: (_job, { db }) => eraseOldBookings(db, new Date()) },
}
