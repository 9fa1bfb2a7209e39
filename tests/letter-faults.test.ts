import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { killUnderLetters } from './faults/letter-faults.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-letter-faults-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('whatever moment a sender is killed at, no reader gets a letter twice, and what nobody knows is told as that', async () => {
  const address = `sqlite:${path.join(folder, 'killed.db')}`
  const report = await killUnderLetters({ address, kills: 6, seed: 1 })
  expect(report).toMatchObject({ kills: 6, twice: 0, lost: 0, untold: 0, forgotten: 0, stuck: 0 })
  expect(report.handedOver).toBeGreaterThan(20)
}, 120_000)
