/** A handful of what bench/mail-kills.ts does hundreds of times. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killMailSenders } from '../faults/mail-kills.ts'
import { startPostgres, type Cluster } from '../postgres.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await startPostgres()
})
afterAll(() => cluster.stop())

test.each([
  ['SQLite', 1, false],
  ['PostgreSQL, two processes at once', 2, true],
])(
  'whatever moment a sender is killed at, no mail comes twice, is lost or stuck: %s',
  async (_, senders, postgres) => {
    const options = { kills: 5, seed: 20261129, senders, ...(postgres ? { postgresUrl: cluster.freshUrl() } : {}) }
    const report = await killMailSenders(options)
    expect(report).toMatchObject({ twice: [], lost: [], wrongState: [], stuckJobs: [] })
    expect(report.queued).toBeGreaterThan(20)
    expect(report.handedOver + report.uncertain).toBe(report.queued)
  },
  60_000,
)
