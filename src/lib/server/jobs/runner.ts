/**
 * Does the jobs, a few at a time, until it is stopped. Wakes at once when one is enqueued in this process, and otherwise looks when the
 * next is due and every few seconds, because other processes enqueue too.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '#lib/core/random.ts'
import type { Services } from '../services.ts'
import { backoffMs, maxAttempts } from './backoff.ts'
import { onBell } from './bell.ts'
import type { JobHandler } from './handler.ts'
import { claimJob, nextDue, renewLease, settleJob, type ClaimedJob } from './jobs.ts'
import { TryLater } from './try-later.ts'

export type RunnerOptions = {
  handlers: Readonly<Record<string, JobHandler>>
  /** Called when a job is given up, by kind. */
  whenDead?: Readonly<Record<string, JobHandler>>
  /** How many jobs at a time. */
  hands?: number
  /** A lease is renewed while its job runs; a crashed worker's job is free again after this long. */
  leaseMs?: number
  pollMs?: number
  random?: Random
  now?: () => Date
}

export type Runner = {
  /** Takes no new jobs; resolves when the ones under way are done. */
  stop: () => Promise<void>
}

export function startRunner(services: Services, options: RunnerOptions): Runner {
  const { handlers, whenDead = {}, hands = 4, leaseMs = 30_000, pollMs = 5000 } = options
  const { random = Math.random, now = () => new Date() } = options
  const { db, log } = services
  const kinds = Object.keys(handlers)
  const underWay = new Set<Promise<void>>()
  let stopping = false

  async function loop(): Promise<void> {
    while (!stopping) {
      if (underWay.size >= hands) {
        await Promise.race(underWay)
        continue
      }
      const heard = bell.count
      const job = await claim()
      if (job) begin(job)
      else await bell.heardSince(heard, await pause())
    }
  }

  /** A database that is away is not the end: it is asked again after a while. */
  async function claim(): Promise<ClaimedJob | null> {
    try {
      return await claimJob(db, { kinds, now: now(), leaseMs })
    } catch (error) {
      log.error('jobs', error)
      return null
    }
  }

  async function pause(): Promise<number> {
    const due = await nextDue(db, kinds).catch(() => null)
    if (due === null) return pollMs
    return Math.max(10, Math.min(pollMs, Date.parse(due) - now().getTime()))
  }

  function begin(job: ClaimedJob): void {
    const doing = perform(job)
      .catch((error: unknown) => {
        // The outcome could not be written: the lease runs out and the job comes back.
        log.error('jobs', error)
      })
      .finally(() => {
        underWay.delete(doing)
      })
    underWay.add(doing)
  }

  async function perform(job: ClaimedJob): Promise<void> {
    const renewal = setInterval(() => {
      renewLease(db, job, new Date(now().getTime() + leaseMs)).catch((error: unknown) => {
        log.error('jobs', error)
      })
    }, leaseMs / 3)
    try {
      // Its last worker never came back: whatever it does to a process, it shall not do that for ever.
      if (job.attempt > maxAttempts) return await giveUp(job, 'lost')
      await handlers[job.kind]?.(job, services)
      await settleJob(db, job, { state: 'done' }, now())
    } catch (error) {
      if (!(error instanceof TryLater)) log.error(`job ${job.kind}`, error)
      if (job.attempt >= maxAttempts) return await giveUp(job, problemOf(error))
      const runAt = new Date(now().getTime() + backoffMs(job.attempt, random)).toISOString()
      await settleJob(db, job, { state: 'waiting', problem: problemOf(error), runAt }, now())
    } finally {
      clearInterval(renewal)
    }
  }

  async function giveUp(job: ClaimedJob, problem: string): Promise<void> {
    await whenDead[job.kind]?.(job, services)
    await settleJob(db, job, { state: 'dead', problem }, now())
  }

  const bell = listenToBell()
  const looping = loop()
  return {
    async stop() {
      stopping = true
      bell.close()
      await looping
      await Promise.allSettled(underWay)
    },
  }
}

/** A message may hold what somebody wrote, so only the kind of error is kept; the log has where it came from. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error instanceof TryLater) return error.message
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return `${error.name}${code}`
}

/**
 * A ring is often heard before the transaction around it is committed. On SQLite a claim then waits for the one connection; on
 * PostgreSQL it finds nothing yet, so for a while after a ring the pauses are short.
 */
const echoMs = [20, 100, 500, 2000]

function listenToBell() {
  let wake = new AbortController()
  let echoes: number[] = []
  const bell = {
    count: 0,
    /** Waits `ms`, or until a ring that came after `count` was read; less long when one came lately. */
    async heardSince(count: number, ms: number): Promise<void> {
      if (bell.count !== count) return
      const echo = echoes.shift() ?? ms
      await sleep(Math.min(ms, echo), undefined, { signal: wake.signal }).catch(() => undefined)
    },
    close(): void {
      off()
      ring()
    },
  }
  const ring = () => {
    bell.count += 1
    echoes = [...echoMs]
    wake.abort()
    wake = new AbortController()
  }
  const off = onBell(ring)
  return bell
}
