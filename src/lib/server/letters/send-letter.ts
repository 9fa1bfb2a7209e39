/**
 * The job that sends a letter, a few seconds at a time. Each reader is one row whose marks are committed one by one, as those of any other mail
 * are (mail/deliver.ts): `waiting` and nothing is with the server; `handing-over` and it may be; found like that by a later round, it is
 * `uncertain` and never goes again by itself (lost.ts, decisions 0012 and 0020).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { isFor, isLate } from '#lib/core/publishing/letter.ts'
import type { SendingLimits } from '#lib/core/publishing/sending-limits.ts'
import type { Subscriber } from '#lib/core/publishing/subscriber.ts'
import { advance } from '../backup/guard.ts'
import { writeJournal } from '../backup/journal.ts'
import type { Db, LetterRecipientTable, LetterTable } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import { backoffMs, maxAttempts } from '../jobs/backoff.ts'
import type { JobHandler } from '../jobs/handler.ts'
import { enqueue } from '../jobs/jobs.ts'
import { handOver, Line, type HandOver } from '../mail/hand-over.ts'
import { writeMail } from '../mail/mime.ts'
import type { MailProblem } from '../mail/problem.ts'
import type { MailSettings } from '../mail/settings.ts'
import { addressMark, newsletterLink } from '../newsletter/links.ts'
import { readSubscriber } from '../newsletter/subscribers.ts'
import { readPractice } from '../practice.ts'
import type { Services } from '../services.ts'
import { beginLetter } from './begin-letter.ts'
import { bounceAddress } from './bounce-address.ts'
import { noteUndelivered } from './undelivered.ts'
import { letterMails, type LetterMail, type ReaderLinks } from './letter-mail.ts'
import { letterAddress } from './letter-address.ts'
import { letOut, roundKey, rowToText, sendLetterKind } from './letters.ts'
import { readLimits, roomFor } from './limits.ts'
import { listOf, replyAddress } from './list-headers.ts'
import { markLost } from './lost.ts'

/** So short that a server which is stopped does not keep anybody waiting. */
const roundMs = 5000

/** Conversations at a time, at most. */
const mostHands = 8

/** So many readers refused one after another, or left unanswered, is no longer about them: something is wrong with the letter, or with us. */
const mostRefusals = 10

const othersMs = 30_000

export const sendLetter: JobHandler = async ({ key, attempt }, services) => {
  const { db } = services
  const [, id = '', round = ''] = /^(.+)@(\d+)$/.exec(key) ?? []
  await beginLetter(db, { id, round: Number(round) }, new Date())
  const letter = await sendingLetter(db, id, Number(round))
  if (!letter) return
  const now = new Date()
  // Rounds follow each other, so whatever is under way at the beginning of one was left by a process that is gone.
  await markLost(services, letter.id, now)
  if (isLate(letter.due_at ?? now.toISOString(), now)) return halt(db, letter, 'late')
  // The process that had this round never came back. What goes on is another round, so that a long letter outlives many of those.
  if (attempt > 1) return trouble(db, letter, now, 0)
  return sendRound(services, letter)
}

/** The round was given up. */
export const letterGivenUp: JobHandler = async ({ key }, { db }) => {
  const [, id = '', round = ''] = /^(.+)@(\d+)$/.exec(key) ?? []
  const letter = await sendingLetter(db, id, Number(round))
  if (letter) await halt(db, letter, 'server')
}

async function sendRound(services: Services, letter: LetterTable): Promise<void> {
  const { db } = services
  const [limits, practice] = await Promise.all([readLimits(db), readPractice(db)])
  const now = new Date()
  const { smtp, from } = services.config.mail
  if (!smtp || !from || !practice) return halt(db, letter, 'server')
  // One after another: all of them share what the mail server allows.
  const other = await otherFirst(db, letter)
  if (other) return goOn(db, letter, new Date(Math.max(now.getTime() + othersMs, Date.parse(other.due_at ?? ''))))
  const room = await roomFor(db, limits, now)
  if (room.count === 0) return goOn(db, letter, room.from)
  // A copy of before this round is an older one (backup/guard.ts).
  await advance(db)
  await writeJournal(db, services.config.journalDir).catch((error: unknown) => {
    services.log.error('journal', error)
  })
  const due = await dueRecipients(db, letter.id, now, Math.min(room.count, limits.perSecond * (roundMs / 1000) + 1))
  if (due.length === 0) return goOnOrEnd(db, letter, now)

  const sender = {
    ...{ services, letter, mail: { ...services.config.mail, smtp, from }, practice },
    mailFor: letterMails(rowToText(letter), {
      practice: practice.name,
      city: practice.demo ? '' : practice.city,
      origin: services.config.origin,
      web: letter.on_site === 1 ? letterAddress(letter) : null,
    }),
    isOver: false,
    trouble: false,
    hadRefusals: letter.refusals > 0,
  }
  await handAll(sender, due, limits)
  if (sender.trouble) return trouble(db, letter, new Date())
  return goOnOrEnd(db, letter, new Date())
}

type Sender = {
  services: Services
  letter: LetterTable
  mail: MailSettings & { smtp: NonNullable<MailSettings['smtp']>; from: NonNullable<MailSettings['from']> }
  practice: NonNullable<Awaited<ReturnType<typeof readPractice>>>
  mailFor: (links: ReaderLinks) => LetterMail
  /** It was paused or stopped, or another process has it: no more of it now. */
  isOver: boolean
  /** The mail server cannot be talked to now. */
  trouble: boolean
  hadRefusals: boolean
}

/** Several at a time, and none before its turn: the nth may begin n parts of a second after the first. */
async function handAll(sender: Sender, due: LetterRecipientTable[], { perSecond }: SendingLimits): Promise<void> {
  const start = Date.now()
  const stepMs = 1000 / perSecond
  let next = 0
  const hand = async () => {
    const line = new Line()
    while (!sender.isOver && !sender.trouble && next < due.length) {
      const turn = next++
      const wait = start + turn * stepMs - Date.now()
      if (wait > 0) await sleep(wait)
      if (Date.now() - start >= roundMs) break
      const row = due[turn]
      // Read again: waiting took a while.
      if (row && !sender.isOver && !sender.trouble) await sendOne(sender, row, line)
    }
    line.close()
  }
  await Promise.all(Array.from({ length: Math.min(mostHands, perSecond, due.length) }, hand))
}

async function sendOne(sender: Sender, row: LetterRecipientTable, line: Line): Promise<void> {
  const { services, letter, mail, practice } = sender
  const { db, config, secret } = services
  const reader = await readSubscriber(db, row.subscriber)
  const not = whyNot(letter, reader)
  if (reader === null || not !== null) return skip(db, row, not ?? 'left')

  const { lang } = letter
  const link = (power: 'leave' | 'preferences', of: string) => newsletterLink(services, { power, of, lang })
  const leave = link('leave', addressMark(secret, reader.mail))
  const { subject, ...words } = sender.mailFor({ leave, preferences: link('preferences', reader.id) })
  const message = await writeMail(
    {
      messageId: `<${row.message_id}@${mail.from.domain}>`,
      from: { name: mail.from.name ?? practice.name, address: mail.from.address },
      to: reader.mail,
      replyTo: replyAddress(practice),
      lang,
      subject,
      body: { ...words, unsubscribe: leave },
      list: listOf(config.origin, mail.from.domain, lang),
      date: new Date(),
    },
    mail.dkim,
  )
  const token = crypto.randomUUID()
  const from = mail.bounce === null ? mail.from.address : bounceAddress(mail.bounce, secret, row.bounce_id)
  const envelope = { from, to: reader.mail, message }
  const outcome = await handOver(mail.smtp, envelope, {
    mayHandOver: () => markHandingOver(db, row, letter.round, token),
    line,
  })
  await settle(sender, row, token, outcome)
}

async function settle(sender: Sender, row: LetterRecipientTable, token: string, outcome: HandOver): Promise<void> {
  const { db } = sender.services
  const now = new Date()
  const at = now.toISOString()
  switch (outcome.state) {
    case 'taken': {
      // Either it is over for this reader alone, or for all.
      const not = whyNot(sender.letter, await readSubscriber(db, row.subscriber))
      if (not === null) sender.isOver = true
      else await skip(db, row, not)
      return
    }
    case 'handed-over':
      await endWithReader(sender, row, token, { state: 'handed-over', reason: null, changed_at: at })
      if (sender.hadRefusals || sender.letter.troubles > 0) await forgetTroubles(sender)
      return
    case 'uncertain':
      await endWithReader(sender, row, token, { state: 'uncertain', reason: outcome.problem.stage, changed_at: at })
      // None of these is tried again, so a server that never answers would use up the whole list.
      if (await tooManyRefusals(sender)) {
        sender.isOver = true
        await halt(db, sender.letter, 'server')
      }
      return
    case 'refused':
      // The sender or the login is refused: that is about us, and everybody would be.
      if (!isAboutReader(outcome.problem)) return triedInVain(sender, row, token, at)
      await refused(sender, row, token, statusOf(outcome.problem, '5.0.0'), now)
      return
    case 'later': {
      if (!isAboutReader(outcome.problem)) return triedInVain(sender, row, token, at)
      const tries = row.tries + 1
      if (tries >= maxAttempts) return refused(sender, row, token, statusOf(outcome.problem, '4.0.0'), now)
      const tryAt = new Date(now.getTime() + backoffMs(tries, Math.random)).toISOString()
      await endTry(db, row, token, { state: 'waiting', tries, try_at: tryAt, hand_over: null, handed_at: null })
      if (await tooManyRefusals(sender)) sender.trouble = true
    }
  }
}

/** She has it, or may. The first of a letter's readers lets it out on the site. */
async function endWithReader(
  { services: { db, pageCache }, letter }: Sender,
  row: LetterRecipientTable,
  token: string,
  change: Partial<LetterRecipientTable> & { changed_at: string },
): Promise<void> {
  if (letter.out_at !== null) return endTry(db, row, token, change)
  const isShown = await writing(db, async (tx) => {
    await endTry(tx, row, token, change)
    return letOut(tx, letter.id, change.changed_at)
  })
  letter.out_at = change.changed_at
  if (isShown) pageCache.clear()
}

async function triedInVain(sender: Sender, row: LetterRecipientTable, token: string, at: string): Promise<void> {
  await endTry(sender.services.db, row, token, { state: 'waiting', hand_over: null, handed_at: null, changed_at: at })
  sender.trouble = true
}

async function refused(sender: Sender, row: LetterRecipientTable, token: string, reason: string, now: Date) {
  const { db } = sender.services
  const at = now.toISOString()
  await endTry(db, row, token, { state: 'refused', reason, handed_at: at, changed_at: at })
  if (await tooManyRefusals(sender)) {
    sender.isOver = true
    await halt(db, sender.letter, 'refused')
    return
  }
  await noteUndelivered(db, { letter: row.letter, subscriber: row.subscriber, status: reason }, now)
}

/** The server itself said no to this mail or this reader; otherwise the line broke, or it speaks to nobody now. */
const isAboutReader = ({ stage, reply }: MailProblem): boolean =>
  reply !== undefined && !/^421\b/.test(reply) && ['recipient', 'content', 'answer'].includes(stage)

/** The enhanced status in a reply (RFC 3463), or what its first number says of it. */
export function statusOf({ reply = '' }: MailProblem, otherwise: string): string {
  const [, code = '', enhanced] = /^(\d{3})[ -](?:#?([245]\.\d{1,3}\.\d{1,3})\b)?/.exec(reply) ?? []
  if (enhanced !== undefined) return enhanced
  return /^[45]/.test(code) ? `${code[0] ?? ''}.0.0` : otherwise
}

async function tooManyRefusals(sender: Sender): Promise<boolean> {
  sender.hadRefusals = true
  const { refusals } = await sender.services.db
    .updateTable('letters')
    .set((eb) => ({ refusals: eb('refusals', '+', 1) }))
    .where('id', '=', sender.letter.id)
    .returning('refusals')
    .executeTakeFirstOrThrow()
  return refusals >= mostRefusals
}

async function forgetTroubles(sender: Sender): Promise<void> {
  sender.hadRefusals = false
  sender.letter.troubles = 0
  const { db } = sender.services
  await db.updateTable('letters').set({ refusals: 0, troubles: 0 }).where('id', '=', sender.letter.id).execute()
}

async function sendingLetter(db: Db, id: string, round: number): Promise<LetterTable | undefined> {
  return db
    .selectFrom('letters')
    .selectAll()
    .where('id', '=', id)
    .where('round', '=', round)
    .where('state', '=', 'sending')
    .executeTakeFirst()
}

const otherFirst = (db: Db, { id, began_at }: LetterTable) =>
  db
    .selectFrom('letters')
    .select('due_at')
    .where('state', '=', 'sending')
    .where((is) => is.or([is('began_at', '<', began_at), is.and([is('began_at', '=', began_at), is('id', '<', id)])]))
    .executeTakeFirst()

const dueRecipients = (db: Db, letter: string, now: Date, most: number): Promise<LetterRecipientTable[]> =>
  db
    .selectFrom('letter_recipients')
    .selectAll()
    .where('letter', '=', letter)
    .where('state', '=', 'waiting')
    .where('try_at', '<=', now.toISOString())
    .orderBy('try_at')
    .orderBy('subscriber')
    .limit(Math.ceil(most))
    .execute()

/**
 * Committed before the server has a word of it. False when she is off the list by now, when another worker was first, or when the letter does
 * not go any more, or not in this round: it was paused and taken up again.
 */
async function markHandingOver(
  db: Db,
  { letter, subscriber }: LetterRecipientTable,
  round: number,
  token: string,
): Promise<boolean> {
  const at = new Date().toISOString()
  const { numUpdatedRows } = await db
    .updateTable('letter_recipients')
    .set({ state: 'handing-over', hand_over: token, handed_at: at, changed_at: at })
    .where('letter', '=', letter)
    .where('subscriber', '=', subscriber)
    .where('state', '=', 'waiting')
    .where(({ and, exists, selectFrom }) =>
      and([
        exists(
          selectFrom('letters')
            .select('id')
            .where('id', '=', letter)
            .where('round', '=', round)
            .where('state', '=', 'sending'),
        ),
        exists(selectFrom('subscribers').select('id').where('id', '=', subscriber).where('bounced_at', 'is', null)),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function endTry(
  db: Db,
  { letter, subscriber }: LetterRecipientTable,
  token: string,
  change: Partial<LetterRecipientTable>,
): Promise<void> {
  // A process that was thought lost may still come with the truth. That nothing was sent is then no news: nobody would try again.
  const mine = change.state === 'waiting' ? (['handing-over'] as const) : (['handing-over', 'uncertain'] as const)
  await db
    .updateTable('letter_recipients')
    .set(change)
    .where('letter', '=', letter)
    .where('subscriber', '=', subscriber)
    .where((is) =>
      is.or([
        is.and([is('hand_over', '=', token), is('state', 'in', mine)]),
        // It did not come to a mark.
        is.and([is('hand_over', 'is', null), is('state', '=', 'waiting')]),
      ]),
    )
    .execute()
}

type SkipReason = 'left' | 'changed' | 'bounced'

function whyNot(letter: LetterTable, reader: Subscriber | null): SkipReason | null {
  if (reader === null) return 'left'
  if (!isFor(rowToText(letter), reader.choice)) return 'changed'
  return reader.bouncedAt === null ? null : 'bounced'
}

async function skip(db: Db, { letter, subscriber }: LetterRecipientTable, reason: SkipReason): Promise<void> {
  await db
    .updateTable('letter_recipients')
    .set({ state: 'skipped', reason, changed_at: new Date().toISOString() })
    .where('letter', '=', letter)
    .where('subscriber', '=', subscriber)
    .where('state', '=', 'waiting')
    .execute()
}

/** Waits longer and longer for a mail server that cannot be talked to, and after two days waits for her. */
async function trouble(db: Db, letter: LetterTable, now: Date, waitMs?: number): Promise<void> {
  const troubles = letter.troubles + 1
  if (troubles >= maxAttempts) return halt(db, letter, 'server')
  const next = new Date(now.getTime() + (waitMs ?? backoffMs(troubles, Math.random)))
  await goOn(db, letter, next, { troubles })
}

async function goOnOrEnd(db: Db, letter: LetterTable, now: Date): Promise<void> {
  const { next } = await db
    .selectFrom('letter_recipients')
    .select((eb) => eb.fn.min('try_at').as('next'))
    .where('letter', '=', letter.id)
    .where('state', 'in', ['waiting', 'handing-over'])
    .executeTakeFirstOrThrow()
  if (next !== null) return goOn(db, letter, new Date(Math.max(now.getTime(), Date.parse(next))))
  const at = now.toISOString()
  await ofThisRound(db, letter, { state: 'sent', due_at: null, ended_at: at, changed_at: at })
}

/** The next round, as a job of its own, in one transaction with the mark that it is this letter's. */
async function goOn(db: Db, letter: LetterTable, due: Date, more: { troubles?: number } = {}): Promise<void> {
  const round = letter.round + 1
  const at = due.toISOString()
  await db.transaction().execute(async (tx) => {
    if (!(await ofThisRound(tx, letter, { round, due_at: at, ...more }))) return
    await enqueue(tx, { kind: sendLetterKind, key: roundKey({ id: letter.id, round }), runAt: at })
  })
}

const halt = async (db: Db, letter: LetterTable, by: 'late' | 'refused' | 'server'): Promise<void> => {
  const at = new Date().toISOString()
  await ofThisRound(db, letter, { state: 'paused', due_at: null, halted_by: by, changed_at: at })
}

/** False when it was paused, stopped or taken up again meanwhile: that is another's to judge then. */
async function ofThisRound(db: Db, { id, round }: LetterTable, change: Partial<LetterTable>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('letters')
    .set(change)
    .where('id', '=', id)
    .where('round', '=', round)
    .where('state', '=', 'sending')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
