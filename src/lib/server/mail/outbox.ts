/**
 * The outbox: every mail the practice sends stands here first, written in the same transaction as what it tells about. A job hands it
 * over to the mail server (deliver.ts).
 */
import { sql } from 'kysely'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import { keyOf } from '../db/keys.ts'
import type { Db, MailTable } from '../db/tables.ts'
import { ringBell } from '../jobs/bell.ts'
import { cancelJob, enqueue } from '../jobs/jobs.ts'
import { readProblem, type MailProblem } from './problem.ts'
import { sealBody, type CalendarPart, type MailBody } from './sealed-body.ts'

export type OutgoingMail = {
  /** The same key is one mail, ever. It holds no name, address or word of anybody: `booking:<id>:confirmed:2`. */
  key: string
  to: string
  lang: 'nl' | 'en'
  subject: string
  text: string
  html: string
  calendar?: CalendarPart
  /** Where a mail program may ask for no more of these, with one click (RFC 8058). */
  unsubscribe?: string
  replyTo?: string
  /** Of no use after this time (ISO): a code that has run out, a reminder of what is over. It is then not sent any more. */
  sendBefore?: string
  /** Not before this time (ISO); at once without one. */
  sendAfter?: string
  /** Not before she says so. */
  hold?: boolean
}

export const sendMailKind = 'send-mail'

/** The job of one round: she may send a mail again on purpose, and that is another job for the same mail. */
export const sendJob = (key: string, round: number, runAt: string) => ({
  kind: sendMailKind,
  key: `${key}#${round}`,
  payload: { mail: key, round },
  runAt,
})

/**
 * Puts a mail in the outbox, in the caller's transaction; a second call with the same key changes nothing. Gives whether it is a new
 * one. Throws when an address is not one: whoever calls has checked it with `parseMailAddress`, beside the field where it was typed.
 */
export async function queueMail(db: Db, mail: OutgoingMail, now: Date): Promise<boolean> {
  const at = now.toISOString()
  const body: MailBody = {
    text: mail.text,
    html: mail.html,
    ...(mail.calendar && { calendar: mail.calendar }),
    ...(mail.unsubscribe !== undefined && { unsubscribe: mail.unsubscribe }),
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('mails')
    .values({
      key: mail.key,
      message_id: crypto.randomUUID(),
      state: mail.hold ? 'held' : 'waiting',
      recipient: checked(mail.to),
      lang: mail.lang,
      reply_to: mail.replyTo === undefined ? null : checked(mail.replyTo),
      subject: oneLine(mail.subject),
      body: sealBody(body, { mail: mail.key, key: keyOf(db, 'mail-body') }),
      send_before: mail.sendBefore ?? null,
      round: 1,
      hand_over: null,
      problem: null,
      queued_at: at,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  if (!mail.hold) await enqueue(db, sendJob(mail.key, 1, mail.sendAfter ?? at))
  return numInsertedOrUpdatedRows === 1n
}

/** Whether a mail has yet to go: nothing of it is with a server. */
export async function isWaiting(db: Db, key: string): Promise<boolean> {
  const row = await db.selectFrom('mails').select('state').where('key', '=', key).executeTakeFirst()
  return row?.state === 'waiting'
}

/** Lets mails that wait for their next try go at once. One that was never tried waits for the time it is meant for. */
export async function wakeMails(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ run_at: now.toISOString() })
    .where('kind', '=', sendMailKind)
    .where('state', '=', 'waiting')
    .where('attempt', '>', 0)
    .where('run_at', '>', now.toISOString())
    .execute()
  ringBell()
}

/** Holds back every mail that waits, in the caller's transaction: none goes before she says so. */
export async function holdMails(tx: Db, now: Date): Promise<void> {
  const held = await tx
    .updateTable('mails')
    .set({ state: 'held', changed_at: now.toISOString() })
    .where('state', '=', 'waiting')
    .returning(['key', 'round'])
    .execute()
  for (const { key, round } of held) await cancelJob(tx, sendMailKind, sendJob(key, round, '').key)
}

/** Lets every mail that is held go, or go nowhere; gives their keys. */
export async function judgeHeldMails(db: Db, verdict: 'send' | 'drop', now: Date): Promise<string[]> {
  const held = await db.selectFrom('mails').select('key').where('state', '=', 'held').execute()
  const act = verdict === 'send' ? sendAgain : dropMail
  const judged: string[] = []
  for (const { key } of held) if (await act(db, key, now)) judged.push(key)
  return judged
}

/**
 * Sends a mail because she says so: one that is held, that failed, that may have arrived, or that she had stopped. False when it cannot be: it is
 * under way, or its words are gone.
 */
export async function sendAgain(db: Db, key: string, now: Date): Promise<boolean> {
  const at = now.toISOString()
  return db.transaction().execute(async (tx) => {
    const again = await tx
      .updateTable('mails')
      .set({ state: 'waiting', round: sql<number>`round + 1`, hand_over: null, problem: null, changed_at: at })
      .where('key', '=', key)
      .where('state', 'in', ['held', 'failed', 'uncertain', 'dropped'])
      .where('body', 'is not', null)
      .returning('round')
      .executeTakeFirst()
    if (again) await enqueue(tx, sendJob(key, again.round, at))
    return again !== undefined
  })
}

/** Stops a mail that has not gone yet. False when it was too late for that. */
export async function dropMail(db: Db, key: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const dropped = await tx
      .updateTable('mails')
      .set({ state: 'dropped', changed_at: now.toISOString() })
      .where('key', '=', key)
      .where('state', 'in', ['waiting', 'held'])
      .returning('round')
      .executeTakeFirst()
    if (dropped) await cancelJob(tx, sendMailKind, sendJob(key, dropped.round, '').key)
    return dropped !== undefined
  })
}

/**
 * Forgets what the mails of one thing hold, when whoever they go to wants no more of them or the thing itself is gone: in the caller's
 * transaction, those that still wait are stopped, and of all of them address and words go. One that is being handed over keeps its marks,
 * so that it is known how that ended. `about` is how their keys begin: `message:<id>:`; `to` leaves the mails to others alone,
 * and `tellUntil` those that have yet to tell, of these kinds, until then.
 */
export async function forgetMails(
  db: Db,
  { about, to, tellUntil }: { about: string; to?: string; tellUntil?: { kinds: readonly string[]; at: string } },
  now: Date,
): Promise<void> {
  let mails = db.updateTable('mails').where(beginsWith(about))
  if (to !== undefined) mails = mails.where('recipient', '=', to)
  for (const kind of tellUntil?.kinds ?? []) {
    const telling = beginsWith(`${about}${kind}:`)
    const isUnderWay = sql<boolean>`state in ('waiting', 'held', 'handing-over')`
    await mails.set({ send_before: tellUntil?.at }).where(telling).where(isUnderWay).execute()
    mails = mails.where(sql<boolean>`not (${telling} and ${isUnderWay})`)
  }
  const stopped = await mails
    .set({ state: 'dropped', changed_at: now.toISOString() })
    .where('state', 'in', ['waiting', 'held'])
    .returning(['key', 'round'])
    .execute()
  for (const { key, round } of stopped) await cancelJob(db, sendMailKind, sendJob(key, round, '').key)
  await mails.set({ body: null, recipient: null, reply_to: null, subject: null, problem: null }).execute()
}

/** No pattern is made of the key: what it begins with is compared as it is. */
const beginsWith = (text: string) => sql<boolean>`substr(key, 1, ${sql.lit(text.length)}) = ${text}`

export type ListedMail = {
  key: string
  state: MailTable['state']
  to: string
  subject: string
  problem: MailProblem | null
  /** When it was written, and when its state last changed. */
  queuedAt: string
  changedAt: string
  /** The next try of one that waits. */
  nextAt: string | null
  /** Whether its words are still there to send. */
  whole: boolean
}

/** What is in the outbox and what left it lately, the newest first; at most `limit`. What was erased is not listed. */
export async function listMails(db: Db, limit = 200): Promise<ListedMail[]> {
  const rows = await db
    .selectFrom('mails')
    .leftJoin('jobs', (join) =>
      join.on('jobs.kind', '=', sendMailKind).on(sql<boolean>`jobs.key = mails.key || '#' || mails.round`),
    )
    .selectAll('mails')
    .select('jobs.run_at')
    .where('recipient', 'is not', null)
    .orderBy('queued_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    key: row.key,
    state: row.state,
    to: row.recipient ?? '',
    subject: row.subject ?? '',
    problem: readProblem(row.problem),
    queuedAt: row.queued_at,
    changedAt: row.changed_at,
    nextAt: row.state === 'waiting' ? row.run_at : null,
    whole: row.body !== null,
  }))
}

function checked(address: string): string {
  const parsed = parseMailAddress(address)
  if (!parsed.ok) throw new Error(`queueMail requires a mail address (${parsed.error})`)
  return parsed.value
}

/** No line break or other control character ever gets into a header (CWE-93). */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
