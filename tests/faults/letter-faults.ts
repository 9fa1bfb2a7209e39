/**
 * Letters that are sent while processes are killed at random moments and the mail server drops, refuses and puts off as it likes, and what must
 * be true then: no reader gets a letter twice, and whoever may have got one without our knowing is listed as uncertain. Used by tests and by
 * bench/letter-kills.ts.
 */
import path from 'node:path'
import { randomFrom, type Random } from '#lib/core/random.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { startRunner } from '#lib/server/jobs/runner.ts'
import { sendLetterKind } from '#lib/server/letters/letters.ts'
import { letterGivenUp, sendLetter } from '#lib/server/letters/send-letter.ts'
import { saveLimits } from '#lib/server/letters/limits.ts'
import { fillDemoPractice } from '#lib/server/practice.ts'
import { servicesFor } from '#lib/server/services.fixture.ts'
import { startSmtp, type Misbehaviour, type SmtpHost, type SmtpStage } from '../smtp.ts'
import { databasePlace, killAgain, leaseMs, untilStill, type Kills } from './killed.ts'
import { goOnWithLetters } from './letter-hurry.ts'

/** A letter that was planned, as its writer was told. */
export type Planned = { letter: string }

export type LetterReport = {
  kills: number
  letters: number
  handedOver: number
  refused: number
  uncertain: number
  /** Of the uncertain ones: how many the server had after all. */
  uncertainArrived: number
  /** What must not be. Letters to a reader that the server took more than once; */
  twice: number
  /** handed over, and the server has nothing; */
  lost: number
  /** with the server, and told as not sent; */
  untold: number
  /** planned and acknowledged, and not there; */
  forgotten: number
  /** readers of a letter without an end, and letters that do not come to one. */
  stuck: number
}

const readers = 25

export const letterHandlers = {
  handlers: { [sendLetterKind]: sendLetter },
  whenDead: { [sendLetterKind]: letterGivenUp },
}

export const letterSettings = (smtp: string) => ({ SMTP_URL: smtp, MAIL_FROM: 'post@example.org', LOG_LEVEL: 'error' })

export async function killUnderLetters({ address, kills, seed, workers = 1 }: Kills): Promise<LetterReport> {
  const db = await openTestDb(databasePlace(address))
  const random = randomFrom(seed)
  const smtp = await startSmtp({}, '127.0.0.1', () => Math.floor(random() * 6))
  try {
    await fillDemoPractice(db)
    await saveLimits(db, { perSecond: 100, perHour: null, perDay: null })
    await addReaders(db)
    const calm = upset(smtp, randomFrom(seed + 1))
    const host = `smtp://127.0.0.1:${smtp.port}`
    const worker = path.join(import.meta.dirname, 'letter-worker.ts')
    const words = (each: number) => [address, host, String(each)]
    const { acknowledged, killed } = await killAgain<Planned | { sent: number }>(worker, {
      kills,
      seed,
      workers,
      words,
    })
    calm()
    const runner = startRunner(servicesFor(db, letterSettings(host)), { leaseMs, pollMs: 20, ...letterHandlers })
    await untilStill(async () => {
      await goOnWithLetters(db)
      return openLetters(db)
    })
    await runner.stop()
    const planned = acknowledged.flatMap((said) => ('letter' in said ? [said.letter] : []))
    return { kills: killed, ...(await judge(db, planned, smtp)) }
  } finally {
    await db.destroy()
    await smtp.stop()
  }
}

async function addReaders(db: Db): Promise<void> {
  const rows = Array.from({ length: readers }, (_, i) => ({
    ...{ id: `s${i}`, mail: `m${i}@example.net`, lang: 'nl' as const, topics: '', asked_at: 'T', confirmed_at: 'T' },
    ...{ consent_source: 'import' as const, consent_text: 'x', consent_at: '2024-01-01', consent_how: 'kaartje' },
    bounced_at: null,
  }))
  await db.insertInto('subscribers').values(rows).execute()
}

/** A server that goes along most of the time. The returned function makes it do so from then on. */
function upset(smtp: SmtpHost, random: Random): () => void {
  const stages: SmtpStage[] = ['connect', 'mail', 'rcpt', 'data', 'end']
  const anyOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value
  const whims = (): Misbehaviour | null => {
    if (random() < 0.75) return null
    const at = anyOf(stages)
    return { at, does: anyOf(['drop', { code: 451, says: '4.3.0 Later' }, { code: 554, says: '5.7.1 No' }] as const) }
  }
  const timer = setInterval(() => {
    smtp.misbehave(whims())
  }, 25)
  return () => {
    clearInterval(timer)
    smtp.misbehave(null)
  }
}

async function openLetters(db: Db): Promise<number> {
  const open = await db
    .selectFrom('letters')
    .select('id')
    .where('state', 'in', ['scheduled', 'sending', 'paused'])
    .execute()
  const waiting = await db
    .selectFrom('letter_recipients')
    .select('letter')
    .where('state', 'in', ['waiting', 'handing-over'])
    .execute()
  return open.length + waiting.length
}

async function judge(db: Db, planned: readonly string[], smtp: SmtpHost): Promise<Omit<LetterReport, 'kills'>> {
  const arrived = new Map<string, number>()
  smtp.taken.forEach((mail, i) => {
    const letter = /^Subject: (\S+)\r$/m.exec(mail)?.[1] ?? '(no subject)'
    const reader = /^m(\d+)@/.exec(smtp.envelopes[i]?.to[0] ?? '')?.[1] ?? '?'
    const key = `${letter} s${reader}`
    arrived.set(key, (arrived.get(key) ?? 0) + 1)
  })
  const rows = await db.selectFrom('letter_recipients').select(['letter', 'subscriber', 'state']).execute()
  const came = ({ letter, subscriber }: (typeof rows)[number]) => arrived.has(`${letter} ${subscriber}`)
  const inState = (...states: string[]) => rows.filter(({ state }) => states.includes(state))
  const told = new Set(inState('handed-over', 'uncertain').map(({ letter, subscriber }) => `${letter} ${subscriber}`))
  const known = new Set((await db.selectFrom('letters').select('id').execute()).map(({ id }) => id))
  return {
    letters: known.size,
    handedOver: inState('handed-over').length,
    refused: inState('refused').length,
    uncertain: inState('uncertain').length,
    uncertainArrived: inState('uncertain').filter(came).length,
    twice: [...arrived.values()].filter((times) => times > 1).length,
    lost: inState('handed-over').filter((row) => !came(row)).length,
    untold: [...arrived.keys()].filter((key) => !told.has(key)).length,
    forgotten: planned.filter((id) => !known.has(id)).length,
    stuck: await openLetters(db),
  }
}
