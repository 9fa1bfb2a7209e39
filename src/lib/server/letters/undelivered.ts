/** What follows for a reader from a letter that did not reach her. */
import { mostInARow, stopsLetters } from '#lib/core/publishing/undelivered.ts'
import { logAccess } from '../access/access-log.ts'
import { writing } from '../db/writing.ts'
import type { Db, LetterRecipientTable } from '../db/tables.ts'

/** Call it when the row of this letter says so already. She stays on the list, and no more letters go to her until something does arrive. */
export async function noteUndelivered(
  db: Db,
  { letter, subscriber, status }: { letter: string; subscriber: string; status: string },
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await writing(db, async (tx) => {
    const before = await tx
      .selectFrom('letter_recipients')
      .select(['state', 'reason'])
      .where('subscriber', '=', subscriber)
      .where('letter', '!=', letter)
      .where('handed_at', 'is not', null)
      .orderBy('handed_at', 'desc')
      .limit(mostInARow)
      .execute()
    if (!stopsLetters(status, before.map(statusIn))) return
    const { numUpdatedRows } = await tx
      .updateTable('subscribers')
      .set({ bounced_at: at })
      .where('id', '=', subscriber)
      .where('bounced_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return
    await logAccess(tx, { at, actor: 'system', action: 'subscriber.bounced', subject: `subscriber:${subscriber}` })
  })
}

const statusIn = ({ state, reason }: Pick<LetterRecipientTable, 'state' | 'reason'>): string | null =>
  state === 'refused' || state === 'bounced' ? (reason ?? '5.0.0') : null

/** Mail reaches her again: she answered one, or the practitioner says so. */
export async function letThrough(db: Db, id: string, actor: string, now: Date): Promise<boolean> {
  return writing(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('subscribers')
      .set({ bounced_at: null })
      .where('id', '=', id)
      .where('bounced_at', 'is not', null)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return false
    const at = now.toISOString()
    await logAccess(tx, { at, actor, action: 'subscriber.reached', subject: `subscriber:${id}` })
    return true
  })
}
