/** Work that comes back: one job per slot of time, so that several processes together do it once. */
import type { Db } from '../db/tables.ts'
import type { JobHandler, Recurring } from './handler.ts'
import { enqueue } from './jobs.ts'

/** Puts the run of the slot that holds `now` in the queue; nothing happens when it is there already. */
export async function enqueueSlot(db: Db, kind: string, everyMs: number, now: Date): Promise<void> {
  const start = new Date(Math.floor(now.getTime() / everyMs) * everyMs).toISOString()
  await enqueue(db, { kind, key: start, runAt: start })
}

/**
 * As a handler: the next run is in the queue before this one begins, so that no failure ends the row of runs. What fails is not tried
 * again in between; the next run is that.
 */
export const recurringHandler =
  (kind: string, { everyMs, work }: Recurring): JobHandler =>
  async (job, services) => {
    await enqueueSlot(services.db, kind, everyMs, new Date(Date.now() + everyMs))
    try {
      await work(job, services)
    } catch (error) {
      services.log.error(`job ${kind}`, error)
    }
  }

/** Runs that are over need not be remembered: their slot never comes again. */
export async function forgetRuns(db: Db, kinds: readonly string[], before: Date): Promise<void> {
  if (kinds.length === 0) return
  await db
    .deleteFrom('jobs')
    .where('kind', 'in', kinds)
    .where('state', 'in', ['done', 'dead', 'cancelled'])
    .where('run_at', '<', before.toISOString())
    .execute()
}
