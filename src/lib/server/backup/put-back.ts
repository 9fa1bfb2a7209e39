/** What a server does when it starts on a database that was put back from a copy. Guard.ts has the idea. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { logAccess } from '../access/access-log.ts'
import { unplanArticles } from '../articles/publish.ts'
import type { Db, ErasureTable, Transaction } from '../db/tables.ts'
import { holdLetters } from '../letters/letters.ts'
import { holdMails } from '../mail/outbox.ts'
import { deleteConversation, stopNoticesIn } from '../messages/conversations.ts'
import { declineAgain, leaveIn } from '../newsletter/subscribers.ts'
import type { Services } from '../services.ts'
import { advance, erasureMark } from './guard.ts'
import { readJournal, writeJournal } from './journal.ts'

/** In place of where a database stood: `regie restore` put it here. */
export const restoredPlace = 'restored'

/**
 * Looks whether this database is an older copy of itself, and if so holds back its mails, does the erasures since then again and ends what
 * lets somebody in. Before anything is served or sent.
 */
export async function noticePutBack({ db, config }: Pick<Services, 'db' | 'config'>, now: Date): Promise<void> {
  const journal = readJournal(db, config.journalDir)
  const guard = await db.selectFrom('copy_guard').selectAll().executeTakeFirstOrThrow()
  const place = placeOf(config)
  const isBehind = journal.turn > guard.turn
  // A journal that stands elsewhere and says no more than the database does: nothing happened since that copy.
  const cameAlong = journal.turn === 0 || isWithin(config.dataDir, config.journalDir)
  const isMoved = place !== null && guard.place !== null && guard.place !== place && cameAlong
  const isLost = journal.turn === 0 && guard.turn > 0
  // Of a folder that was copied whole the journal is as old as the rest.
  const isOld = isMoved && !isBehind && guard.place !== restoredPlace
  if (isBehind || isMoved || isLost || guard.place === restoredPlace) {
    const lines = journal.lines.filter(({ number }) => number > guard.turn)
    const unknown = !journal.whole || guard.turn < journal.since || isOld
    await db.transaction().execute(async (tx) => {
      const turn = Math.max(journal.turn, guard.turn) + 1
      const noticed = { turn, noticed_at: now.toISOString(), looked_at: null, unknown: unknown ? 1 : 0 }
      const mine = tx.updateTable('copy_guard').set(noticed).where('turn', '=', guard.turn)
      // Of two processes that start at once, one does it.
      if ((await mine.executeTakeFirst()).numUpdatedRows !== 1n) return
      await holdMails(tx, now)
      await holdLetters(tx, now)
      await unplanArticles(tx, now)
      await eraseAgain(tx, lines, now)
      for (const table of ['sessions', 'studio_links', 'challenges', 'mailed_codes'] as const)
        await tx.deleteFrom(table).execute()
      const entry = { at: now.toISOString(), actor: 'system', action: 'data.put-back' } as const
      await logAccess(tx, { ...entry, subject: `turn:${guard.turn}` })
    })
  }
  await advance(db)
  await db.updateTable('copy_guard').set({ place }).execute()
  await writeJournal(db, config.journalDir, journal.whole && !isOld ? undefined : 'anew')
}

export type PutBack = {
  at: string
  /** It is not known who was erased between the copy and now. */
  unknown: boolean
  held: number
}

/** That the data was put back, until she has looked; null otherwise. */
export async function readPutBack(db: Db): Promise<PutBack | null> {
  const guard = await db.selectFrom('copy_guard').selectAll().executeTakeFirstOrThrow()
  if (guard.noticed_at === null || guard.looked_at !== null) return null
  const { held } = await db
    .selectFrom('mails')
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow()
  return { at: guard.noticed_at, unknown: guard.unknown === 1, held: Number(held) }
}

/** She has seen it. Mails that are held stay held. */
export async function lookedAtPutBack(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('copy_guard')
    .set({ looked_at: now.toISOString() })
    .where('noticed_at', 'is not', null)
    .where('looked_at', 'is', null)
    .execute()
}

/** What the copy does not know of. The lines themselves come in again too: this database is where the next copy is made from. */
async function eraseAgain(tx: Transaction, lines: readonly ErasureTable[], now: Date): Promise<void> {
  const at = now.toISOString()
  for (const line of lines) {
    await tx
      .insertInto('erasures')
      .values(line)
      .onConflict((conflict) => conflict.column('number').doNothing())
      .execute()
  }
  const howOf = new Map(lines.map(({ mark, how }) => [mark, how]))
  const there = await tx.selectFrom('conversations').select('id').where('deleted_at', 'is', null).execute()
  for (const { id } of there) {
    const by = howOf.get(erasureMark(tx, 'conversation', id))
    if (by !== undefined) await conversationAgain(tx, { id, by: by === 'visitor' ? by : 'practitioner' }, at)
    if (howOf.has(erasureMark(tx, 'notices', id))) await stopNoticesIn(tx, id, now)
  }
  for (const { what, how, mark } of lines) {
    if (what !== 'reader') continue
    if (how === 'left' || how === 'erased') await leaveIn(tx, mark, { way: how, actor: 'system' }, now)
    else await declineAgain(tx, mark, now)
  }
}

type Again = { id: string; by: 'visitor' | 'practitioner' }

async function conversationAgain(tx: Transaction, { id, by }: Again, at: string): Promise<void> {
  if (await deleteConversation(tx, { id, by }, at))
    await logAccess(tx, { at, actor: 'system', action: 'message.deleted', subject: `conversation:${id}` })
}

/**
 * Where the data stands: when the file `secret`, which is written once, was made there. A copy is made later, also one that keeps its dates;
 * its number on the disk would say no more, and some network drives give another at every start. In PostgreSQL the data stands elsewhere, and
 * several machines each have a copy of the secret.
 */
function placeOf({ database, dataDir }: Services['config']): string | null {
  if (database.kind === 'postgres') return null
  const file = statSync(path.join(dataDir, 'secret'), { throwIfNoEntry: false })
  // Zero: this kind of disk does not say when a file was made.
  return file && file.birthtimeMs > 0 ? `made:${Math.round(file.birthtimeMs)}` : null
}

function isWithin(folder: string, other: string): boolean {
  const between = path.relative(folder, other)
  return !between.startsWith('..') && !path.isAbsolute(between)
}
