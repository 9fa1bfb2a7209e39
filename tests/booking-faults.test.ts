import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { killUnderBookings } from './faults/booking-faults.ts'
import { runRaces } from './faults/booking-races.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-booking-faults-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('who is killed while booking loses nothing that was acknowledged and leaves nothing half done', async () => {
  const address = `sqlite:${path.join(folder, 'killed.db')}`
  const damage = await killUnderBookings({ address, kills: 4, seed: 1 })
  expect(damage).toMatchObject({ kills: 4, lost: 0, halfDone: 0, overlapping: 0, stuck: 0, twice: 0 })
  expect(damage.acknowledged).toBeGreaterThan(0)
}, 120_000)

test('people who want overlapping times at once are never both booked, and none is refused for nothing', async () => {
  const address = `sqlite:${path.join(folder, 'races.db')}`
  const report = await runRaces({ address, races: 40, seed: 1, processes: 0 })
  expect(report).toMatchObject({ races: 40, otherAnswers: 0, doubleBookings: 0, refusedForNothing: 0 })
  expect(report.booked).toBeGreaterThanOrEqual(40)
}, 60_000)
