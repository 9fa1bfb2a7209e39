/**
 * Ends a sending process with SIGKILL at random moments, again and again, while a real mail server takes what it sends. Afterwards every
 * mail that was acknowledged must have arrived at most once, or be listed as uncertain; none may be lost and no job stuck.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomFrom } from '#lib/core/random.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import { startSmtp } from '../smtp.ts'
import { untilStill } from './killed.ts'

export type MailKills = {
  kills: number
  seed: number
  /** Address of an empty PostgreSQL database; without it a fresh SQLite file. */
  postgresUrl?: string
  /** Processes that send at the same time. */
  senders?: number
}

export type MailKillsReport = {
  kills: number
  /** Mails that were in the database for good, and how they ended. */
  queued: number
  handedOver: number
  uncertain: number
  /** Of the uncertain ones: how many the server had after all. */
  uncertainArrived: number
  /** What must not be: each with the keys it is about. */
  twice: string[]
  lost: string[]
  wrongState: string[]
  stuckJobs: string[]
}

/** A sender is ended after so many acknowledged mails at most, and so many milliseconds more. */
const [mostMails, mostMs] = [12, 30]

export async function killMailSenders({ kills, seed, postgresUrl, senders = 1 }: MailKills): Promise<MailKillsReport> {
  const random = randomFrom(seed)
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-mail-kills-'))
  const database = postgresUrl ?? path.join(folder, 'regie.db')
  const smtp = await startSmtp({}, '127.0.0.1', () => Math.floor(random() * 12))
  const acknowledged = new Set<string>()
  let count = 0

  function begin(mails: number, lines: number): { child: ChildProcess; heard: Promise<unknown>; ended: Promise<void> } {
    const words = [`s${++count}`, database, `smtp://127.0.0.1:${smtp.port}`, String(mails)]
    const script = path.join(import.meta.dirname, 'mail-sender.ts')
    const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
    let left = lines
    const { promise: heard, resolve: enough } = Promise.withResolvers<undefined>()
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line !== 'ready') acknowledged.add(line)
      if (left-- === 0) enough(undefined)
    })
    return { child, heard: Promise.race([heard, ended]), ended }
  }

  // The tables are laid before several processes come at once.
  const db = await openTestDb(postgresUrl ? { kind: 'postgres', url: postgresUrl } : { kind: 'sqlite', file: database })
  try {
    let left = kills
    const lane = async () => {
      while (left-- > 0) {
        const { child, heard, ended } = begin(1000, Math.floor(random() * mostMails))
        await heard
        await sleep(random() * mostMs)
        child.kill('SIGKILL')
        await ended
      }
    }
    await Promise.all(Array.from({ length: senders }, lane))

    const last = begin(0, 0)
    const open = () => db.selectFrom('jobs').select('key').where('state', 'in', ['waiting', 'running']).execute()
    await untilStill(async () => (await open()).length)
    const stuckJobs = (await db.selectFrom('jobs').select('key').where('state', '!=', 'done').execute()).map(
      ({ key }) => key,
    )
    last.child.kill('SIGKILL')
    await last.ended
    const mails = await db.selectFrom('mails').select(['key', 'state']).execute()
    return { ...judge(mails, acknowledged, smtp.taken), kills, stuckJobs }
  } finally {
    await db.destroy()
    await smtp.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function judge(mails: { key: string; state: string }[], acknowledged: ReadonlySet<string>, taken: readonly string[]) {
  const arrived = new Map<string, number>()
  for (const mail of taken) {
    const key = /^Subject: (\S+)\r$/m.exec(mail)?.[1] ?? '(no subject)'
    arrived.set(key, (arrived.get(key) ?? 0) + 1)
  }
  const times = (key: string) => arrived.get(key) ?? 0
  const known = new Map(mails.map(({ key, state }) => [key, state]))
  const inState = (state: string) => mails.filter((mail) => mail.state === state).map(({ key }) => key)
  return {
    queued: mails.length,
    handedOver: inState('handed-over').length,
    uncertain: inState('uncertain').length,
    uncertainArrived: inState('uncertain').filter((key) => times(key) > 0).length,
    twice: [...arrived].filter(([, count]) => count > 1).map(([key]) => key),
    lost: [
      ...[...acknowledged].filter((key) => !known.has(key)),
      ...inState('handed-over').filter((key) => times(key) === 0),
      ...[...arrived.keys()].filter((key) => !known.has(key)),
    ],
    wrongState: mails
      .filter(({ state }) => state !== 'handed-over' && state !== 'uncertain')
      .map(({ key, state }) => `${key} ${state}`),
  }
}
