/** How long mails are kept, and the erasing itself. */
import type { Db } from '../db/tables.ts'

const hourMs = 3_600_000

export const kept = {
  /** The words of a mail that was handed over, or that she chose not to send. */
  wordsHours: 24,
  /** To whom it went and when; and the words of a mail she can still send again. */
  rowDays: 30,
} as const

/** Erases what has been kept long enough. Of a mail the key and the state stay, which tell nothing about anybody. */
export async function tidyMails(db: Db, now: Date): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * hourMs).toISOString()
  await db
    .updateTable('mails')
    .set({ body: null })
    .where('state', 'in', ['handed-over', 'dropped'])
    .where('body', 'is not', null)
    .where('changed_at', '<=', before(kept.wordsHours))
    .execute()
  await db
    .updateTable('mails')
    .set({ body: null, recipient: null, reply_to: null, subject: null, problem: null, hand_over: null })
    .where('state', 'in', ['handed-over', 'dropped', 'failed', 'uncertain'])
    .where('recipient', 'is not', null)
    .where('changed_at', '<=', before(kept.rowDays * 24))
    .execute()
}
