/**
 * When the practitioner is busy according to her own calendars: always the last copies, brought up to date by a job and once more
 * at the moment of booking.
 */
import { merge, type Interval } from '#lib/core/booking/interval.ts'
import type { Db } from '../db/tables.ts'
import type { Services } from '../services.ts'

export type Busy = {
  busy: Interval[]
  /** ISO time of the oldest copy among the calendars that are read; null when none is read. */
  oldest: string | null
}

/** Busy times that touch `from`–`until` (epoch ms), in order, joined where they overlap. Own appointments are not among them. */
export async function readBusy(db: Db, { from, until }: { from: number; until: number }): Promise<Busy> {
  const rows = await db
    .selectFrom('calendar_busy')
    .innerJoin('calendars', 'calendars.id', 'calendar_busy.calendar_id')
    .select(['starts_at as start', 'ends_at as end'])
    .where('reads', '=', 1)
    .where('starts_at', '<', until)
    .where('ends_at', '>', from)
    .orderBy('starts_at')
    .execute()
  const copies = await db.selectFrom('calendars').select('fetched_at').where('reads', '=', 1).execute()
  const times = copies.flatMap(({ fetched_at }) => (fetched_at === null ? [] : [fetched_at]))
  return { busy: merge(rows), oldest: times.toSorted()[0] ?? null }
}

export type CalendarCount = {
  /** Whether any calendar is read. */
  isConnected: boolean
  /** How many of them hold busy times we may not know: not reached, never fetched, or with entries that could not be read. */
  unread: number
  /** Whether the one her appointments are written in takes them. */
  isWritable: boolean
}

/** How her calendars fare, for who looks at the agenda and not at the settings. */
export async function countCalendars(db: Db): Promise<CalendarCount> {
  const rows = await db
    .selectFrom('calendars')
    .select(['reads', 'writes', 'fetched_at', 'unread', 'problem', 'write_problem'])
    .execute()
  const read = rows.filter(({ reads }) => reads === 1)
  return {
    isConnected: read.length > 0,
    unread: read.filter(({ fetched_at, unread, problem }) => fetched_at === null || unread > 0 || problem !== null)
      .length,
    isWritable: !rows.some(({ writes, write_problem }) => writes === 1 && write_problem !== null),
  }
}

/**
 * Brings the copies up to date just before a booking is taken: all calendars at once, at most `limitMs` together. What does not
 * answer in time keeps its last copy. Never throws for a calendar that fails; call it outside a transaction.
 */
export async function refreshBusy(services: Services, { limitMs }: { limitMs: number }): Promise<void> {
  const { refreshCalendars } = await import('./refresh.ts')
  await refreshCalendars(services, { now: new Date(), limitMs })
}
