import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { accessContract } from '#lib/server/access/access.contract.ts'
import { logFileContract } from '#lib/server/access/log-file.contract.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { verifyAccessLog } from '#lib/server/access/verify-log.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { startPostgres, type Cluster } from '../postgres.ts'

// A whole database is laid for each test, and machines that run tests are busy.
vi.setConfig({ testTimeout: 60_000 })

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

describe('access in PostgreSQL', () => {
  accessContract(() => fresh())
  logFileContract(() => fresh())

  test('several processes write one chain', async () => {
    const url = cluster.freshUrl()
    const writers = [await fresh(url), await fresh(url), await fresh(url)]
    const entry = { at: '2026-11-29T10:00:00.000Z', actor: 'system', action: 'settings.changed' } as const
    const jobs = writers.flatMap((db, writer) =>
      Array.from({ length: 30 }, (_, at) => logAccess(db, { ...entry, subject: `x:${writer}-${at}` })),
    )
    await Promise.all(jobs)
    expect(await verifyAccessLog(writers[0] ?? (await fresh()))).toMatchObject({ kind: 'whole', rows: 90 })
  })

  test('not even all lines at once can be taken away', async () => {
    const db = await fresh()
    await expect(sql`truncate access_log`.execute(db)).rejects.toThrow('append-only')
  })

  test('a database of a newer Regie, or half of one, is left alone', async () => {
    const newer = cluster.freshUrl()
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', 'x')`.execute(await fresh(newer))
    await expect(fresh(newer)).rejects.toMatchObject({ fault: 'newer', step: '999-later' })
    const half = cluster.freshUrl()
    await sql`drop table kysely_migration`.execute(await fresh(half))
    await expect(fresh(half)).rejects.toMatchObject({ fault: 'half' })
    await expect(openTestDb({ kind: 'postgres', url: cluster.freshUrl() }, 'asItIs')).rejects.toMatchObject({
      fault: 'older',
    })
  })
})
