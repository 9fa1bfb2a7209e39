import { afterAll, beforeAll, describe } from 'vitest'
import { bookingContract } from '#lib/server/booking/booking.contract.ts'
import { openDb } from '#lib/server/db/open.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { startPostgres, type Cluster } from '../postgres.ts'

let cluster: Cluster
let empty: string
let open: Db | null = null

async function openAt(url: string): Promise<Db> {
  await open?.destroy()
  open = await openDb({ kind: 'postgres', url })
  return open
}

beforeAll(async () => {
  cluster = await startPostgres()
  empty = cluster.freshUrl()
  await openAt(empty)
})

afterAll(async () => {
  await open?.destroy()
  await cluster.stop()
})

describe('booking in PostgreSQL', () => {
  bookingContract(async () => {
    await open?.destroy()
    open = null
    return openAt(cluster.copyUrl(empty))
  })
})
