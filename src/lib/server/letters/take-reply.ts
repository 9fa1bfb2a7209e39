/**
 * A copy of a mail that came to the practice: whether it answers a letter. Only that is kept, once for each letter to each reader; nothing of the
 * mail itself is, and nobody but the reader knows the Message-ID it has to name: it is drawn at random for each row.
 */
import { answeredIds } from '#lib/core/exchange/read-reply.ts'
import type { Db } from '../db/tables.ts'

export type TakenReply =
  /** It answers nothing, or a machine sent it. */
  | 'no-reply'
  /** What it answers is no letter. */
  | 'not-ours'
  /** It was told before. */
  | 'known'
  | 'counted'

/** Only the head of a mail. */
export async function takeReply(db: Db, head: string, now: Date): Promise<TakenReply> {
  await noteCopy(db, now)
  const answered = answeredIds(head)
  if (answered.length === 0) return 'no-reply'
  // The domain behind it is that of MAIL_FROM at the time, which may have changed since.
  const ids = answered.map((id) => id.split('@', 1)[0] ?? '')
  const { numUpdatedRows } = await db
    .updateTable('letter_recipients')
    .set({ replied: 1 })
    .where('message_id', 'in', ids)
    .where('handed_at', 'is not', null)
    .where('replied', '=', 0)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return 'counted'
  const known = db.selectFrom('letter_recipients').select('letter').where('message_id', 'in', ids)
  return (await known.limit(1).executeTakeFirst()) ? 'known' : 'not-ours'
}

/** Since when copies come, so that nought is said only where it means something; and whether they still do. */
export type Copies = { since: string; latest: string }

export async function readCopies(db: Db): Promise<Copies | null> {
  const row = await db.selectFrom('reply_copies').select(['since', 'latest']).executeTakeFirst()
  return row ?? null
}

const hourMs = 3_600_000

/** In whole hours, because it is not about that one mail: of the first the end, so that it says too little rather than too much. */
async function noteCopy(db: Db, now: Date): Promise<void> {
  const hour = Math.floor(now.getTime() / hourMs)
  const at = (hours: number) => new Date(hours * hourMs).toISOString()
  const latest = at(hour)
  if ((await readCopies(db))?.latest === latest) return
  await db
    .insertInto('reply_copies')
    .values({ id: 1, since: at(hour + 1), latest })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ latest }))
    .execute()
}
