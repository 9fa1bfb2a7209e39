/**
 * The job that hands one mail over. Its marks are committed one by one, so that whatever happens in between is known afterwards:
 * `waiting` and nothing is with the server; `handing-over` and it may be; found like that by another worker, it is `uncertain` and never
 * goes again by itself.
 */
import { advance } from '../backup/guard.ts'
import { writeJournal } from '../backup/journal.ts'
import { isReminderOff } from '../booking/remind.ts'
import { keyOf } from '../db/keys.ts'
import type { Db, MailTable } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import { maxAttempts } from '../jobs/backoff.ts'
import type { JobHandler } from '../jobs/handler.ts'
import { TryLater } from '../jobs/try-later.ts'
import { readPractice } from '../practice.ts'
import type { Services } from '../services.ts'
import { handOver, type HandOver } from './hand-over.ts'
import { writeMail } from './mime.ts'
import { problemText } from './problem.ts'
import { openBody, type MailBody } from './sealed-body.ts'
import type { MailSender } from './settings.ts'

type Payload = { mail: string; round: number }

export const sendMail: JobHandler = async ({ payload, attempt }, services) => {
  const { db, config } = services
  const { key, row } = await mailOf(db, payload)
  if (!row) return
  if (row.state === 'handing-over') return markLost(db, key, row.hand_over)
  if (row.state !== 'waiting') return
  const now = new Date()
  if (row.send_before !== null && row.send_before <= now.toISOString()) return markDropped(db, key, now)
  // Sent again, it goes because she says so.
  if (row.round === 1 && (await isReminderOff(db, key))) return markDropped(db, key, now)
  // Forgotten while it was being handed over, and it did not arrive.
  if (row.body === null || row.recipient === null) return markDropped(db, key, now)
  const body = openBody(row, keyOf(db, 'mail-body'))
  if (!body) return markSealed(db, row, now)
  const { smtp, from } = config.mail
  if (!smtp || !from) throw new TryLater('no mail server')

  const envelope = await envelopeOf({ ...row, recipient: row.recipient, body }, from, services, now)
  const token = crypto.randomUUID()
  const outcome = await handOver(smtp, envelope, { mayHandOver: () => markHandingOver(services, row, token) })
  if (outcome.state === 'taken') return
  await settle(db, row, token, outcome, attempt >= maxAttempts)
  if (outcome.state === 'later') throw new TryLater(`mail: ${outcome.problem.stage}`)
}

/** The job was given up: the mail says so too. */
export const mailGivenUp: JobHandler = async ({ payload }, { db }) => {
  const { key, row } = await mailOf(db, payload)
  if (row?.state === 'handing-over') await markLost(db, key, row.hand_over)
  if (row?.state !== 'waiting') return
  const problem = row.problem ?? problemText({ stage: 'given-up' })
  await db
    .updateTable('mails')
    .set({ state: 'failed', problem, changed_at: new Date().toISOString() })
    .where('key', '=', key)
    .where('state', '=', 'waiting')
    .execute()
}

/** The mail of a job, or nothing when she has sent it again since: that is another job. */
async function mailOf(db: Db, payload: unknown): Promise<{ key: string; row: MailTable | undefined }> {
  const { mail: key, round } = payload as Payload
  const row = await db.selectFrom('mails').selectAll().where('key', '=', key).executeTakeFirst()
  return { key, row: row?.round === round ? row : undefined }
}

type OpenMail = Omit<MailTable, 'recipient' | 'body'> & { recipient: string; body: MailBody }

async function envelopeOf(row: OpenMail, from: MailSender, { db, config }: Services, now: Date) {
  const name = from.name ?? (await readPractice(db))?.name ?? ''
  const message = await writeMail(
    {
      messageId: `<${row.message_id}@${from.domain}>`,
      from: { name, address: from.address },
      to: row.recipient,
      replyTo: row.reply_to,
      lang: row.lang,
      subject: row.subject ?? '',
      body: row.body,
      date: now,
    },
    config.mail.dkim,
  )
  return { from: from.address, to: row.recipient, message }
}

/**
 * Committed before the server has a word of the mail, and noted beside the database: a copy of before would send it once more. False when
 * another worker was first.
 */
async function markHandingOver(
  { db, config, log }: Services,
  { key, round }: MailTable,
  token: string,
): Promise<boolean> {
  const isMine = await writing(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('mails')
      .set({ state: 'handing-over', hand_over: token, problem: null, changed_at: new Date().toISOString() })
      .where('key', '=', key)
      .where('round', '=', round)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (numUpdatedRows === 1n) await advance(tx)
    return numUpdatedRows === 1n
  })
  // The next turn writes it as well; no mail has to wait for that.
  const failed = (error: unknown) => {
    log.error('journal', error)
  }
  if (isMine) await writeJournal(db, config.journalDir).catch(failed)
  return isMine
}

/** A worker was in the middle of it and never told how it ended. */
async function markLost(db: Db, key: string, token: string | null): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state: 'uncertain', problem: problemText({ stage: 'lost' }), changed_at: new Date().toISOString() })
    .where('key', '=', key)
    .where('hand_over', '=', token)
    .where('state', '=', 'handing-over')
    .execute()
}

/** It goes no more: too late, or forgotten. */
async function markDropped(db: Db, key: string, now: Date): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state: 'dropped', body: null, changed_at: now.toISOString() })
    .where('key', '=', key)
    .where('state', '=', 'waiting')
    .execute()
}

/**
 * Its words do not open: they were sealed under another secret. Trying again would not help, and others can go meanwhile. The words stay, so
 * that she can send it once the secret is back.
 */
async function markSealed(db: Db, { key, round }: MailTable, now: Date): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state: 'failed', problem: problemText({ stage: 'sealed' }), changed_at: now.toISOString() })
    .where('key', '=', key)
    .where('round', '=', round)
    .where('state', '=', 'waiting')
    .execute()
}

async function settle(db: Db, row: MailTable, token: string, outcome: Ended, last: boolean): Promise<void> {
  const state = outcome.state === 'handed-over' ? outcome.state : stateAfter(outcome.state, last)
  const problem = outcome.state === 'handed-over' ? null : problemText(outcome.problem)
  // A worker that was thought lost may still come with the truth. That nothing was sent is then no news: nobody would try again.
  const mine = outcome.state === 'later' ? (['handing-over'] as const) : (['handing-over', 'uncertain'] as const)
  await db
    .updateTable('mails')
    .set({ state, problem, hand_over: null, changed_at: new Date().toISOString() })
    .where('key', '=', row.key)
    .where('round', '=', row.round)
    .where((is) =>
      is.or([
        is.and([is('hand_over', '=', token), is('state', 'in', mine)]),
        // It did not come to a mark.
        is.and([is('hand_over', 'is', null), is('state', '=', 'waiting')]),
      ]),
    )
    .execute()
}

type Ended = Exclude<HandOver, { state: 'taken' }>

const stateAfter = (outcome: 'later' | 'refused' | 'uncertain', last: boolean): MailTable['state'] => {
  if (outcome === 'later') return last ? 'failed' : 'waiting'
  return outcome === 'refused' ? 'failed' : 'uncertain'
}
