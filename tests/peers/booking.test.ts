import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookingContract } from '#lib/server/booking/booking.contract.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { killUnderBookings } from '../faults/booking-faults.ts'
import { runRaces } from '../faults/booking-races.ts'
import { emptierOf, startPostgres, type Cluster } from '../postgres.ts'

let cluster: Cluster
let db: Db
let empty: () => Promise<void>

beforeAll(async () => {
  cluster = await startPostgres()
  db = await openTestDb({ kind: 'postgres', url: cluster.freshUrl() })
  empty = await emptierOf(db)
})

afterAll(async () => {
  await db.destroy()
  await cluster.stop()
})

describe('booking in PostgreSQL', () => {
  bookingContract(async () => {
    await empty()
    return db
  })
})

describe('several processes on one PostgreSQL', () => {
  test('never book overlapping times for two people, and refuse nobody for nothing', async () => {
    const report = await runRaces({ address: cluster.freshUrl(), races: 20, seed: 2, processes: 4 })
    expect(report).toMatchObject({ races: 20, otherAnswers: 0, doubleBookings: 0, refusedForNothing: 0 })
    expect(report.booked).toBeGreaterThanOrEqual(20)
  }, 120_000)

  test('lose nothing that was acknowledged when they are killed, and leave nothing half done', async () => {
    const damage = await killUnderBookings({ address: cluster.freshUrl(), kills: 4, seed: 2, workers: 2 })
    expect(damage).toMatchObject({ kills: 4, lost: 0, halfDone: 0, overlapping: 0, stuck: 0, twice: 0 })
    expect(damage.acknowledged).toBeGreaterThan(0)
  }, 120_000)
})
