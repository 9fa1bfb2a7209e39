/** Readers whom a letter was being handed over to by a process that is gone: whether they have it, nobody knows (decision 0012). */
import { writing } from '../db/writing.ts'
import { longestTalkMs } from '../mail/hand-over.ts'
import type { Services } from '../services.ts'
import { letOut } from './letters.ts'

type Kept = Pick<Services, 'db' | 'pageCache'>

export const markLost = (kept: Kept, letter: string, now: Date): Promise<void> =>
  mark(kept, { letter, now, before: null })

/** Of every letter, what is older than any conversation. One that was paused or stopped has no next round that finds it. */
export async function markLongLost(kept: Kept, now: Date): Promise<void> {
  const before = new Date(now.getTime() - longestTalkMs)
  const letters = await kept.db
    .selectFrom('letters')
    .select('id')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('letter_recipients')
          .select('subscriber')
          .whereRef('letter', '=', 'letters.id')
          .where('letter_recipients.state', '=', 'handing-over')
          .where('handed_at', '<', before.toISOString()),
      ),
    )
    .execute()
  for (const { id } of letters) await mark(kept, { letter: id, now, before })
}

/** She may have it, so the first of them lets the letter out on the site. */
async function mark(
  { db, pageCache }: Kept,
  { letter, now, before }: { letter: string; now: Date; before: Date | null },
): Promise<void> {
  const at = now.toISOString()
  const isShown = await writing(db, async (tx) => {
    let lost = tx
      .updateTable('letter_recipients')
      .set({ state: 'uncertain', reason: 'lost', changed_at: at })
      .where('letter', '=', letter)
      .where('state', '=', 'handing-over')
    if (before !== null) lost = lost.where('handed_at', '<', before.toISOString())
    const { numUpdatedRows } = await lost.executeTakeFirst()
    return numUpdatedRows > 0n && letOut(tx, letter, at)
  })
  if (isShown) pageCache.clear()
}
