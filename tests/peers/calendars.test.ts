import { afterAll, beforeAll, describe } from 'vitest'
import { calendarsContract } from '#lib/server/calendar/calendars.contract.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { emptierOf, startPostgres, type Cluster } from '../postgres.ts'

let cluster: Cluster
let db: Db
let empty: () => Promise<void>

beforeAll(async () => {
  cluster = await startPostgres()
  db = await openTestDb({ kind: 'postgres', url: cluster.freshUrl() })
  empty = await emptierOf(db)
})

afterAll(async () => {
  await db.destroy()
  await cluster.stop()
})

describe('her calendars in PostgreSQL', () => {
  calendarsContract(async () => {
    await empty()
    return db
  })
})
