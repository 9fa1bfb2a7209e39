/** What the agenda shows, ready to read: every time is already that of the practice's clock. */
import { layDay } from '#lib/core/booking/agenda-layout.ts'
import type { Piece } from '#lib/core/booking/agenda-layout.ts'
import { isStanding } from '#lib/core/booking/booking.ts'
import type { Booking } from '#lib/core/booking/booking.ts'
import { overlaps } from '#lib/core/booking/interval.ts'
import type { Interval } from '#lib/core/booking/interval.ts'
import type { BookingSettings } from '#lib/core/booking/settings.ts'
import { hoursOn } from '#lib/core/booking/slots.ts'
import { dayAt, minutesOf, shownBetween, stretchesOf } from '#lib/core/booking/wall-clock.ts'
import { weekGrid } from '#lib/core/booking/week-grid.ts'
import { addDays, daysFrom, mondayOf } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import type { Lang } from '#lib/core/lang.ts'
import { listAgenda, listRequests } from '#lib/server/booking/read.ts'
import type { Block } from '#lib/server/booking/read.ts'
import { listKinds, readBookingSettings } from '#lib/server/booking/settings.ts'
import { countCalendars, readBusy } from '#lib/server/calendar/busy.ts'
import type { Db } from '#lib/server/db/tables.ts'
import type { View } from './address.ts'
import { meetingRow, timeAt, untilTimeAt } from './meeting-row.server.ts'
import type { Naming } from './meeting-row.server.ts'

type Laid = Piece<Booking, Block>

/** What is shown of a stretch of a day. `isPast` is over, `isNow` is going on. */
export type AgendaRow = {
  key: string
  time: string
  until: string
  isPast: boolean
  isNow: boolean
  /** How many eighths of it are over, while it is going on. */
  nowAt: number | null
} & (
  | { kind: 'meeting'; meeting: ReturnType<typeof meetingRow>; clashes: boolean; inMinutes: number | null }
  | { kind: 'blocked'; blockId: string }
  /** `from` and `to` are instants: what a press on “close” closes, from now on. Null when that is over. */
  | { kind: 'free'; close: { from: number; to: number } | null }
  | { kind: 'busy' | 'buffer' | 'closed' }
)

export type AgendaDay = {
  day: Day
  rows: AgendaRow[]
  /** Before which row the line for now stands; null on another day than today. */
  nowBefore: number | null
  /** What does not go ahead. */
  off: ReturnType<typeof meetingRow>[]
}

/** A quarter of an hour of the week, and what begins in it. */
export type AgendaWeekRow = {
  hour: number | null
  cells: { column: number; rows: number; row: AgendaRow | null }[]
}

export type AgendaQuestion = { view: View; day: Day; now: Date; lang: Lang }

export async function readAgenda(db: Db, { view, day, now, lang }: AgendaQuestion) {
  const [settings, kinds] = await Promise.all([readBookingSettings(db), listKinds(db)])
  const naming: Naming = { kinds, lang, zone: settings.zone }
  const { zone } = settings
  const days = daysOf(view, day)
  const range = { from: midnight(first(days), zone), until: midnight(addDays(last(days), 1), zone) }

  const contents = await readContents(db, settings, range)
  const shown = days.map((one) => ({ day: one, pieces: piecesOf(one, contents) }))
  const rowOf = (piece: Laid) => agendaRow(piece, { now: now.getTime(), naming })
  const today = dayAt(now.getTime(), zone)

  return {
    zone,
    today,
    nowTime: timeAt(now.getTime(), zone),
    firstDay: first(days),
    lastDay: last(days),
    days: shown.map((one): AgendaDay => {
      const rows = one.pieces.filter(({ kind }) => kind !== 'buffer').map(rowOf)
      return {
        day: one.day,
        rows,
        nowBefore: one.day === today && rows.length > 0 ? nowBefore(rows) : null,
        off: contents.bookings
          .filter((booking) => booking.day === one.day && !isStanding(booking.state))
          .map((booking) => meetingRow(booking, naming)),
      }
    }),
    week: view === 'week' ? weekRows(shown, zone, rowOf) : [],
    waiting: (await listRequests(db, now)).map((booking) => meetingRow(booking, naming)),
    coming: view === 'day' ? await readComing(db, range.until, naming) : [],
    calendars: await readCopies(db, contents.oldest, now),
  }
}

/** How many appointments stand on it, and from which day to which: what waits or comes may lie outside the days that are shown. */
export function peopleOn({ days, waiting, coming, firstDay, lastDay }: Awaited<ReturnType<typeof readAgenda>>) {
  const meetings = days.flatMap(({ rows, off }) => [
    ...rows.flatMap((row) => (row.kind === 'meeting' ? [row.meeting] : [])),
    ...off,
  ])
  const all = new Map([...meetings, ...waiting, ...coming].map(({ id, day }) => [id, day]))
  const span = [firstDay, lastDay, ...all.values()].toSorted()
  return { from: first(span), until: last(span), rows: all.size }
}

/** The week has its Monday first, the list goes on for four weeks. */
export function daysOf(view: View, day: Day): Day[] {
  if (view === 'day') return [day]
  if (view === 'week') return daysFrom(mondayOf(day), addDays(mondayOf(day), 6))
  return daysFrom(day, addDays(day, 27))
}

/** How far the way back and the way on lead. */
export const stepOf = (view: View): number => ({ day: 1, week: 7, list: 28 })[view]

type Contents = {
  settings: BookingSettings
  bookings: Booking[]
  blocks: Block[]
  busy: Interval[]
  buffers: Interval[]
  oldest: string | null
}

async function readContents(db: Db, settings: BookingSettings, range: { from: number; until: number }) {
  const [agenda, { busy, oldest }, buffers] = await Promise.all([
    listAgenda(db, range),
    readBusy(db, range),
    db
      .selectFrom('occupancies')
      .select(['starts as start', 'ends as end'])
      .where('purpose', '=', 'booking')
      .where('starts', '<', range.until)
      .where('ends', '>', range.from)
      .execute(),
  ])
  return { settings, ...agenda, busy, buffers, oldest }
}

function piecesOf(day: Day, { settings, bookings, blocks, busy, buffers }: Contents): Laid[] {
  const stretches = stretchesOf(day, settings.zone)
  return layDay({
    day: { start: midnight(day, settings.zone), end: midnight(addDays(day, 1), settings.zone) },
    open: hoursOn(day, settings).flatMap(({ from, until }) =>
      shownBetween(minutesOf(from), minutesOf(until), stretches),
    ),
    meetings: bookings.filter(({ state }) => isStanding(state)),
    blocks,
    busy,
    buffers,
  })
}

function agendaRow(piece: Laid, { now, naming }: { now: number; naming: Naming }): AgendaRow {
  const { start, end, kind } = piece
  const base = {
    key: `${kind}-${start}`,
    time: timeAt(start, naming.zone),
    until: untilTimeAt(end, naming.zone),
    isPast: end <= now,
    isNow: start <= now && now < end,
    nowAt: start <= now && now < end ? Math.floor(((now - start) / (end - start)) * 8) : null,
  }
  switch (kind) {
    case 'meeting': {
      const inMinutes = Math.ceil((start - now) / 60_000)
      return {
        ...base,
        kind,
        meeting: meetingRow(piece.meeting, naming),
        clashes: piece.clashes,
        inMinutes: inMinutes > 0 && inMinutes <= 60 ? inMinutes : null,
      }
    }
    case 'blocked':
      return { ...base, kind, blockId: piece.block.id }
    case 'free':
      return { ...base, kind, close: end <= now ? null : { from: Math.max(start, now), to: end } }
    default:
      return { ...base, kind }
  }
}

function nowBefore(rows: readonly AgendaRow[]): number {
  const next = rows.findIndex(({ isPast, isNow }) => !isPast && !isNow)
  return next === -1 ? rows.length : next
}

function weekRows(
  shown: readonly { day: Day; pieces: Laid[] }[],
  zone: string,
  rowOf: (piece: Laid) => AgendaRow,
): AgendaWeekRow[] {
  const minuteOf = (at: number, column: number) => {
    const day = shown[column]?.day
    if (day === undefined || at >= midnight(addDays(day, 1), zone)) return 1440
    return at <= midnight(day, zone) ? 0 : minutesOf(timeAt(at, zone))
  }
  const columns = shown.map(({ pieces }) => pieces)
  return weekGrid(columns, minuteOf, ({ kind }) => kind === 'meeting').map(({ hour, cells }) => ({
    hour,
    cells: cells.map(({ piece, ...cell }) => ({ ...cell, row: piece && rowOf(piece) })),
  }))
}

/** What stands in the two weeks after the day that is shown. */
async function readComing(db: Db, from: number, naming: Naming) {
  const { bookings } = await listAgenda(db, { from, until: from + 14 * 86_400_000 })
  return bookings
    .filter(({ state, start }) => isStanding(state) && start >= from)
    .slice(0, 5)
    .map((booking) => meetingRow(booking, naming))
}

/** How old the oldest copy of her other calendars is, in minutes, null when none was read yet; and how many do not work. */
async function readCopies(db: Db, oldest: string | null, now: Date) {
  const minutesOld = oldest === null ? null : Math.max(0, Math.round((now.getTime() - Date.parse(oldest)) / 60_000))
  return { ...(await countCalendars(db)), minutesOld }
}

/** Whether nobody has ever booked, and what is set by then. Null once there was a booking: then the agenda speaks for itself. */
export async function readFirstSteps(db: Db) {
  const booked = await db.selectFrom('bookings').select('id').limit(1).executeTakeFirst()
  if (booked) return null
  const settings = await db.selectFrom('booking_settings').select('id').executeTakeFirst()
  const calendar = await db.selectFrom('calendars').select('id').limit(1).executeTakeFirst()
  return {
    hasHours: settings !== undefined,
    hasKind: (await listKinds(db)).some(({ active }) => active),
    hasCalendar: calendar !== undefined,
  }
}

/** Blocked time that is not over, for the page on which it is set. */
export async function readBlocks(db: Db, now: Date): Promise<Block[]> {
  const { blocks } = await listAgenda(db, { from: now.getTime(), until: now.getTime() + 3 * 366 * 86_400_000 })
  return blocks.filter((block) => overlaps(block, { start: now.getTime(), end: Infinity }))
}

export function midnight(day: Day, zone: string): number {
  const [stretch] = stretchesOf(day, zone)
  if (!stretch) throw new Error(`midnight requires a day with a clock, got ${day} in ${zone}`)
  return stretch.start
}

const first = (days: readonly Day[]): Day => days[0] ?? missing()
const last = (days: readonly Day[]): Day => days.at(-1) ?? missing()
const missing = (): never => {
  throw new Error('an agenda requires at least one day')
}
