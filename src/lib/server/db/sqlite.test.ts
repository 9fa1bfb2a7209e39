import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { recurring } from '../jobs/handlers.ts'
import { practiceContract } from '../practice.contract.ts'
import { servicesFor } from '../services.fixture.ts'
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

  test('a copy from before goes by itself after fourteen days, and nothing else beside the database does', async () => {
    const place = { kind: 'sqlite', file: path.join(folder, 'kept', 'regie.db') } as const
    mkdirSync(path.dirname(place.file))
    new DatabaseSync(place.file).exec('create table kept (word text)')
    const db = await fresh(place.file)
    const madeDaysAgo = (name: string, days: number) => {
      const at = new Date(Date.now() - days * 24 * 3_600_000)
      utimesSync(path.join(folder, 'kept', name), at, at)
    }
    for (const name of ['regie.db.before-008-fresh-proof', 'regie.db.mine', 'other.db.before-001-practice'])
      writeFileSync(path.join(folder, 'kept', name), '')
    for (const name of ['regie.db', 'regie.db.mine', 'other.db.before-001-practice']) madeDaysAgo(name, 400)
    madeDaysAgo('regie.db.before-008-fresh-proof', 13.9)
    const copies = () => readdirSync(path.join(folder, 'kept')).filter((name) => !/-(wal|shm)$/.test(name))
    const all = [
      ...['other.db.before-001-practice', 'regie.db', 'regie.db.before-001-practice'],
      ...['regie.db.before-008-fresh-proof', 'regie.db.mine'],
    ]
    const job = { kind: 'forget-copies', key: '', payload: null, attempt: 1 }
    const run = (env: Record<string, string>) => recurring['forget-copies']?.work(job, servicesFor(db, env))
    const aside = path.join(folder, 'kept-secret')
    mkdirSync(aside)
    const here = { DATABASE_URL: `sqlite:${place.file}`, DATA_DIR: aside }
    await run(here)
    expect(copies()).toEqual(all)
    madeDaysAgo('regie.db.before-001-practice', 14)
    await run({ DATABASE_URL: 'postgres://localhost/regie' })
    expect(copies()).toEqual(all)
    // What a restore leaves: the old secret stands in the data folder, wherever the database does.
    const ages = {
      ...{ '../kept-secret/secret': 400, '../kept-secret/secret.before-restore-a': 13.9 },
      ...{ '../kept-secret/secret.before-restore-b': 14, 'regie.db.before-restore-b': 14, 'regie.db.restoring': 14 },
    }
    for (const [name, days] of Object.entries(ages)) {
      writeFileSync(path.join(folder, 'kept', name), '')
      madeDaysAgo(name, days)
    }
    await run(here)
    expect(readdirSync(aside).toSorted()).toEqual(['secret', 'secret.before-restore-a'])
    expect(copies()).toEqual(all.filter((name) => name !== 'regie.db.before-001-practice'))
  })
})
