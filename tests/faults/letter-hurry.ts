/** The practitioner who goes on with what was halted, and a clock for whom no wait is long: only that is not as it is for her. */
import type { Db } from '#lib/server/db/tables.ts'
import { resumeLetter, sendLetterKind } from '#lib/server/letters/letters.ts'

export async function goOnWithLetters(db: Db): Promise<void> {
  const now = new Date()
  const at = now.toISOString()
  const halted = await db.selectFrom('letters').select('id').where('state', '=', 'paused').execute()
  for (const { id } of halted) await resumeLetter(db, id, { actor: 'her', now })
  await db
    .updateTable('letter_recipients')
    .set({ try_at: at })
    .where('state', '=', 'waiting')
    .where('try_at', '>', at)
    .execute()
  await db.updateTable('letters').set({ due_at: at }).where('state', '=', 'sending').where('due_at', '>', at).execute()
  await db
    .updateTable('jobs')
    .set({ run_at: at })
    .where('kind', '=', sendLetterKind)
    .where('state', '=', 'waiting')
    .where('run_at', '>', at)
    .execute()
  // Refused on a whim of the server: she is not written off for it.
  await db.updateTable('subscribers').set({ bounced_at: null }).where('bounced_at', 'is not', null).execute()
}
