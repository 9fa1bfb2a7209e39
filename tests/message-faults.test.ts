import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { killUnderMessages } from './faults/message-faults.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-message-faults-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('who is killed while messages go to and fro loses none that was acknowledged and leaves nothing half done', async () => {
  const address = `sqlite:${path.join(folder, 'killed.db')}`
  const report = await killUnderMessages({ address, kills: 4, seed: 1 })
  expect(report).toMatchObject({ kills: 4, lost: 0, halfDone: 0, doubled: 0, stillThere: 0, twice: 0, stuck: 0 })
  expect(report.acknowledged).toBeGreaterThan(0)
}, 120_000)
