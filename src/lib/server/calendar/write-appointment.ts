/** The job that keeps one appointment right in the calendar she chose, and takes it out of one she no longer chose. */
import type { Booking } from '#lib/core/booking/booking.ts'
import { ownEvent, ownEventInto } from '#lib/core/exchange/own-calendar.ts'
import * as v from 'valibot'
import { readBooking } from '../booking/read.ts'
import type { Db } from '../db/tables.ts'
import type { JobHandler } from '../jobs/handler.ts'
import { TryLater } from '../jobs/try-later.ts'
import type { Services } from '../services.ts'
import { fetchOf } from './accounts.ts'
import { davClient, type DavClient } from './caldav.ts'
import { FetchRefusal } from '../fetch/fetch-refusal.ts'
import { dropEvent, keepEvent, placeOf } from './keep-event.ts'
import { ownAppointment, ownView } from './own-appointment.ts'
import { CalendarFailure, type CalendarProblem } from './problem.ts'
import { openAccess } from './sealed.ts'
import { readCalendarSettings } from './settings.ts'

const patientMs = 30_000

export const writeAppointmentJob: JobHandler = ({ payload }, services) =>
  writeAppointment(services, v.parse(v.object({ bookingId: v.string() }), payload).bookingId, new Date())

/** So often the booking may change while it is written, one time after the other, before the queue tries again. */
const mostRounds = 5

/**
 * Looks at the booking as it is now; running twice, late or out of order gives the same. Jobs of one booking run side by side, and
 * what was read before a change may land after it: so it is looked at once more, until what was written is what is wanted. Throws
 * TryLater when a server is away.
 */
export async function writeAppointment(services: Services, bookingId: string, now: Date): Promise<void> {
  let wanted = await readWanted(services.db, bookingId, now)
  for (let round = 0; round < mostRounds; round++) {
    await write(services, bookingId, wanted, now)
    const then = await readWanted(services.db, bookingId, now)
    if (keyOf(then) === keyOf(wanted)) return
    wanted = then
  }
  throw new TryLater('calendar: the booking keeps changing')
}

type Wanted = { booking: Booking | null; stands: boolean; chosen: string | null; names: boolean }

async function readWanted(db: Db, bookingId: string, now: Date): Promise<Wanted> {
  const booking = await readBooking(db, bookingId)
  const chosen = await db.selectFrom('calendars').select('id').where('writes', '=', 1).executeTakeFirst()
  const { namesInCalendar } = await readCalendarSettings(db)
  const stands = booking?.state.status === 'confirmed' && booking.end > now.getTime()
  return { booking, stands, chosen: chosen?.id ?? null, names: namesInCalendar }
}

const keyOf = ({ booking, chosen, names }: Wanted): string =>
  JSON.stringify([booking?.state.status, booking?.sequence, chosen, names])

async function write(services: Services, bookingId: string, wanted: Wanted, now: Date): Promise<void> {
  const { db } = services
  const { booking, stands, chosen, names } = wanted
  const file = `${bookingId}.ics`
  const written = await db.selectFrom('calendar_writes').selectAll().where('booking_id', '=', bookingId).execute()
  const known = written.find(({ calendar_id }) => calendar_id === chosen)

  // A past appointment that was held stays where it is: it is her memory of the day.
  if (booking?.state.status === 'confirmed' && !stands) return
  for (const row of written) {
    if (stands && row === known) continue
    await withClient(services, row.calendar_id, now, (client) => dropEvent(client, row))
    await db
      .deleteFrom('calendar_writes')
      .where('booking_id', '=', bookingId)
      .where('calendar_id', '=', row.calendar_id)
      .execute()
  }
  if (chosen === null) return
  if (!booking || !stands) {
    // A job that was killed while it wrote may have left it there after its row was taken away.
    const drop = (client: DavClient, collection: string) => dropEvent(client, placeOf(collection, file))
    if (!known) await withClient(services, chosen, now, drop)
    return
  }

  const appointment = ownAppointment(booking, await ownView(db, names))
  const at = now.toISOString()
  await withClient(services, chosen, now, async (client, collection) => {
    const place = known ?? placeOf(collection, file)
    const kept = { bookingId, calendarId: chosen, sequence: booking.sequence }
    // Before it is there: whoever cancels meanwhile, or comes after a kill, knows where to look.
    await remember(db, { ...kept, ...place })
    const text = {
      whole: ownEvent(appointment, at),
      into: (hers: string) => ownEventInto(hers, appointment, at),
    }
    await remember(db, { ...kept, ...(await keepEvent(client, collection, { known: place, text })) })
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
