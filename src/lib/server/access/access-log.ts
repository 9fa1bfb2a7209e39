/**
 * Who read or changed what, and when (after NEN 7513); never what it said. Every row is chained to the one before it by its hash, and the
 * database refuses to change or remove one, so that a log that was tampered with can be told from one that was not. The hash takes a key
 * that stands outside the database (the secret of the server): who can only write to the database cannot make a chain that is right.
 */
import { createHmac } from 'node:crypto'
import { keyOf } from '../db/keys.ts'
import type { AccessLogTable, Db } from '../db/tables.ts'

/** Everything that is written down. A new part of the studio adds its own here, and its words in i18n. */
export const accessActions = [
  'practitioner.set-up',
  'practitioner.changed',
  'practice.changed',
  'settings.changed',
  'session.started',
  'session.confirmed',
  'session.refused',
  'session.ended',
  'link.made',
  'link.used',
  'passkey.added',
  'passkey.removed',
  'passphrase.set',
  'passphrase.removed',
  'words.made',
  'words.repeated',
  'key.made',
  'key.replaced',
  'log.read',
  'log.exported',
  'list.read',
  'booking.read',
  'booking.made',
  'booking.confirmed',
  'booking.declined',
  'booking.moved',
  'booking.cancelled',
  'booking.outcome',
  'booking.erased',
  'time.blocked',
  'time.opened',
  'calendar.changed',
  'message.received',
  'message.read',
  'message.answered',
  'message.done',
  'message.exported',
  'message.deleted',
  'article.made',
  'article.published',
  'article.planned',
  'article.withdrawn',
  'article.restored',
  'story.published',
  'story.withdrawn',
  'articles.exported',
  'picture.added',
  'voice.published',
  'voice.put-back',
  'voice.withdrawn',
  'mail.read',
  'mail.sent-again',
  'mail.stopped',
  'data.put-back',
  'subscriber.confirmed',
  'subscriber.changed',
  'subscriber.left',
  'subscriber.erased',
  'subscriber.read',
  'subscriber.exported',
  'subscribers.exported',
  'subscribers.imported',
  'letter.planned',
  'letter.taken-back',
  'letter.began',
  'letter.paused',
  'letter.resumed',
  'letter.stopped',
  'letter.shown',
  'letter.hidden',
  'subscriber.bounced',
  'subscriber.reached',
] as const

export type AccessAction = (typeof accessActions)[number]

export type AccessEntry = {
  at: string
  /** The practitioner's id, or `visitor` or `system`. */
  actor: string
  action: AccessAction
  /** What it was about, as kind and id: `booking:<id>`. No names, no content. */
  subject: string
}

/**
 * Adds one row at the end of the chain. Inside a transaction of the caller it stands or falls with it; call it last there, because
 * from then on other writers wait until the transaction ends.
 */
export async function logAccess(db: Db, entry: AccessEntry): Promise<void> {
  if (!db.isTransaction) return db.transaction().execute((tx) => logAccess(tx, entry))
  const key = keyOf(db, 'access-log')
  const end = await db
    .updateTable('access_log_end')
    .set((eb) => ({ number: eb('number', '+', 1) }))
    .where('id', '=', 1)
    .returning(['number', 'hash', 'mark'])
    .executeTakeFirstOrThrow()
  const row = { number: end.number, ...entry }
  // An end that is not ours is never made whole by writing on: the new row then follows nothing, and verify-log.ts finds it.
  const isOurs = isEnd(key, { ...end, number: end.number - 1 })
  const hash = hashOf(key, row, isOurs ? end.hash : 'broken')
  await db
    .insertInto('access_log')
    .values({ ...row, hash })
    .execute()
  await db
    .updateTable('access_log_end')
    .set({ hash, mark: markOf(key, { number: end.number, hash }) })
    .where('id', '=', 1)
    .execute()
}

/** The hash of a row: over the hash before it and its own fields, in this order, as JSON. */
export function hashOf(key: Buffer, row: Omit<AccessLogTable, 'hash'>, before: string): string {
  const text = JSON.stringify([before, row.number, row.at, row.actor, row.action, row.subject])
  return createHmac('sha256', key).update(text).digest('hex')
}

type LogEnd = { number: number; hash: string; mark: string }

/** Without a mark of its own the chain could be cut short at any row, whose hash is right. */
const markOf = (key: Buffer, { number, hash }: Omit<LogEnd, 'mark'>): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['end', number, hash]))
    .digest('hex')

/** Whether this end was written here. An empty log has none yet. */
export const isEnd = (key: Buffer, end: LogEnd): boolean =>
  end.number === 0 ? end.hash === '' && end.mark === '' : end.mark === markOf(key, end)
