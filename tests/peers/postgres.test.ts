import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '#lib/server/db/migrations/index.ts'
import { openingContract } from '#lib/server/db/open.contract.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { practiceContract } from '#lib/server/practice.contract.ts'
import { startPostgres, type Cluster } from '../postgres.ts'

let cluster: Cluster
const opened: Db[] = []

async function fresh(url = cluster.freshUrl()): Promise<Db> {
  const db = await openTestDb({ kind: 'postgres', url })
  opened.push(db)
  return db
}

beforeAll(async () => {
  cluster = await startPostgres()
})

afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  await cluster.stop()
})

describe('a practice in PostgreSQL', () => {
  practiceContract(() => fresh())
})

describe('opening PostgreSQL', () => {
  openingContract(() => ({ kind: 'postgres', url: cluster.freshUrl() }))
})

describe('PostgreSQL', () => {
  test('opening a database twice changes nothing the second time', async () => {
    const url = cluster.freshUrl()
    await fresh(url)
    await fresh(url)
    const db = await fresh(url)
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations))
  })

  test('a count arrives as a number', async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from practice`.execute(await fresh())
    expect(rows).toEqual([{ n: 0 }])
  })
})
