/** Her appointments as a calendar to subscribe to, behind an address that is a secret. */
import { createHash } from 'node:crypto'
import { ownFeed } from '#lib/core/exchange/own-calendar.ts'
import { rowToBooking } from '../booking/rows.ts'
import type { Db } from '../db/tables.ts'
import { readPractice } from '../practice.ts'
import { ownAppointment, ownView } from './own-appointment.ts'
import { isFeed, readCalendarSettings } from './settings.ts'

export type Feed = {
  text: string
  /** Weak: compressed on its way it is the same feed. */
  etag: string
}

const pastDays = 60
const dayMs = 86_400_000
const refreshMinutes = 15

/** The feed of this address; null when the address is unknown, or was taken back. */
export async function readFeed(db: Db, secret: string, now: Date): Promise<Feed | null> {
  if (!(await isFeed(db, secret))) return null
  const [{ namesInFeed }, practice] = await Promise.all([readCalendarSettings(db), readPractice(db)])
  const view = await ownView(db, namesInFeed)
  const rows = await db
    .selectFrom('bookings')
    .selectAll()
    .where('status', '=', 'confirmed')
    .where('ends_at', '>', new Date(now.getTime() - pastDays * dayMs).toISOString())
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  const appointments = rows.map(rowToBooking).map((booking) => ({
    ...ownAppointment(booking, view),
    // The same appointment gives the same text each time, so that an unchanged feed has the same ETag.
    changedAt: booking.createdAt,
  }))
  const text = ownFeed(appointments, { name: practice?.name ?? 'Regie', refreshMinutes })
  return { text, etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` }
}
