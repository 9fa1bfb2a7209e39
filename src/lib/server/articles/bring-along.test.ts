import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe } from 'vitest'
import { openTestDb } from '../db/open.fixture.ts'
import type { Db } from '../db/tables.ts'
import { bringAlongContract } from './bring-along.contract.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-along-'))
const opened: Db[] = []

afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  rmSync(folder, { recursive: true })
})

describe('a blog brought along in SQLite', () => {
  bringAlongContract(async () => {
    const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, `${opened.length}.db`) })
    opened.push(db)
    return db
  })
})
