import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { practiceContract } from '../practice.contract.ts'
import { openingContract } from './open.contract.ts'
import { openTestDb } from './open.fixture.ts'
import type { Db } from './tables.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-sqlite-'))
const opened: Db[] = []
let count = 0

async function fresh(file = path.join(folder, `${++count}.db`)): Promise<Db> {
  const db = await openTestDb({ kind: 'sqlite', file })
  opened.push(db)
  return db
}

afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  rmSync(folder, { recursive: true })
})

describe('a practice in SQLite', () => {
  practiceContract(fresh)
})

describe('opening SQLite', () => {
  openingContract(() => ({ kind: 'sqlite', file: path.join(folder, `${++count}.db`) }))
})

describe('SQLite', () => {
  test('a value it cannot hold is refused instead of shifting the others one column', async () => {
    const db = await fresh()
    const update = (name: unknown) =>
      db
        .updateTable('practice')
        .set({ name: name as string })
        .execute()
    await expect(update(new Date(0))).rejects.toThrow('sqlite cannot store a value of type Date')
    await expect(update({ a: 1 })).rejects.toThrow('sqlite cannot store a value of type Object')
    await expect(update(true)).rejects.toThrow('sqlite cannot store a value of type boolean')
  })

  test('a column holds only what it was declared for', async () => {
    const db = await fresh()
    await expect(
      db
        .updateTable('practice')
        .set({ demo: 'ja' as unknown as number })
        .execute(),
    ).resolves.toBeDefined()
    const file = new DatabaseSync(path.join(folder, `${count}.db`))
    expect(file.prepare("select strict from pragma_table_list where name = 'practice'").get()).toEqual({ strict: 1 })
    file.close()
  })

  test('an existing file is copied before its tables change, a fresh or current one is not', async () => {
    const file = path.join(folder, 'older.db')
    new DatabaseSync(file).exec('create table kept (word text)')
    await fresh(file)
    await fresh(file)
    expect(readdirSync(folder).filter((name) => name.startsWith('older.db.before'))).toEqual([
      'older.db.before-001-practice',
    ])
  })
})
