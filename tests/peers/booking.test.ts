import { afterAll, beforeAll, describe } from 'vitest'
import { bookingContract } from '#lib/server/booking/booking.contract.ts'
import { openDb } from '#lib/server/db/open.ts'
import type { Db } from '#lib/server/db/tables.ts'
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

describe('booking in PostgreSQL', () => {
  bookingContract(async () => {
    const db = await openDb({ kind: 'postgres', url: cluster.freshUrl() })
    opened.push(db)
    return db
  })
})
