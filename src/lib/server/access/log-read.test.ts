import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openTestDb } from '../db/open.fixture.ts'
import { logRead } from './log-read.ts'
import { readLog } from './read-log.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-log-read-'))
const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, 'read.db') })

afterAll(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true })
})

const later = (minutes: number) => new Date(Date.UTC(2026, 10, 29, 9, minutes))
const look = (sessionId: string, subject: string, minutes: number) =>
  logRead(db, { id: 'noor', sessionId }, { action: 'booking.read', subject }, later(minutes))
const lines = async () => (await readLog(db, {}, 50)).map(({ subject }) => subject).toReversed()

test('looking is one line a session and subject in ten minutes, also when two looks come at once', async () => {
  await Promise.all([look('one', 'booking:1', 0), look('one', 'booking:1', 0)])
  await look('one', 'booking:1', 9)
  expect(await lines()).toEqual(['booking:1'])
  await look('one', 'booking:2', 9)
  await look('other', 'booking:1', 9)
  expect(await lines()).toEqual(['booking:1', 'booking:2', 'booking:1'])
  await look('one', 'booking:1', 10)
  expect(await lines()).toHaveLength(4)
})
