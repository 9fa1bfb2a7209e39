/**
 * [Note: A copy that is put back] A copy of the database is of then. Put back, it would send mails that went since, and bring back who was
 * erased since. So the database counts its turns: every start, every mail that is handed over, every erasure, and every few minutes. The
 * number is kept beside the database as well (journal.ts); a database that is behind it is an older copy, and is treated as one when the
 * server starts (put-back.ts). Erasures stand in both places, by marks that only this server can make.
 */
import { createHmac } from 'node:crypto'
import { keyOf } from '../db/keys.ts'
import type { Db, ErasureTable } from '../db/tables.ts'
import { enqueue } from '../jobs/jobs.ts'

export const writeJournalKind = 'write-journal'

/** A conversation (by whom it was deleted), the notices of one, or a reader by the mark of an address (how it came off the list). */
export type Erasure =
  | { what: 'conversation'; how: 'visitor' | 'practitioner'; id: string }
  | { what: 'notices'; how: 'stopped'; id: string }
  | { what: 'reader'; how: 'left' | 'erased' | 'declined'; mark: string }

/** One turn more, in the transaction of what makes it one. */
export async function advance(tx: Db): Promise<number> {
  const { turn } = await tx
    .updateTable('copy_guard')
    .set((eb) => ({ turn: eb('turn', '+', 1) }))
    .where('id', '=', 1)
    .returning('turn')
    .executeTakeFirstOrThrow()
  return turn
}

/** Writes down that somebody was erased, in the transaction that does it; a job writes it beside the database as well. */
export async function noteErasure(tx: Db, erasure: Erasure, at: string): Promise<void> {
  const number = await advance(tx)
  const { what, how } = erasure
  const mark = erasure.what === 'reader' ? erasure.mark : erasureMark(tx, what, erasure.id)
  await tx.insertInto('erasures').values({ number, at, what, how, mark }).execute()
  await enqueue(tx, { kind: writeJournalKind, key: String(number), runAt: at })
}

/** By what an erased thing is known: nobody can read its id from it, and only who has the secret can try one. */
export const erasureMark = (db: Db, what: ErasureTable['what'], id: string): string =>
  createHmac('sha256', keyOf(db, 'erased')).update(`${what}:${id}`).digest('base64url')

/** Whether the data was put back from a copy after this moment (epoch ms): what was done in between is not in it. */
export async function wasPutBackAfter(db: Db, moment: number): Promise<boolean> {
  const { noticed_at } = await db.selectFrom('copy_guard').select('noticed_at').executeTakeFirstOrThrow()
  return noticed_at !== null && moment <= Date.parse(noticed_at)
}
