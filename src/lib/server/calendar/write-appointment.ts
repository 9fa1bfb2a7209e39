/** The job that keeps one appointment right in the calendar she chose, and takes it out of one she no longer chose. */
import { ownEvent, ownEventInto } from '#lib/core/exchange/own-calendar.ts'
import * as v from 'valibot'
import { readBooking } from '../booking/read.ts'
import type { Db } from '../db/tables.ts'
import type { JobHandler } from '../jobs/handler.ts'
import { TryLater } from '../jobs/try-later.ts'
import type { Services } from '../services.ts'
import { fetchOf } from './accounts.ts'
import { davClient, type DavClient } from './caldav.ts'
import { FetchRefusal } from './fetch-refusal.ts'
import { dropEvent, keepEvent } from './keep-event.ts'
import { ownAppointment, ownView } from './own-appointment.ts'
import { CalendarFailure, type CalendarProblem } from './problem.ts'
import { openAccess } from './sealed.ts'
import { readCalendarSettings } from './settings.ts'

const patientMs = 30_000

export const writeAppointmentJob: JobHandler = ({ payload }, services) =>
  writeAppointment(services, v.parse(v.object({ bookingId: v.string() }), payload).bookingId, new Date())

/** Looks at the booking as it is now; running twice, late or out of order gives the same. Throws TryLater when a server is away. */
export async function writeAppointment(services: Services, bookingId: string, now: Date): Promise<void> {
  const { db } = services
  const booking = await readBooking(db, bookingId)
  const stands = booking?.state.status === 'confirmed' && booking.end > now.getTime()
  const target = stands
    ? await db.selectFrom('calendars').select('id').where('writes', '=', 1).executeTakeFirst()
    : null
  const written = await db.selectFrom('calendar_writes').selectAll().where('booking_id', '=', bookingId).execute()

  // A past appointment that was held stays where it is: it is her memory of the day.
  const isOver = booking?.state.status === 'confirmed' && !stands
  for (const row of isOver ? [] : written) {
    if (row.calendar_id === target?.id) continue
    await withClient(services, row.calendar_id, now, (client) => dropEvent(client, row))
    await db
      .deleteFrom('calendar_writes')
      .where('booking_id', '=', bookingId)
      .where('calendar_id', '=', row.calendar_id)
      .execute()
  }
  if (!stands || !target) return

  const { namesInCalendar } = await readCalendarSettings(db)
  const appointment = ownAppointment(booking, await ownView(db, namesInCalendar))
  const at = now.toISOString()
  const known = written.find(({ calendar_id }) => calendar_id === target.id) ?? null
  await withClient(services, target.id, now, async (client, collection) => {
    const text = {
      whole: ownEvent(appointment, at),
      into: (hers: string) => ownEventInto(hers, appointment, at),
    }
    const kept = await keepEvent(client, collection, { file: `${bookingId}.ics`, known, text })
    await remember(db, { ...kept, bookingId, calendarId: target.id, sequence: booking.sequence })
  })
}

async function remember(
  db: Db,
  kept: { bookingId: string; calendarId: string; url: string; etag: string | null; sequence: number },
): Promise<void> {
  const place = { url: kept.url, etag: kept.etag, sequence: kept.sequence }
  await db
    .insertInto('calendar_writes')
    .values({ booking_id: kept.bookingId, calendar_id: kept.calendarId, ...place })
    .onConflict((conflict) => conflict.columns(['booking_id', 'calendar_id']).doUpdateSet(place))
    .execute()
}

/** Opens the account of a calendar and works with it. What goes wrong is kept with the calendar for her to see, and tried again. */
async function withClient(
  services: Services,
  calendarId: string,
  now: Date,
  work: (client: DavClient, collection: string) => Promise<void>,
): Promise<void> {
  const row = await services.db
    .selectFrom('calendars')
    .innerJoin('calendar_accounts', 'calendar_accounts.id', 'calendars.account_id')
    .select(['calendars.url', 'calendar_accounts.id as account', 'calendar_accounts.sealed'])
    .where('calendars.id', '=', calendarId)
    .executeTakeFirst()
  // She took the account away: there is nothing left to write in.
  if (!row) return
  const access = openAccess(row.sealed, row.account, services.secret)
  try {
    if (!access) throw new CalendarFailure({ kind: 'login' })
    await work(davClient(fetchOf(services), access, AbortSignal.timeout(patientMs)), row.url)
    await note(services.db, calendarId, null, now)
  } catch (error) {
    const problem = problemOf(error)
    if (!problem) throw error
    await note(services.db, calendarId, problem, now)
    throw new TryLater(`calendar: ${problem.kind}`)
  }
}

function problemOf(error: unknown): CalendarProblem | null {
  if (error instanceof CalendarFailure) return error.problem
  return error instanceof FetchRefusal ? { kind: error.problem } : null
}

async function note(db: Db, id: string, problem: CalendarProblem | null, now: Date): Promise<void> {
  await db
    .updateTable('calendars')
    .set({
      write_problem: problem === null ? null : JSON.stringify(problem),
      write_problem_at: problem === null ? null : now.toISOString(),
    })
    .where('id', '=', id)
    .execute()
}
