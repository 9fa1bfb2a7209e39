/** What the queue does for her calendars. */
import { writeAppointmentKind } from '../booking/after-booking.ts'
import type { JobHandler, Recurring } from '../jobs/handler.ts'
import { fetchCalendarsKind, fetchEveryMs, refreshCalendars } from './refresh.ts'
import { writeAppointmentJob } from './write-appointment.ts'

export const calendarHandlers: Readonly<Record<string, JobHandler>> = { [writeAppointmentKind]: writeAppointmentJob }

export const calendarRecurring: Readonly<Record<string, Recurring>> = {
  [fetchCalendarsKind]: {
    everyMs: fetchEveryMs,
    work: (_job, services) => refreshCalendars(services, { now: new Date() }),
  },
}
