import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { jobsContract } from '#lib/server/jobs/jobs.contract.ts'
import { enqueue } from '#lib/server/jobs/jobs.ts'
import { startRunner } from '#lib/server/jobs/runner.ts'
import { outboxContract } from '#lib/server/mail/outbox.contract.ts'
import { servicesFor } from '#lib/server/services.fixture.ts'
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

/** One database for all of them: making one takes longer than the tests. */
let shared: Db | undefined
async function emptied(): Promise<Db> {
  shared ??= await fresh()
  await shared.deleteFrom('jobs').execute()
  await shared.deleteFrom('mails').execute()
  return shared
}

describe('jobs in PostgreSQL', () => {
  jobsContract(emptied)
})

describe('the outbox in PostgreSQL', () => {
  outboxContract(emptied)
})

test('several workers with connections of their own do each job once', async () => {
  const url = cluster.freshUrl()
  const [db, ...others] = [await fresh(url), await fresh(url), await fresh(url), await fresh(url)]
  const count = 400
  const doneBy = new Map<string, string[]>()
  const runners = [db, ...others].map((own, i) =>
    startRunner(servicesFor(own), {
      handlers: {
        count: async ({ key }) => {
          doneBy.set(key, [...(doneBy.get(key) ?? []), `worker ${i}`])
          await sleep(1)
        },
      },
      pollMs: 20,
    }),
  )
  const runAt = new Date().toISOString()
  await Promise.all(
    Array.from({ length: count }, (_, i) => enqueue(others[i % 3] ?? db, { kind: 'count', key: `${i}`, runAt })),
  )
  const open = () => db.selectFrom('jobs').select('id').where('state', '!=', 'done').execute()
  for (let tries = 0; (await open()).length > 0 && tries < 600; tries++) await sleep(50)
  await Promise.all(runners.map((runner) => runner.stop()))
  expect(await open()).toEqual([])
  expect(doneBy.size).toBe(count)
  expect([...doneBy.values()].filter(({ length }) => length !== 1)).toEqual([])
  expect(new Set([...doneBy.values()].flat()).size).toBe(4)
}, 60_000)
