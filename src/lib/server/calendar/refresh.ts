/** Brings the copies of the calendars up to date. A copy is busy times and nothing else: no title, no place, no person. */
import { busyTimes } from '#lib/core/exchange/busy-times.ts'
import { bookingOfUid } from '#lib/core/exchange/appointment-uid.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Interval } from '#lib/core/booking/interval.ts'
import { readBookingSettings } from '../booking/settings.ts'
import type { CalendarTable, Db } from '../db/tables.ts'
import { readPractice } from '../practice.ts'
import type { Services } from '../services.ts'
import { fetchOf } from './accounts.ts'
import { davClient, readCalendar } from './caldav.ts'
import type { CalendarProblem } from './problem.ts'
import { readIcs, type CopyVersion } from './read-ics.ts'
import { openAccess, type CalendarAccess } from './sealed.ts'

/** A calendar of the job may take this long. */
const patientMs = 60_000
/** Who comes right after somebody else gets that copy: no one can make us hammer her server by sending forms. */
const freshMs = 10_000
const dayMs = 86_400_000

type Row = CalendarTable & { kind: 'ics' | 'caldav'; sealed: Uint8Array }

/**
 * Fetches every calendar that is read, all at once, at most `limitMs` together. What fails keeps its last copy. `isAsked`: she waits for
 * it herself, and wants to know how it is now.
 */
export async function refreshCalendars(
  services: Services,
  { now, limitMs = patientMs, isAsked = false }: { now: Date; limitMs?: number; isAsked?: boolean },
): Promise<void> {
  const { db } = services
  const rows: Row[] = await db
    .selectFrom('calendars')
    .innerJoin('calendar_accounts', 'calendar_accounts.id', 'calendars.account_id')
    .selectAll('calendars')
    .select(['kind', 'sealed'])
    .where('reads', '=', 1)
    .execute()
  const isHurried = limitMs < patientMs && !isAsked
  const due = rows.filter((row) => !(isHurried && wasJustAsked(row, now)))
  if (due.length === 0) return
  const [settings, practice] = await Promise.all([readBookingSettings(db), readPractice(db)])
  const own = await ownBookings(db, now)
  const signal = AbortSignal.timeout(limitMs)
  const work = due.map(async (row) => {
    const { zone, horizonDays } = settings
    const options = { now, signal, zone, horizonDays, owners: practice ? [practice.mail.toLowerCase()] : [], own }
    try {
      const copy = await copyOf(row, services, options)
      // In a hurry, slow is no fault to tell her about: the job will see.
      if (!copy.ok && copy.error.kind === 'too-slow' && isHurried) return
      await keep(db, row, copy, now)
    } catch (error) {
      services.log.error('calendar', error)
    }
  })
  await Promise.race([Promise.all(work), ended(signal)])
}

/** Also when it failed: a server in trouble needs the rest more than one that answers. Soon after it is asked again. */
const wasJustAsked = ({ fetched_at, problem_at }: Row, now: Date): boolean =>
  [fetched_at, problem_at].some((at) => at !== null && now.getTime() - Date.parse(at) < freshMs)

const ended = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve()
    })
  })

/** Ids of our appointments that may stand in her calendar; cancelled ones too, until they are gone from it. */
async function ownBookings(db: Db, now: Date): Promise<Set<string>> {
  const since = new Date(now.getTime() - 2 * dayMs).toISOString()
  const rows = await db.selectFrom('bookings').select('id').where('ends_at', '>', since).execute()
  return new Set(rows.map(({ id }) => id))
}

type CopyOptions = {
  now: Date
  signal: AbortSignal
  zone: string
  horizonDays: number
  owners: string[]
  own: ReadonlySet<string>
}

/** A copy; `busy` is null when the one we have is still right. */
type Copy = { busy: Interval[] | null; unread: number; version: KeptVersion; coversUntil: number }

/** Whole days mean other hours in another zone: the copy then has to be made again. */
type KeptVersion = CopyVersion & { zone: string }

async function copyOf(row: Row, services: Services, options: CopyOptions): Promise<Result<Copy, CalendarProblem>> {
  const access = openAccess(row.sealed, row.account_id, services.secret)
  if (!access) return fail({ kind: 'login' })
  const from = options.now.getTime() - dayMs
  const needed = options.now.getTime() + (options.horizonDays + 1) * dayMs
  // A little further than needed, so that a calendar that never changes is not worked out again each day.
  const until = needed + 31 * dayMs

  const kept = row.version === null ? null : (JSON.parse(row.version) as KeptVersion)
  const isUsable = kept !== null && kept.zone === options.zone && row.covers_until >= needed
  const known: CopyVersion = isUsable ? kept : {}
  const read = await readTexts(row, access, { services, known, from, until, signal: options.signal })
  if (!read.ok) return read
  const version = { ...read.value.version, zone: options.zone }
  if (read.value.texts === null) {
    return succeed({ busy: null, unread: row.unread, version, coversUntil: row.covers_until })
  }
  const found = busyTimes(read.value.texts, {
    from,
    until,
    zone: options.zone,
    owners: [...access.owners, ...options.owners],
    isOwn: (uid) => options.own.has(bookingOfUid(uid) ?? ''),
  })
  if (!found.ok) return fail({ kind: found.error })
  return succeed({ ...found.value, version, coversUntil: until })
}

function readTexts(
  row: Row,
  access: CalendarAccess,
  options: { services: Services; known: CopyVersion; from: number; until: number; signal: AbortSignal },
) {
  const { services, known, signal, from, until } = options
  const call = fetchOf(services)
  if (row.kind === 'ics') return readIcs(call, access.address, { known, signal })
  // Servers differ in what they think of days and of times without a zone: ask for a day more on each side.
  const around = { from: from - dayMs, until: until + dayMs, known }
  return readCalendar(davClient(call, access, signal), row.url, around)
}

async function keep(db: Db, { id }: Row, copy: Result<Copy, CalendarProblem>, now: Date): Promise<void> {
  const at = now.toISOString()
  if (!copy.ok) {
    const problem = { problem: JSON.stringify(copy.error), problem_at: at }
    await db.updateTable('calendars').set(problem).where('id', '=', id).execute()
    return
  }
  const { busy, unread, version, coversUntil } = copy.value
  await db.transaction().execute(async (tx) => {
    // First the row itself: of two that do this at once, one waits.
    const { numUpdatedRows } = await tx
      .updateTable('calendars')
      .set({
        version: JSON.stringify(version),
        covers_until: coversUntil,
        fetched_at: at,
        unread,
        problem: null,
        problem_at: null,
      })
      .where('id', '=', id)
      .where('reads', '=', 1)
      .executeTakeFirst()
    if (numUpdatedRows === 0n || busy === null) return
    await tx.deleteFrom('calendar_busy').where('calendar_id', '=', id).execute()
    const rows = busy.map(({ start, end }) => ({ calendar_id: id, starts_at: start, ends_at: end }))
    for (let first = 0; first < rows.length; first += 1000) {
      await tx
        .insertInto('calendar_busy')
        .values(rows.slice(first, first + 1000))
        .execute()
    }
  })
}
