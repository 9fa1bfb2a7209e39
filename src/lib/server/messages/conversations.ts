/**
 * Conversations as the server keeps them: bytes it cannot open, who may have them, and how far each side has read. Everything the
 * visitor asks needs the token that only the key gives (core/vault/conversation.ts); an id alone, as in a notice mail, opens nothing.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { fail, succeed } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import type { Side } from '#lib/core/vault/conversation.ts'
import { noteErasure } from '../backup/guard.ts'
import { forgetMails } from '../mail/outbox.ts'
import type { ConversationTable, Db, MessageTable } from '../db/tables.ts'

export type Bytes = Uint8Array<ArrayBuffer>

export type ConversationKind = 'client' | 'question'

export type Conversation = {
  id: string
  lang: 'nl' | 'en'
  keySealed: Bytes
  sealedFor: string
  sealedIn: 'browser' | 'server'
  noticeMail: string | null
  kind: ConversationKind
  done: boolean
  messages: number
  lastFrom: Side
  createdAt: string
  lastAt: string
}

/** An empty place: what was here was deleted. */
export type Deleted = { deletedAt: string; deletedBy: 'visitor' | 'practitioner' | 'retention' }

export type KeptMessage = { number: number; from: Side; sealed: Bytes; at: string; readAt: string | null }

export type NewConversation = {
  id: string
  lang: 'nl' | 'en'
  tokenHash: string
  keySealed: Bytes
  sealedFor: string
  sealedIn: 'browser' | 'server'
  noticeMail: string | null
  first: Bytes
}

export const mostMessages = 2000

/** The same id, token and first message once more is the same conversation, not a second: a lost answer may be asked for again. */
export async function startConversation(
  db: Db,
  started: NewConversation,
  at: string,
): Promise<Result<'started' | 'again', 'taken'>> {
  const row: ConversationTable = {
    id: started.id,
    lang: started.lang,
    token_hash: started.tokenHash,
    key_sealed: started.keySealed,
    sealed_for: started.sealedFor,
    sealed_in: started.sealedIn,
    notice_mail: started.noticeMail,
    kind: 'client',
    done: 0,
    messages: 1,
    last_from: 'visitor',
    created_at: at,
    last_at: at,
    deleted_at: null,
    deleted_by: null,
  }
  const inserted = await db
    .insertInto('conversations')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) {
    await insertMessage(db, started.id, { number: 1, from: 'visitor', sealed: started.first, at })
    return succeed('started')
  }
  const there = await findFor(db, started.id, started.tokenHash)
  const first = there && !there.deleted_at ? await findMessage(db, started.id, 1) : undefined
  return first && isSame(first.sealed, started.first) ? succeed('again') : fail('taken')
}

/** What the holder of the key may see. Unknown, another's and a wrong token look the same: `null`. */
export async function readAsVisitor(
  db: Db,
  { id, tokenHash }: { id: string; tokenHash: string },
): Promise<{ conversation: Conversation; messages: KeptMessage[] } | Deleted | null> {
  const row = await findFor(db, id, tokenHash)
  return row ? withMessages(db, row) : null
}

/** The same for the practitioner, to whom every conversation belongs. */
export async function readAsPractitioner(
  db: Db,
  id: string,
): Promise<{ conversation: Conversation; messages: KeptMessage[] } | Deleted | null> {
  const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? withMessages(db, row) : null
}

export type WriteError =
  /** Not there, or not the writer's. */
  | { kind: 'gone' }
  | ({ kind: 'deleted' } & Deleted)
  /** Somebody else wrote first; `messages` is the number of the last one now. */
  | { kind: 'out-of-turn'; messages: number }
  | { kind: 'full' }
  /** Sealed for a key that the practitioner has replaced: she could not read what comes. */
  | { kind: 'key-changed' }

/** Who writes. The visitor shows the token; what they add is for who holds the key whose fingerprint is `keyInUse`. */
export type Writer = { tokenHash: string; keyInUse: string | null } | 'practitioner'

/**
 * Adds a message at the number its writer sealed it for. The same bytes at the same number once more are `again`.
 */
export async function addMessage(
  db: Db,
  who: Writer,
  message: { conversation: string; number: number; sealed: Bytes },
  at: string,
): Promise<Result<{ outcome: 'added' | 'again'; conversation: Conversation }, WriteError>> {
  const { conversation: id, number, sealed } = message
  const from: Side = who === 'practitioner' ? 'practitioner' : 'visitor'
  const row = await findWriter(db, id, who)
  if (!row) return fail({ kind: 'gone' })
  if (row.deleted_at) return fail({ kind: 'deleted', ...rowToDeleted(row) })
  if (number <= row.messages) {
    const there = await findMessage(db, id, number)
    if (there?.side === from && isSame(there.sealed, sealed))
      return succeed({ outcome: 'again', conversation: rowToConversation(row) })
  }
  if (who !== 'practitioner' && row.sealed_for !== who.keyInUse) return fail({ kind: 'key-changed' })
  if (number > mostMessages) return fail({ kind: 'full' })
  // Compare-and-swap: of two that write at once one gets the number, the other seals again for the next.
  const taken = await db
    .updateTable('conversations')
    // Whether it is done is hers to say, perhaps at this moment: only a message of the visitor brings it back.
    .set({ messages: number, last_from: from, last_at: at, ...(from === 'visitor' && { done: 0 }) })
    .where('id', '=', id)
    .where('messages', '=', number - 1)
    .where('deleted_at', 'is', null)
    // As it is now: notices may have been stopped since the row was read.
    .returningAll()
    .executeTakeFirst()
  if (!taken) {
    const now = await findWriter(db, id, who)
    if (!now) return fail({ kind: 'gone' })
    if (now.deleted_at) return fail({ kind: 'deleted', ...rowToDeleted(now) })
    return fail({ kind: 'out-of-turn', messages: now.messages })
  }
  await insertMessage(db, id, { number, from, sealed, at })
  return succeed({ outcome: 'added', conversation: rowToConversation(taken) })
}

/** Notes that one side opened what the other wrote up to this number. What was read before keeps its moment. */
export async function markRead(
  db: Db,
  { conversation, reader, until }: { conversation: string; reader: Side; until: number },
  at: string,
): Promise<boolean> {
  const marked = await db
    .updateTable('messages')
    .set({ read_at: at })
    .where('conversation', '=', conversation)
    .where('side', '=', reader === 'visitor' ? 'practitioner' : 'visitor')
    .where('number', '<=', until)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return marked.numUpdatedRows > 0n
}

/** Whether something the other side wrote before this number was not opened yet: then it was told of already. */
export async function hasUnread(
  db: Db,
  { conversation, from, before }: { conversation: string; from: Side; before: number },
): Promise<boolean> {
  const found = await db
    .selectFrom('messages')
    .select('number')
    .where('conversation', '=', conversation)
    .where('side', '=', from)
    .where('number', '<', before)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** No more notices for this conversation, nor the one that still waits; what went before is forgotten with the address. */
export async function stopNotices(db: Db, id: string, now: Date): Promise<void> {
  await db.transaction().execute((tx) => stopNoticesIn(tx, id, now))
}

export async function stopNoticesIn(tx: Db, id: string, now: Date): Promise<void> {
  if (await forgetNoticeMail(tx, id, now))
    await noteErasure(tx, { what: 'notices', how: 'stopped', id }, now.toISOString())
}

/** Mails to the practice about the same conversation are hers, and stay. */
async function forgetNoticeMail(tx: Db, id: string, now: Date): Promise<boolean> {
  const row = await tx.selectFrom('conversations').select('notice_mail').where('id', '=', id).executeTakeFirst()
  const to = row?.notice_mail
  if (to === null || to === undefined) return false
  await tx.updateTable('conversations').set({ notice_mail: null }).where('id', '=', id).execute()
  await forgetMails(tx, { about: `message:${id}:`, to }, now)
  return true
}

/** With `quietSince` only when nobody has written from that moment on. */
export type Deletion = { id: string; by: Deleted['deletedBy']; quietSince?: string }

/** Takes away every message, the key, the mail address and the mails to it; an empty place stays that says when and by whom. */
export async function deleteConversation(db: Db, deletion: Deletion, at: string): Promise<boolean> {
  if (!db.isTransaction) return db.transaction().execute((tx) => deleteConversation(tx, deletion, at))
  const { id, by, quietSince } = deletion
  let there = db
    .updateTable('conversations')
    .set({ deleted_at: at, deleted_by: by, key_sealed: new Uint8Array() })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
  if (quietSince !== undefined) there = there.where('last_at', '<', quietSince)
  const emptied = await there.executeTakeFirst()
  if (emptied.numUpdatedRows !== 1n) return false
  await forgetNoticeMail(db, id, new Date(at))
  await db.deleteFrom('messages').where('conversation', '=', id).execute()
  // What its time was over for, goes again by itself.
  if (by !== 'retention') await noteErasure(db, { what: 'conversation', how: by, id }, at)
  return true
}

/**
 * Takes away a first message that was sealed on arrival and that nobody has opened, so that the same form can take its place. Its id
 * comes from the form, which only its sender has.
 */
export async function replaceUnread(db: Db, id: string): Promise<void> {
  const untouched = db
    .selectFrom('messages')
    .select('conversation')
    .where('conversation', '=', id)
    .where('number', '=', 1)
    .where('read_at', 'is', null)
  await db
    .deleteFrom('conversations')
    .where('id', 'in', untouched)
    .where('sealed_in', '=', 'server')
    .where('messages', '=', 1)
    .where('deleted_at', 'is', null)
    .execute()
}

/** Whether this token opens this conversation; also true for one that was deleted. */
export async function isVisitorOf(db: Db, id: string, tokenHash: string): Promise<boolean> {
  return (await findFor(db, id, tokenHash)) !== undefined
}

async function findFor(db: Db, id: string, tokenHash: string): Promise<ConversationTable | undefined> {
  const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst()
  return row && isSame(digest(row.token_hash), digest(tokenHash)) ? row : undefined
}

const findWriter = (db: Db, id: string, who: Writer) =>
  who === 'practitioner'
    ? db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst()
    : findFor(db, id, who.tokenHash)

const findMessage = (db: Db, conversation: string, number: number): Promise<MessageTable | undefined> =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', conversation)
    .where('number', '=', number)
    .executeTakeFirst()

async function insertMessage(db: Db, conversation: string, message: Omit<KeptMessage, 'readAt'>): Promise<void> {
  const { number, from: side, sealed, at } = message
  await db.insertInto('messages').values({ conversation, number, side, sealed, at, read_at: null }).execute()
}

async function withMessages(db: Db, row: ConversationTable) {
  if (row.deleted_at) return rowToDeleted(row)
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', row.id)
    .orderBy('number')
    .execute()
  return { conversation: rowToConversation(row), messages: rows.map(rowToMessage) }
}

export function rowToConversation(row: ConversationTable): Conversation {
  return {
    id: row.id,
    lang: row.lang === 'en' ? 'en' : 'nl',
    keySealed: new Uint8Array(row.key_sealed),
    sealedFor: row.sealed_for,
    sealedIn: row.sealed_in === 'server' ? 'server' : 'browser',
    noticeMail: row.notice_mail,
    kind: row.kind === 'question' ? 'question' : 'client',
    done: row.done === 1,
    messages: row.messages,
    lastFrom: row.last_from === 'practitioner' ? 'practitioner' : 'visitor',
    createdAt: row.created_at,
    lastAt: row.last_at,
  }
}

const rowToDeleted = (row: ConversationTable): Deleted => ({
  deletedAt: row.deleted_at ?? row.last_at,
  deletedBy: row.deleted_by === 'visitor' || row.deleted_by === 'practitioner' ? row.deleted_by : 'retention',
})

const rowToMessage = (row: MessageTable): KeptMessage => ({
  number: row.number,
  from: row.side === 'practitioner' ? 'practitioner' : 'visitor',
  sealed: new Uint8Array(row.sealed),
  at: row.at,
  readAt: row.read_at,
})

const digest = (text: string) => createHash('sha256').update(text).digest()

const isSame = (a: Uint8Array, b: Uint8Array) => a.length === b.length && timingSafeEqual(a, b)
