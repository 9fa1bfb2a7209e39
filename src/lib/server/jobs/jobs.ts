/**
 * Work to do later, in one table on both databases. A worker claims a job with a lease; whoever crashes loses it, and another takes
 * over. A job may therefore run twice: a handler looks at what is there before it acts.
 */
import { sql } from 'kysely'
import { isPostgres } from '../db/dialect.ts'
import type { Db, JobTable } from '../db/tables.ts'
import { ringBell } from './bell.ts'

export type NewJob = { kind: string; key: string; payload?: unknown; runAt: string }

/** A job in the hands of a worker. `attempt` counts from 1; `lease` is the proof that it is still this worker's. */
export type ClaimedJob = { id: string; kind: string; key: string; payload: unknown; attempt: number; lease: string }

/**
 * Puts a job in the queue, in the transaction of the caller when `db` is one. The same kind and key is one job, ever: a second call
 * changes nothing, also when the first was done, cancelled or given up. Keep words of people out of `payload` and `key`: ids only.
 */
export async function enqueue(db: Db, { kind, key, payload, runAt }: NewJob): Promise<void> {
  await db
    .insertInto('jobs')
    .values({
      id: crypto.randomUUID(),
      kind,
      key,
      payload: payload === undefined ? null : JSON.stringify(payload),
      state: 'waiting',
      run_at: runAt,
      attempt: 0,
      lease: null,
      lease_until: null,
      problem: null,
      changed_at: runAt,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doNothing())
    .execute()
  ringBell()
}

/** Lets a job that waits run at another time, and one that was taken back wait again; what runs or is over stays as it is. */
export async function rescheduleJob(db: Db, { kind, key, payload, runAt }: NewJob): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state: 'waiting', run_at: runAt, payload: payload === undefined ? null : JSON.stringify(payload) })
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('state', 'in', ['waiting', 'cancelled'])
    .execute()
  ringBell()
}

/** Takes back a job that is not done. One that runs at this moment finishes, but is not tried again. */
export async function cancelJob(db: Db, kind: string, key: string): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state: 'cancelled', payload: null, lease: null, lease_until: null })
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
}

/**
 * Claims the job that waits longest, of these kinds, for `leaseMs`; null when nothing is due. A job whose lease ran out counts as due.
 * On PostgreSQL a row that another worker is claiming is skipped; on SQLite one writer at a time is the rule anyway.
 */
export async function claimJob(
  db: Db,
  { kinds, now, leaseMs }: { kinds: readonly string[]; now: Date; leaseMs: number },
): Promise<ClaimedJob | null> {
  if (kinds.length === 0) return null
  const at = now.toISOString()
  const due = db
    .selectFrom('jobs')
    .select('id')
    .where('kind', 'in', kinds)
    .where((is) =>
      is.or([
        is.and([is('state', '=', 'waiting'), is('run_at', '<=', at)]),
        is.and([is('state', '=', 'running'), is('lease_until', '<=', at)]),
      ]),
    )
    .orderBy('run_at')
    .limit(1)
  const row = await db
    .updateTable('jobs')
    .set({
      state: 'running',
      // Lost with its worker, it comes back behind what has waited since: processes that end soon would else all take up the same jobs.
      run_at: at,
      attempt: sql<number>`attempt + 1`,
      lease: crypto.randomUUID(),
      lease_until: new Date(now.getTime() + leaseMs).toISOString(),
      changed_at: at,
    })
    .where('id', '=', isPostgres(db) ? due.forUpdate().skipLocked() : due)
    .returning(['id', 'kind', 'key', 'payload', 'attempt', 'lease'])
    .executeTakeFirst()
  return row ? claimed(row) : null
}

function claimed(row: Pick<JobTable, 'id' | 'kind' | 'key' | 'payload' | 'attempt' | 'lease'>): ClaimedJob {
  if (row.lease === null) throw new Error('a claimed job without a lease')
  const payload = row.payload === null ? undefined : (JSON.parse(row.payload) as unknown)
  return { id: row.id, kind: row.kind, key: row.key, payload, attempt: row.attempt, lease: row.lease }
}

/** Holds a job longer. False when it was lost to another worker, or cancelled. */
export async function renewLease(db: Db, job: ClaimedJob, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ lease_until: until.toISOString() })
    .where('id', '=', job.id)
    .where('lease', '=', job.lease)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What became of a job. Says nothing when the lease was lost: it is another worker's to judge. */
export async function settleJob(
  db: Db,
  job: ClaimedJob,
  outcome:
    { state: 'done' } | { state: 'dead'; problem: string } | { state: 'waiting'; problem: string; runAt: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('jobs')
    .set({
      state: outcome.state,
      lease: null,
      lease_until: null,
      changed_at: now.toISOString(),
      problem: outcome.state === 'done' ? null : outcome.problem,
      ...(outcome.state === 'waiting' ? { run_at: outcome.runAt } : {}),
      ...(outcome.state === 'done' ? { payload: null } : {}),
    })
    .where('id', '=', job.id)
    .where('lease', '=', job.lease)
    .execute()
}

/** When the next job of these kinds is due, or its lease ends; null when there is none. */
export async function nextDue(db: Db, kinds: readonly string[]): Promise<string | null> {
  if (kinds.length === 0) return null
  const { at } = await db
    .selectFrom('jobs')
    .select(sql<string | null>`min(case state when 'running' then lease_until else run_at end)`.as('at'))
    .where('kind', 'in', kinds)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow()
  return at
}

export type DeadJob = { id: string; kind: string; key: string; problem: string; at: string }

/** Jobs that were given up, newest first: somebody must know. */
export async function listDeadJobs(db: Db): Promise<DeadJob[]> {
  const rows = await db
    .selectFrom('jobs')
    .select(['id', 'kind', 'key', 'problem', 'changed_at'])
    .where('state', '=', 'dead')
    .orderBy('changed_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ problem, changed_at, ...row }) => ({ ...row, problem: problem ?? '', at: changed_at }))
}

/** Gives a job that was given up all its tries again. */
export async function reviveJob(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state: 'waiting', attempt: 0, run_at: now.toISOString(), changed_at: now.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .execute()
  ringBell()
}
