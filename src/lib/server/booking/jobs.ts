/** What the queue does for bookings. */
import * as v from 'valibot'
import type { JobHandler, Recurring } from '../jobs/handler.ts'
import { dropUnverifiedKind } from './after-booking.ts'
import { dropUnverified, eraseOldBookings } from './erase.ts'
import { remindOfBooking } from './remind.ts'
import { reminderKind } from './reminders.ts'

const about = v.object({ bookingId: v.string() })
const aboutStart = v.object({ bookingId: v.string(), start: v.number() })

export const bookingHandlers: Readonly<Record<string, JobHandler>> = {
  [reminderKind]: ({ payload }, services) => remindOfBooking(services, v.parse(aboutStart, payload), new Date()),
  [dropUnverifiedKind]: ({ payload }, { db }) => dropUnverified(db, v.parse(about, payload).bookingId),
}

export const bookingRecurring: Readonly<Record<string, Recurring>> = {
  'erase-bookings': { everyMs: 86_400_000, work: (_job, { db }) => eraseOldBookings(db, new Date()) },
}
