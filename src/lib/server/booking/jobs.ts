/** What the queue does for bookings. */
import * as v from 'valibot'
<<<<<<< HEAD
import type { JobHandler } from '../jobs/handler.ts'
=======
import type { JobHandler } from '../jobs/handler.ts'
>>>>>>> 08e731a (Keep the types of jobs and of what happens to a booking apart from what acts on them)
import { dropUnverifiedKind, reminderKind } from './after-booking.ts'
import { dropUnverified, eraseKind, eraseOldBookings, scheduleErasing } from './erase.ts'
import { remindOfBooking } from './remind.ts'

const about = v.object({ bookingId: v.string() })
const aboutStart = v.object({ bookingId: v.string(), start: v.number() })

export const bookingHandlers: Readonly<Record<string, JobHandler>> = {
  [reminderKind]: ({ payload }, services) => remindOfBooking(services, v.parse(aboutStart, payload), new Date()),
  [dropUnverifiedKind]: ({ payload }, { db }) => dropUnverified(db, v.parse(about, payload).bookingId),
  async [eraseKind](_job, { db }) {
    const now = new Date()
    await eraseOldBookings(db, now)
    await scheduleErasing(db, new Date(now.getTime() + 86_400_000))
  },
}
