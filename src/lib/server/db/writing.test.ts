import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDb } from './open.fixture.ts'
import type { Db } from './tables.ts'
import { writing } from './writing.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-writing-'))
const file = path.join(folder, 'regie.db')
let db: Db

beforeAll(async () => {
  db = await openTestDb({ kind: 'sqlite', file })
})

afterAll(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true })
})

const failure = (fields: object) => Object.assign(new Error('lost'), fields)

test('what lost a race is done again, and what it wrote is written once', async () => {
  const lost = [
    failure({ code: '40001' }),
    failure({ code: '40P01' }),
    failure({ code: '23503' }),
    failure({ errcode: 5 }),
    failure({ errcode: 517 }),
  ]
  await writing(db, async (tx) => {
    await tx.insertInto('booking_days').values({ day: '2026-03-23', version: 1 }).execute()
    const error = lost.shift()
    if (error) throw error
  })
  expect(lost).toEqual([])
  expect(await db.selectFrom('booking_days').selectAll().execute()).toEqual([{ day: '2026-03-23', version: 1 }])
})

test('what fails for another reason, or for ever, is told', async () => {
  let tries = 0
  const failing = (fields: object) =>
    writing(db, () => {
      tries += 1
      throw failure(fields)
    })
  await expect(failing({ code: '22003' })).rejects.toThrow('lost')
  await expect(failing({ errcode: 19 })).rejects.toThrow('lost')
  expect(tries).toBe(2)
  await expect(failing({ code: '40001' })).rejects.toThrow('lost')
  expect(tries).toBe(8)
})

test('a transaction has the right to write before it reads, so that nobody writes in between', async () => {
  const other = new DatabaseSync(file)
  other.exec('pragma busy_timeout = 0')
  await db.transaction().execute(async (tx) => {
    await tx.selectFrom('booking_days').selectAll().execute()
    expect(() => {
      other.exec('begin immediate')
    }).toThrow('database is locked')
  })
  other.exec('begin immediate; rollback')
  other.close()
})
