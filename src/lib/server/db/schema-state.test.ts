import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openTestDb } from './open.fixture.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-schema-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A database as Regie makes it, and then as somebody left it. */
async function left(name: string, statement: string): Promise<string> {
  const file = path.join(folder, name)
  await (await openTestDb({ kind: 'sqlite', file })).destroy()
  const database = new DatabaseSync(file)
  database.exec(statement)
  database.close()
  return file
}

test('a newer Regie has been here: nothing is opened and nothing copied', async () => {
  const file = await left('newer.db', "insert into kysely_migration (name, timestamp) values ('999-later', 'x')")
  await expect(openTestDb({ kind: 'sqlite', file })).rejects.toMatchObject({ fault: 'newer', step: '999-later' })
  expect(readdirSync(folder).filter((name) => name.startsWith('newer.db.before'))).toEqual([])
})

test.each([
  ['no record of what was done', 'drop table kysely_migration'],
  ['a step missing in between', "delete from kysely_migration where name = '002-access'"],
  ['a record and no tables', 'pragma foreign_keys = off; drop table practice'],
])('half a database is left alone: %s', async (what, statement) => {
  const file = await left(`${what.replaceAll(' ', '-')}.db`, statement)
  await expect(openTestDb({ kind: 'sqlite', file })).rejects.toMatchObject({ fault: 'half' })
})

test('a command beside a server never brings a database up to date', async () => {
  const file = path.join(folder, 'empty.db')
  await expect(openTestDb({ kind: 'sqlite', file }, 'asItIs')).rejects.toMatchObject({ fault: 'older' })
})
