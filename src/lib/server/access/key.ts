/** The practitioner's key as the server knows it: the public half, and the private half as only she can open it. */
import type { Db } from '../db/tables.ts'

/** Whom messages and notes are sealed for, and since when; null until the studio is set up. */
export async function readPublicKey(db: Db): Promise<{ recipient: string; since: string } | null> {
  const row = await db
    .selectFrom('practitioner_keys')
    .select(['recipient', 'created_at'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { recipient: row.recipient, since: row.created_at } : null
}
