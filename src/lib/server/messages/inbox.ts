/** The practitioner's one list: what came in, what waits, what is done. */
import { sql } from 'kysely'
import type { Side } from '#lib/core/vault/conversation.ts'
import type { Db } from '../db/tables.ts'
import type { Bytes, ConversationKind, Deleted } from './conversations.ts'

export type InboxRow = {
  id: string
  lang: 'nl' | 'en'
  keySealed: Bytes
  sealedFor: string
  kind: ConversationKind
  done: boolean
  messages: number
  lastFrom: Side
  lastAt: string
  /** Messages of the visitor that were not opened yet. */
  unread: number
  /** The first message: the name somebody gave is in it, for who can open it. */
  first: Bytes | null
  deleted: Deleted | null
}

export type InboxView = 'open' | 'done'

export const inboxPage = 50

/** Newest first. `before` is the `lastAt` of the last row of the page before. */
export async function listInbox(
  db: Db,
  { view, before }: { view: InboxView; before: string | null },
): Promise<{ rows: InboxRow[]; more: boolean }> {
  let query = db
    .selectFrom('conversations as c')
    .leftJoin('messages as m', (join) => join.onRef('m.conversation', '=', 'c.id').on('m.number', '=', 1))
    .selectAll('c')
    .select('m.sealed as first')
    .select((select) =>
      select
        .selectFrom('messages as u')
        .select(sql<number>`count(*)`.as('n'))
        .whereRef('u.conversation', '=', 'c.id')
        .where('u.side', '=', 'visitor')
        .where('u.read_at', 'is', null)
        .as('unread'),
    )
    .where('c.done', '=', view === 'done' ? 1 : 0)
    .orderBy('c.last_at', 'desc')
    .orderBy('c.id')
    .limit(inboxPage + 1)
  if (before) query = query.where('c.last_at', '<', before)
  const rows = await query.execute()
  return {
    more: rows.length > inboxPage,
    rows: rows.slice(0, inboxPage).map((row) => ({
      id: row.id,
      lang: row.lang === 'en' ? 'en' : 'nl',
      keySealed: new Uint8Array(row.key_sealed),
      sealedFor: row.sealed_for,
      kind: row.kind === 'question' ? 'question' : 'client',
      done: row.done === 1,
      messages: row.messages,
      lastFrom: row.last_from === 'practitioner' ? 'practitioner' : 'visitor',
      lastAt: row.last_at,
      unread: Number(row.unread ?? 0),
      first: row.first ? new Uint8Array(row.first) : null,
      deleted: row.deleted_at
        ? {
            deletedAt: row.deleted_at,
            deletedBy: row.deleted_by === 'visitor' || row.deleted_by === 'practitioner' ? row.deleted_by : 'retention',
          }
        : null,
    })),
  }
}

/** Messages of visitors that were not opened yet, over everything that is not done. */
export async function countUnread(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', 'c.id', 'm.conversation')
    .select(sql<number>`count(*)`.as('n'))
    .where('m.side', '=', 'visitor')
    .where('m.read_at', 'is', null)
    .where('c.done', '=', 0)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/**
 * She is done with what she has seen, up to the message of number `seen`: a newer one, which came between her page and her press, keeps the
 * conversation to do.
 */
export async function markDone(db: Db, id: string, seen: number): Promise<'done' | 'newer' | 'gone'> {
  const { numUpdatedRows } = await db
    .updateTable('conversations')
    .set({ done: 1 })
    .where('id', '=', id)
    .where('messages', '<=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 1n) return 'done'
  const there = await db.selectFrom('conversations').select('id').where('id', '=', id).executeTakeFirst()
  return there ? 'newer' : 'gone'
}

export async function markUndone(db: Db, id: string): Promise<boolean> {
  const set = await db.updateTable('conversations').set({ done: 0 }).where('id', '=', id).executeTakeFirst()
  return set.numUpdatedRows === 1n
}

/** Whether this belongs to a client, or was one question of somebody else: they are kept for different times. */
export async function setKind(db: Db, id: string, kind: ConversationKind): Promise<boolean> {
  const set = await db.updateTable('conversations').set({ kind }).where('id', '=', id).executeTakeFirst()
  return set.numUpdatedRows === 1n
}
