import { afterAll, beforeAll, describe } from 'vitest'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { bringAlongContract } from '#lib/server/articles/bring-along.contract.ts'
import { startPostgres, type Cluster } from '../postgres.ts'

let cluster: Cluster
const opened: Db[] = []

beforeAll(async () => {
  cluster = await startPostgres()
})

afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  await cluster.stop()
})

describe('a blog brought along in PostgreSQL', () => {
  bringAlongContract(async () => {
    const db = await openTestDb({ kind: 'postgres', url: cluster.freshUrl() })
    opened.push(db)
    return db
  })
})
