import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe } from 'vitest'
import { openTestDb } from '../db/open.fixture.ts'
import type { Db } from '../db/tables.ts'
import { herWordsContract } from './her-words.contract.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-her-words-'))
const opened: Db[] = []

afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  rmSync(folder, { recursive: true })
})

describe('her words in SQLite', () => {
  herWordsContract(async () => {
    const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, `${opened.length}.db`) })
    opened.push(db)
    return db
  })
})
