/** People who want times that overlap, at the same moment, from several processes. Used by tests and by bench/bookings.ts. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { randomFrom } from '#lib/core/random.ts'
import { firstTalk, openPractice, servicesAround } from '#lib/server/booking/practice.fixture.ts'
import { saveKind } from '#lib/server/booking/settings.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { countOverlapping } from './booking-faults.ts'
import { databasePlace } from './killed.ts'
import { race, type Wish, type Answer } from './race.ts'

export type RaceReport = {
  races: number
  wishes: number
  booked: number
  /** Answers other than a booking and "taken". */
  otherAnswers: number
  /** Time that two bookings have. */
  doubleBookings: number
  /** Told that it was taken while nothing stood in the way. */
  refusedForNothing: number
  seconds: number
}

const quarter = 900_000
const regionMs = 3 * 3_600_000

/**
 * So many races, each over three hours of its own in which six people want a time at once. With `processes` 0 all of them are in this
 * process, as on SQLite; otherwise they are spread over so many others.
 */
export async function runRaces({
  address,
  races,
  seed,
  processes,
}: {
  address: string
  races: number
  seed: number
  processes: number
}): Promise<RaceReport> {
  const db = await openTestDb(databasePlace(address))
  await openPractice(db, { hours: allDay, incrementMinutes: 15, noticeMinutes: 0, horizonDays: 3, zone: 'UTC' })
  await saveKind(db, longTalk)
  const others = await startAll(address, processes)
  const began = performance.now()
  const report = { races, wishes: 0, booked: 0, otherAnswers: 0, refusedForNothing: 0 }
  try {
    for (let index = 0; index < races; index++) {
      const wishes = wishesOf(index, seed)
      const answers = others.length === 0 ? await race(servicesAround(db), wishes) : await spread(others, wishes)
      report.wishes += wishes.length
      report.booked += answers.filter((answer) => answer === 'booked').length
      report.otherAnswers += answers.filter((answer) => answer !== 'booked' && answer !== 'taken').length
      report.refusedForNothing += await refusedForNothing(db, wishes, answers)
    }
    const seconds = (performance.now() - began) / 1000
    const rows = await db
      .selectFrom('occupancies')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirst()
    const lost = rows?.n === report.booked ? 0 : 1
    return { ...report, doubleBookings: (await countOverlapping(db)) + lost, seconds }
  } finally {
    for (const other of others) other.kill()
    await db.destroy()
  }
}

const day = [{ from: '00:00', until: '24:00' }]
const allDay = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }
const longTalk = { ...firstTalk, id: 'long-talk', minutes: 60, bufferBefore: 15 }

/** Six wishes for times within an hour and a half of each other, the moment they are made included. */
function wishesOf(index: number, seed: number): Wish[] {
  const random = randomFrom(seed * 1_000_003 + index)
  const from = Date.parse('2026-06-01T00:00:00Z') + index * regionMs
  return Array.from({ length: 6 }, (_, i) => {
    const kind = random() < 0.3 ? longTalk : firstTalk
    const start = from + quarter * (2 + Math.floor(random() * 6))
    return { key: `race-${seed}-${index}-${i}-of-six-people`, kindId: kind.id, start, now: from - 3_600_000 }
  })
}

function occupiedBy({ kindId, start }: Wish) {
  return kindId === longTalk.id
    ? { start: start - quarter, end: start + 5 * quarter }
    : { start, end: start + 3 * quarter }
}

async function refusedForNothing(db: Db, wishes: readonly Wish[], answers: readonly Answer[]): Promise<number> {
  const from = Math.min(...wishes.map(({ start }) => start)) - regionMs
  const rows = await db.selectFrom('occupancies').select(['starts', 'ends']).where('starts', '>=', from).execute()
  return wishes.filter((wish, i) => {
    if (answers[i] !== 'taken') return false
    const { start, end } = occupiedBy(wish)
    return !rows.some(({ starts, ends }) => starts < end && start < ends)
  }).length
}

async function startAll(address: string, count: number): Promise<ChildProcess[]> {
  const file = path.join(import.meta.dirname, 'race-worker.ts')
  const children = Array.from({ length: count }, () => fork(file, [address]))
  await Promise.all(children.map((child) => once(child, 'message')))
  return children
}

/** Everybody gets their part at once, and answers when all of it is done. */
async function spread(children: readonly ChildProcess[], wishes: readonly Wish[]): Promise<Answer[]> {
  const parts = children.map((_, at) => wishes.filter((_, i) => i % children.length === at))
  const answers = await Promise.all(
    children.map(async (child, i) => {
      const answered = once(child, 'message')
      child.send(parts[i] ?? [])
      return (await answered)[0] as Answer[]
    }),
  )
  return wishes.map((_, i) => answers[i % children.length]?.[Math.floor(i / children.length)] ?? 'no answer')
}
