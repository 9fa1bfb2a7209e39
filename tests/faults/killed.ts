/**
 * Kills a program at a moment it did not choose, as a power cut or the kernel would, and says what it had acknowledged by then. The
 * program (a file of ours) writes `ready` when it is about to work, and a line of JSON for everything it acknowledges.
 */
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomFrom } from '#lib/core/random.ts'
import { readConfig } from '#lib/server/config.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { startRunner, type RunnerOptions } from '#lib/server/jobs/runner.ts'
import type { Services } from '#lib/server/services.ts'

/** Short, so that a job of a dead worker is soon another's. */
export const leaseMs = 300

export function databasePlace(address: string) {
  const config = readConfig({ DATABASE_URL: address })
  if (!config.ok) throw new Error(config.error)
  return config.value.database
}

/** How a program is killed again and again on one database. */
export type Kills = {
  address: string
  kills: number
  seed: number
  /** So many at a time; more than one only on PostgreSQL. */
  workers?: number
}

export type Killed<Ack> = { acknowledged: Ack[]; wasKilled: boolean }

/**
 * Starts the program, kills it (SIGKILL) so many milliseconds after so many lines, `ready` being the first, and resolves when it is
 * gone. Lines and not only time, because how far a program comes in a time depends on what else the machine does.
 */
export function killAfter<Ack>(
  file: string,
  words: readonly string[],
  { lines, ms }: { lines: number; ms: number },
): Promise<Killed<Ack>> {
  const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  let written = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    written += text
    if (!timer && written.split('\n').length > lines) timer = setTimeout(() => child.kill('SIGKILL'), ms)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // After `close` everything it wrote has been read; what has no line end was being written.
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (code !== 0 && signal !== 'SIGKILL') {
        reject(new Error(`${file} ended by itself with ${code ?? signal ?? 'nothing'}`))
        return
      }
      const acknowledged = written.split('\n').slice(1, -1)
      resolve({ acknowledged: acknowledged.map((line) => JSON.parse(line) as Ack), wasKilled: signal === 'SIGKILL' })
    })
  })
}

/** Starts the program so many at a time, again and again, until it was killed so many times. */
export async function killAgain<Ack>(
  file: string,
  {
    kills,
    seed,
    workers,
    words,
  }: Required<Omit<Kills, 'address'>> & {
    /** What a program is started with: its own seed, and what was acknowledged before. */
    words: (seed: number, before: readonly Ack[]) => string[]
  },
): Promise<{ acknowledged: Ack[]; killed: number }> {
  const random = randomFrom(seed)
  const acknowledged: Ack[] = []
  let killed = 0
  while (killed < kills) {
    const runs = Array.from({ length: Math.min(workers, kills - killed) }, (_, i) => {
      const moment = { lines: 1 + Math.floor(random() * 12), ms: Math.floor(random() * 40) }
      return killAfter<Ack>(file, words(seed * 10_000 + killed + i, acknowledged), moment)
    })
    for (const run of await Promise.all(runs)) {
      acknowledged.push(...run.acknowledged)
      if (run.wasKilled) killed += 1
    }
  }
  return { acknowledged, killed }
}

/** Does the jobs that are left. Resolves with the number that nobody does. */
export async function finishJobs(services: Services, options: RunnerOptions): Promise<number> {
  const runner = startRunner(services, { leaseMs, pollMs: 20, ...options })
  const left = async () => (await openJobs(services.db, Object.keys(options.handlers))).length
  await untilStill(left)
  await runner.stop()
  return left()
}

const openJobs = (db: Db, kinds: readonly string[]) =>
  db
    .selectFrom('jobs')
    .select('id')
    .where('kind', 'in', kinds)
    .where('state', 'in', ['waiting', 'running', 'dead'])
    .execute()

/** Resolves when nothing is left, or when for half a minute nothing became less: what is stuck is what does not move. */
export async function untilStill(left: () => Promise<number>): Promise<void> {
  const stillMs = 30_000
  let [fewest, since] = [Infinity, Date.now()]
  for (let now = await left(); now > 0 && Date.now() - since < stillMs; now = await left()) {
    if (now < fewest) [fewest, since] = [now, Date.now()]
    await sleep(50)
  }
}
