import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Db } from '../db/tables.ts'
import { servicesFor } from '../services.fixture.ts'
import { maxAttempts } from './backoff.ts'
import type { JobHandler } from './handler.ts'
import { cancelJob, claimJob, enqueue, listDeadJobs, nextDue, renewLease, reviveJob, settleJob } from './jobs.ts'
import { enqueueSlot, forgetRuns, recurringHandler } from './recurring.ts'
import { startRunner, type Runner, type RunnerOptions } from './runner.ts'
import { TryLater } from './try-later.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5, 12, 0, seconds))
const iso = (seconds: number) => at(seconds).toISOString()
const kinds = ['water', 'feed']
const leaseMs = 30_000

/** What the queue promises, whatever database it is in. `fresh` gives an empty one. */
export function jobsContract(fresh: () => Promise<Db>): void {
  const claim = (db: Db, seconds: number, of: readonly string[] = kinds) =>
    claimJob(db, { kinds: of, now: at(seconds), leaseMs })
  const states = async (db: Db) =>
    (await db.selectFrom('jobs').select(['key', 'state']).orderBy('key').execute()).map(
      ({ key, state }) => `${key} ${state}`,
    )

  async function claimed(db: Db, seconds: number) {
    const job = await claim(db, seconds)
    if (!job) throw new Error('nothing to claim')
    return job
  }

  describe('the queue', () => {
    test('a job is due from its time on, the oldest first, and has one worker at a time', async () => {
      const db = await fresh()
      await enqueue(db, { kind: 'water', key: 'late', runAt: iso(20) })
      await enqueue(db, { kind: 'feed', key: 'soon', payload: { cups: 2 }, runAt: iso(10) })
      expect(await claim(db, 9)).toBeNull()
      expect(await claim(db, 20)).toMatchObject({ kind: 'feed', key: 'soon', payload: { cups: 2 }, attempt: 1 })
      expect(await claim(db, 20)).toMatchObject({ kind: 'water', key: 'late', payload: undefined })
      expect(await claim(db, 20)).toBeNull()
    })

    test('only kinds that the worker knows are claimed', async () => {
      const db = await fresh()
      await enqueue(db, { kind: 'prune', key: '1', runAt: iso(0) })
      expect(await claim(db, 1)).toBeNull()
      expect(await claim(db, 1, [])).toBeNull()
      expect(await nextDue(db, kinds)).toBeNull()
      expect(await claim(db, 1, ['prune'])).not.toBeNull()
    })

    test('the same kind and key is one job, ever', async () => {
      const db = await fresh()
      const again = () => enqueue(db, { kind: 'water', key: 'a', payload: { other: 1 }, runAt: iso(0) })
      await enqueue(db, { kind: 'water', key: 'a', runAt: iso(0) })
      await again()
      await settleJob(db, await claimed(db, 1), { state: 'done' }, at(1))
      await again()
      expect(await claim(db, 2)).toBeNull()
      await enqueue(db, { kind: 'feed', key: 'a', runAt: iso(0) })
      await cancelJob(db, 'feed', 'a')
      await enqueue(db, { kind: 'feed', key: 'a', runAt: iso(0) })
      expect(await claim(db, 2)).toBeNull()
    })

    test('what the transaction takes back was never in the queue', async () => {
      const db = await fresh()
      const broken = db.transaction().execute(async (tx) => {
        await enqueue(tx, { kind: 'water', key: 'a', runAt: iso(0) })
        throw new Error('no')
      })
      await expect(broken).rejects.toThrow('no')
      expect(await claim(db, 1)).toBeNull()
    })

    test('a lease that ran out is taken over, and its first worker has nothing more to say', async () => {
      const db = await fresh()
      await enqueue(db, { kind: 'water', key: 'a', runAt: iso(0) })
      const first = await claimed(db, 0)
      expect(await nextDue(db, kinds)).toBe(iso(30))
      expect(await claim(db, 29)).toBeNull()
      const second = await claimed(db, 30)
      expect(second).toMatchObject({ key: 'a', attempt: 2 })
      expect(await renewLease(db, first, at(90))).toBe(false)
      await settleJob(db, first, { state: 'dead', problem: 'late' }, at(31))
      expect(await states(db)).toEqual(['a running'])
      await settleJob(db, second, { state: 'done' }, at(31))
      expect(await states(db)).toEqual(['a done'])
    })

    test('a job that was lost comes behind what has waited since', async () => {
      const db = await fresh()
      await enqueue(db, { kind: 'water', key: 'lost', runAt: iso(0) })
      await claimed(db, 10)
      await enqueue(db, { kind: 'water', key: 'waits', runAt: iso(5) })
      await enqueue(db, { kind: 'water', key: 'younger', runAt: iso(20) })
      const order = [await claimed(db, 60), await claimed(db, 60), await claimed(db, 60)]
      expect(order.map(({ key }) => key)).toEqual(['waits', 'lost', 'younger'])
    })

    test('a lease that is renewed is not taken over', async () => {
      const db = await fresh()
      await enqueue(db, { kind: 'water', key: 'a', runAt: iso(0) })
      const job = await claimed(db, 0)
      expect(await renewLease(db, job, at(50))).toBe(true)
      expect(await claim(db, 45)).toBeNull()
    })

    test('a failed job waits for its next time; what is done keeps no payload', async () => {
      const db = await fresh()
      await enqueue(db, { kind: 'water', key: 'a', payload: { id: 1 }, runAt: iso(0) })
      await settleJob(db, await claimed(db, 0), { state: 'waiting', problem: 'dry', runAt: iso(40) }, at(1))
      expect(await claim(db, 39)).toBeNull()
      expect(await nextDue(db, kinds)).toBe(iso(40))
      const again = await claimed(db, 40)
      expect(again).toMatchObject({ attempt: 2, payload: { id: 1 } })
      await settleJob(db, again, { state: 'done' }, at(41))
      expect(await db.selectFrom('jobs').select('payload').execute()).toEqual([{ payload: null }])
    })

    test('a job that was given up is seen, and can have all its tries again', async () => {
      const db = await fresh()
      await enqueue(db, { kind: 'water', key: 'a', payload: { id: 1 }, runAt: iso(0) })
      await settleJob(db, await claimed(db, 0), { state: 'dead', problem: 'dry' }, at(1))
      const [dead] = await listDeadJobs(db)
      expect(dead).toMatchObject({ kind: 'water', key: 'a', problem: 'dry', at: iso(1) })
      await reviveJob(db, dead?.id ?? '', at(5))
      expect(await claim(db, 5)).toMatchObject({ attempt: 1, payload: { id: 1 } })
      expect(await listDeadJobs(db)).toEqual([])
    })

    test('cancelling takes back what waits; what runs finishes but does not come back', async () => {
      const db = await fresh()
      await enqueue(db, { kind: 'water', key: 'a', runAt: iso(0) })
      await enqueue(db, { kind: 'water', key: 'b', runAt: iso(1) })
      const job = await claimed(db, 1)
      await cancelJob(db, 'water', 'a')
      await cancelJob(db, 'water', 'b')
      await cancelJob(db, 'water', 'never')
      await settleJob(db, job, { state: 'waiting', problem: 'dry', runAt: iso(2) }, at(2))
      expect(await states(db)).toEqual(['a cancelled', 'b cancelled'])
      expect(await claim(db, 99)).toBeNull()
    })

    test('the database itself refuses a state that does not exist', async () => {
      const db = await fresh()
      await enqueue(db, { kind: 'water', key: 'a', runAt: iso(0) })
      const set = (values: object) => db.updateTable('jobs').set(values).execute()
      await expect(set({ state: 'busy' })).rejects.toThrow()
      await expect(set({ state: 'running' })).rejects.toThrow()
    })
  })

  describe('the runner', { timeout: 30_000 }, () => {
    const runners: Runner[] = []
    afterEach(async () => {
      await Promise.all(runners.splice(0).map((runner) => runner.stop()))
    })

    function run(db: Db, handlers: Record<string, JobHandler>, options: Partial<RunnerOptions> = {}) {
      const services = servicesFor(db)
      const runner = startRunner(services, { handlers, pollMs: 60_000, ...options })
      runners.push(runner)
      return { runner, services }
    }

    const until = async (happened: () => boolean | Promise<boolean>) => {
      for (let tries = 0; !(await happened()); tries++) {
        if (tries > 1500) throw new Error('it did not happen')
        await sleep(10)
      }
    }

    test('wakes at once for a job of the same process, when its transaction is over', async () => {
      const db = await fresh()
      const done: string[] = []
      run(db, { water: ({ key }) => Promise.resolve(void done.push(key)) })
      await sleep(30)
      await db.transaction().execute(async (tx) => {
        await enqueue(tx, { kind: 'water', key: 'a', runAt: new Date().toISOString() })
        await sleep(30)
        expect(done).toEqual([])
      })
      await until(() => done.length > 0)
      await until(async () => (await states(db))[0] === 'a done')
    })

    test('does a job at its time, and one of another process at the next look', async () => {
      const db = await fresh()
      const done: string[] = []
      const soon = new Date(Date.now() + 150).toISOString()
      await enqueue(db, { kind: 'water', key: 'timed', runAt: soon })
      run(db, { water: ({ key }) => Promise.resolve(void done.push(key)) }, { pollMs: 50 })
      await until(() => done.length === 1)
      expect(new Date().toISOString() >= soon).toBe(true)
      // Done is written down a moment after it was done.
      await until(async () => (await states(db))[0] === 'timed done')
      await db
        .updateTable('jobs')
        .set({ state: 'waiting', run_at: iso(0) })
        .execute()
      await until(() => done.length === 2)
    })

    test('tries again with longer and longer pauses, and gives up in sight of everybody', async () => {
      const db = await fresh()
      let now = at(0)
      const pauses: number[] = []
      const given: string[] = []
      const fail: JobHandler = () =>
        Promise.reject(Object.assign(new Error('jan@example.org hurts'), { code: 'EPIPE' }))
      const { services } = run(
        db,
        { water: fail },
        {
          now: () => now,
          random: () => 1,
          pollMs: 5,
          whenDead: { water: ({ key }) => Promise.resolve(void given.push(key)) },
        },
      )
      await enqueue(db, { kind: 'water', key: 'a', runAt: iso(0) })
      // State and time in one look: between two looks a worker may take the job, and what comes next is then the end of its lease.
      const waitsUntil = async () => {
        const job = await db.selectFrom('jobs').select(['state', 'run_at']).executeTakeFirstOrThrow()
        return job.state === 'waiting' && job.run_at > now.toISOString() ? new Date(job.run_at) : null
      }
      for (let attempt = 1; attempt < maxAttempts; attempt++) {
        let due: Date | null = null
        await until(async () => (due = await waitsUntil()) !== null)
        pauses.push(((due ?? now).getTime() - now.getTime()) / 1000)
        now = due ?? now
      }
      await until(async () => (await states(db))[0] === 'a dead')
      expect(pauses.slice(0, 4)).toEqual([30, 60, 120, 240])
      expect(pauses.at(-1)).toBe(6 * 3600)
      expect(given).toEqual(['a'])
      const [dead] = await listDeadJobs(db)
      expect(dead?.problem).toBe('Error EPIPE')
      services.log.flush()
      expect(services.lines.join('')).toContain('job water')
    })

    test('what is expected to pass is kept in its own words and not logged as an error', async () => {
      const db = await fresh()
      const { services } = run(db, { water: () => Promise.reject(new TryLater('no rain')) })
      await enqueue(db, { kind: 'water', key: 'a', runAt: iso(0) })
      await until(async () => (await db.selectFrom('jobs').select('problem').executeTakeFirst())?.problem === 'no rain')
      services.log.flush()
      expect(services.lines).toEqual([])
    })

    test('holds a long job for as long as it takes', async () => {
      const db = await fresh()
      let started = 0
      const slow: JobHandler = async () => {
        started++
        await sleep(1800)
      }
      run(db, { water: slow }, { leaseMs: 1200, pollMs: 20 })
      run(db, { water: slow }, { leaseMs: 1200, pollMs: 20 })
      await enqueue(db, { kind: 'water', key: 'a', runAt: iso(0) })
      await until(async () => (await states(db))[0] === 'a done')
      expect(started).toBe(1)
    })

    test('takes over the job of a worker that is gone, but not for ever', async () => {
      const db = await fresh()
      await enqueue(db, { kind: 'water', key: 'a', runAt: iso(0) })
      await enqueue(db, { kind: 'water', key: 'b', runAt: iso(0) })
      await claimed(db, 0)
      await claimed(db, 0)
      await db.updateTable('jobs').set({ attempt: maxAttempts }).where('key', '=', 'b').execute()
      const done: string[] = []
      run(db, { water: ({ key }) => Promise.resolve(void done.push(key)) })
      await until(async () => (await states(db)).join() === 'a done,b dead')
      expect(done).toEqual(['a'])
    })

    test('stops when the job under way is done, and begins no other', async () => {
      const db = await fresh()
      const done: string[] = []
      const { runner } = run(
        db,
        {
          water: async ({ key }) => {
            await sleep(100)
            done.push(key)
          },
        },
        { hands: 1 },
      )
      for (const key of ['a', 'b', 'c']) await enqueue(db, { kind: 'water', key, runAt: iso(0) })
      await until(async () => (await states(db)).includes('a running'))
      await runner.stop()
      expect(done).toEqual(['a'])
      expect(await states(db)).toEqual(['a done', 'b waiting', 'c waiting'])
    })

    test('work that comes back is one job per slot, also when it fails, and old runs are forgotten', async () => {
      const db = await fresh()
      const everyMs = 60_000
      await enqueueSlot(db, 'water', everyMs, at(61))
      await enqueueSlot(db, 'water', everyMs, at(119))
      expect(await states(db)).toEqual([`${iso(60)} waiting`])
      const failing: JobHandler = () => Promise.reject(new Error('dry'))
      run(db, { water: recurringHandler('water', { everyMs, work: failing }) })
      await until(async () => (await states(db))[0] === `${iso(60)} done`)
      const next = (await states(db))[1] ?? ''
      expect(next).toMatch(/:00\.000Z waiting$/)
      expect(next > new Date().toISOString()).toBe(true)
      await forgetRuns(db, ['water'], new Date())
      expect(await states(db)).toEqual([next])
    })
  })
}
