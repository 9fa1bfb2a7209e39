/** Bookings under a process that is killed at random moments, and what must then be true. Used by tests and by bench/bookings.ts. */
import path from 'node:path'
import { isStanding } from '#lib/core/booking/booking.ts'
import { readBooking } from '#lib/server/booking/read.ts'
import { bookingHandlers } from '#lib/server/booking/jobs.ts'
import { openPractice, servicesAround } from '#lib/server/booking/practice.fixture.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { fillDemoPractice } from '#lib/server/practice.ts'
import { databasePlace, finishJobs, killAgain, type Kills } from './killed.ts'

export type Acknowledged = { id: string; start: number; version: number; stands: boolean }

const dayMs = 86_400_000

export const farAhead = () => new Date(Date.now() + 400 * dayMs)

/** Nine in the morning in Amsterdam in summer, some days ahead; in winter it is ten. */
export const firstStart = () => Math.floor(Date.now() / dayMs + 3) * dayMs + 8 * 3_600_000

export type Damage = {
  kills: number
  acknowledged: number
  /** Acknowledged, and not there as it was told or as it was changed since. */
  lost: number
  /** Bookings that stand without their time, time without its booking, an appointment or a mail that is missing. */
  halfDone: number
  overlapping: number
  /** Jobs that are due and that nobody does. */
  stuck: number
  /** Mails beyond one for each thing told. */
  twice: number
}

/** Kills a worker so many times on one database, then does the jobs that are left and looks at everything. */
export async function killUnderBookings({ address, kills, seed, workers = 1 }: Kills): Promise<Damage> {
  await fill(address)
  const worker = path.join(import.meta.dirname, 'booking-worker.ts')
  const words = (each: number) => [address, String(each)]
  const { acknowledged, killed } = await killAgain<Acknowledged>(worker, { kills, seed, workers, words })
  return look(address, acknowledged, killed)
}

async function fill(address: string): Promise<void> {
  const db = await openTestDb(databasePlace(address))
  await fillDemoPractice(db)
  await openPractice(db, { horizonDays: 366, cancelUntilHours: 0, reminderHours: 24 })
  await db.destroy()
}

async function look(address: string, acknowledged: readonly Acknowledged[], kills: number): Promise<Damage> {
  const db = await openTestDb(databasePlace(address))
  try {
    const stuck = await finishJobs(servicesAround(db), { handlers: bookingHandlers, now: farAhead })
    return {
      kills,
      acknowledged: acknowledged.length,
      lost: await countLost(db, acknowledged),
      halfDone: await countHalfDone(db),
      overlapping: await countOverlapping(db),
      stuck,
      twice: await countTwice(db),
    }
  } finally {
    await db.destroy()
  }
}

async function countLost(db: Db, acknowledged: readonly Acknowledged[]): Promise<number> {
  // What was told last counts; a change that was made but not told may stand after it.
  const last = new Map(acknowledged.map((each) => [each.id, each]))
  let lost = 0
  for (const told of last.values()) {
    const booking = await readBooking(db, told.id)
    const isThere =
      booking !== null &&
      (booking.version > told.version ||
        (booking.version === told.version && booking.start === told.start && isStanding(booking.state) === told.stands))
    if (!isThere) lost += 1
  }
  return lost
}

async function countHalfDone(db: Db): Promise<number> {
  const bookings = await db.selectFrom('bookings').select(['id', 'status', 'sequence', 'version']).execute()
  const occupied = await db.selectFrom('occupancies').select('booking_id').where('purpose', '=', 'booking').execute()
  const written = await db.selectFrom('jobs').select('key').where('kind', '=', 'write-appointment').execute()
  const mailed = await db.selectFrom('mails').select('key').execute()
  const withTime = new Set(occupied.map(({ booking_id }) => booking_id))
  const appointments = new Set(written.map(({ key }) => key))
  const mails = new Set(
    mailed.map(({ key }) =>
      key
        .split(':')
        .filter((_, i) => i !== 2)
        .join(':'),
    ),
  )
  return bookings.filter(({ id, status, sequence, version }) => {
    const stands = status === 'confirmed' || status === 'requested'
    if (stands !== withTime.has(id)) return true
    if (status === 'confirmed' && !appointments.has(`${id}:${sequence}`)) return true
    // Every version has been told: `booking:<id>:<what>:<version>`.
    return !Array.from({ length: version }, (_, i) => i + 1).every((each) => mails.has(`booking:${id}:${each}`))
  }).length
}

export async function countOverlapping(db: Db): Promise<number> {
  const rows = await db.selectFrom('occupancies').select(['starts', 'ends']).orderBy('starts').execute()
  return rows.filter(({ starts }, i) => starts < (rows[i - 1]?.ends ?? -Infinity)).length
}

/** One reminder for each booking that stands, and none twice: the key is booking and start. */
async function countTwice(db: Db): Promise<number> {
  const mails = await db.selectFrom('mails').select('key').where('key', 'like', '%:reminder:%').execute()
  const of = Map.groupBy(mails, ({ key }) => key)
  return [...of.values()].filter((same) => same.length > 1).length
}
