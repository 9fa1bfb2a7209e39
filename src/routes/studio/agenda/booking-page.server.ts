/** One booking as its own pages show it. */
import { error } from '@sveltejs/kit'
import { isStanding } from '#lib/core/booking/booking.ts'
import type { Booking } from '#lib/core/booking/booking.ts'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { Practitioner } from '#lib/server/access/access.ts'
import { logRead } from '#lib/server/access/log-read.ts'
import { readBooking } from '#lib/server/booking/read.ts'
import { listKinds, readBookingSettings } from '#lib/server/booking/settings.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { meetingRow, timeAt } from './meeting-row.server.ts'

type Question = { id: string; lang: Lang; now: Date; reader: Practitioner }

/** Everything of a booking but its sealed note, with a line in the access log; 404 where there is none. */
export async function readBookingPage(db: Db, { id, lang, now, reader }: Question) {
  const booking = isId(id) ? await readBooking(db, id) : null
  // One whose address has not been shown to be the visitor's is not hers to see yet.
  if (!booking || booking.state.status === 'unverified') error(404)
  const [{ zone }, kinds] = await Promise.all([readBookingSettings(db), listKinds(db)])
  const { state, visitor } = booking
  if (visitor) await logRead(db, reader, { action: 'booking.read', subject: `booking:${id}` }, now)
  const hasBegun = booking.start <= now.getTime()
  return {
    meeting: meetingRow(booking, { kinds, lang, zone }),
    place: booking.place,
    visitor: visitor && { name: visitor.name, mail: visitor.mail, phone: visitor.phone },
    lang: booking.lang,
    zone,
    today: dayAt(now.getTime(), zone),
    booked: momentOf(booking.createdAt, zone),
    closed: 'at' in state ? momentOf(state.at, zone) : null,
    cancelledBy: state.status === 'cancelled' ? state.by : null,
    isLate: state.status === 'cancelled' && state.late,
    canAnswer: visitor !== null && state.status === 'requested' && !hasBegun,
    canMove: visitor !== null && isStanding(state) && !hasBegun,
    canCancel: visitor !== null && isStanding(state) && booking.end > now.getTime(),
    outcome: visitor === null || !hasBegun ? null : outcomeIn(booking),
    mails: await readMails(db, id, zone),
  }
}

/** What can be said of how it went, once it has begun; null when there is nothing to say. */
function outcomeIn({ state }: Booking) {
  if (state.status === 'confirmed') return { said: state.outcome }
  return state.status === 'cancelled' && state.late ? { said: 'cancelled-late' as const } : null
}

/** Looking for anything else finds nothing, or makes PostgreSQL refuse the character nought. */
export const isId = (text: string): boolean => /^[\w-]{1,60}$/.test(text)

async function readMails(db: Db, id: string, zone: string) {
  const rows = await db
    .selectFrom('mails')
    .select(['key', 'subject', 'recipient', 'state', 'changed_at'])
    .where('key', 'like', `booking:${id}:%`)
    // What the visitor got; notices to herself are not news to her.
    .where('key', 'not like', `booking:${id}:notice-%`)
    .orderBy('queued_at')
    .orderBy('key')
    .execute()
  return rows.map(({ changed_at, ...mail }) => ({ ...mail, at: momentOf(changed_at, zone) }))
}

const momentOf = (at: string, zone: string) => {
  const instant = Date.parse(at)
  return { day: dayAt(instant, zone), time: timeAt(instant, zone) }
}
