/** The moment a letter begins to go: who gets it is written down once, one row each, and never again. */
import { randomBytes } from 'node:crypto'
import { isLate } from '#lib/core/publishing/letter.ts'
import { writing } from '../db/writing.ts'
import type { Db, LetterTable, Transaction } from '../db/tables.ts'
import { noted, rowToText } from './letters.ts'
import { idsInSegment } from './segment.ts'

const batch = 200

/**
 * Begins a planned letter, when this is still its round. One that should have gone too long ago becomes a draft again that says so: nobody
 * is mailed by surprise.
 */
export async function beginLetter(db: Db, { id, round }: { id: string; round: number }, now: Date): Promise<void> {
  const at = now.toISOString()
  await writing(db, async (tx) => {
    // Written first, so that taking it back and beginning it go one after the other.
    const row = await tx
      .updateTable('letters')
      .set((eb) => ({ revision: eb('revision', '+', 1), changed_at: at }))
      .where('id', '=', id)
      .where('round', '=', round)
      .where('state', '=', 'scheduled')
      .returningAll()
      .executeTakeFirst()
    if (!row) return
    const isTooLate = isLate(row.due_at ?? at, now)
    await tx
      .updateTable('letters')
      .set(
        isTooLate
          ? { state: 'draft', halted_by: 'late', send_at: null, due_at: null, proofed: row.revision }
          : { state: 'sending', due_at: at, began_at: at },
      )
      .where('id', '=', id)
      .execute()
    if (isTooLate) return
    await addRecipients(tx, row, at)
    await noted(tx, 'system', 'letter.began', id, at)
  })
}

async function addRecipients(tx: Transaction, row: LetterTable, at: string): Promise<void> {
  const ids = await idsInSegment(tx, rowToText(row))
  for (let from = 0; from < ids.length; from += batch) {
    const rows = ids.slice(from, from + batch).map((subscriber) => ({
      ...{ letter: row.id, subscriber, state: 'waiting' as const, reason: null, hand_over: null },
      ...{ message_id: crypto.randomUUID(), bounce_id: randomBytes(10).toString('hex') },
      ...{ tries: 0, try_at: at, handed_at: null, late_bounces: 0, replied: 0, changed_at: at },
    }))
    await tx.insertInto('letter_recipients').values(rows).execute()
  }
}
