/** What the queue does for her calendars. What reads and writes them takes 4 MiB, so it is read in when there is one. */
import { writeAppointmentKind } from '../booking/after-booking.ts'
import type { Db } from '../db/tables.ts'
import type { JobHandler, Recurring } from '../jobs/handler.ts'

export const calendarHandlers: Readonly<Record<string, JobHandler>> = {
  async [writeAppointmentKind](job, services) {
    const { writeAppointmentJob } = await import('./write-appointment.ts')
    return writeAppointmentJob(job, services)
  },
}

export const calendarRecurring: Readonly<Record<string, Recurring>> = {
  'fetch-calendars': {
    everyMs: 10 * 60_000,
    async work(_job, services) {
      if (!(await hasCalendarToRead(services.db))) return
      const { refreshCalendars } = await import('./refresh.ts')
      return refreshCalendars(services, { now: new Date() })
    },
  },
}

async function hasCalendarToRead(db: Db): Promise<boolean> {
  const first = await db.selectFrom('calendars').select('id').where('reads', '=', 1).limit(1).executeTakeFirst()
  return first !== undefined
}
