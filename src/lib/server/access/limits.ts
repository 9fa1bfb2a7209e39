/** How often somebody may try to come in. Counted in the database, so that several processes count together. */
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import type { ServerSecret } from '../secret.ts'

/** Asking how to begin (`passkey-options`, `passphrase-settings`) is no guess, and is counted apart from answering. */
export type EntranceKind = 'passkey' | 'passkey-options' | 'passphrase' | 'passphrase-settings' | 'code' | 'link'

const minute = 60_000
/**
 * Per network and for all together. The second is wide, and what one network tries too often does not count for it: an attacker must
 * not be able to shut the practitioner out by trying. A passkey has no second limit: its signature cannot be guessed.
 */
const limits: Record<EntranceKind, { each: number; all: number | null; withinMs: number }> = {
  passkey: { each: 30, all: null, withinMs: 15 * minute },
  'passkey-options': { each: 30, all: null, withinMs: 15 * minute },
  passphrase: { each: 10, all: 200, withinMs: 15 * minute },
  'passphrase-settings': { each: 30, all: 1000, withinMs: 15 * minute },
  code: { each: 15, all: 300, withinMs: 15 * minute },
  link: { each: 20, all: 300, withinMs: 15 * minute },
}

/**
 * Counts one attempt, and says whether it may go on. `network` is null when it cannot be known (visitors/client-address.ts): then only
 * all together are counted. It is kept as a mark that only this server could have made.
 */
export async function mayAttempt(
  { db, secret }: { db: Db; secret: ServerSecret },
  kind: EntranceKind,
  network: string | null,
  now: Date,
): Promise<boolean> {
  const { each, all, withinMs } = limits[kind]
  if (network !== null) {
    const mark = secret.sign('entrance-limit', network)
    if ((await count(db, `${kind}:${mark}`, withinMs, now)) > each) return false
  }
  return all === null || (await count(db, `${kind}:all`, withinMs, now)) <= all
}

const loggedAtMost = 1000

/** Whether a refused passkey is still written down: who tries without end must not be able to fill a log that is never emptied. */
export const mayLogRefusal = async (db: Db, now: Date): Promise<boolean> =>
  (await count(db, 'refusal-logged:all', 15 * minute, now)) <= loggedAtMost

/** Attempts within the while that began with the first of them, this one included. */
async function count(db: Db, bucket: string, withinMs: number, now: Date): Promise<number> {
  const at = now.toISOString()
  const ends_at = new Date(now.getTime() + withinMs).toISOString()
  const row = await db
    .insertInto('entrance_limits')
    .values({ bucket, count: 1, ends_at })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({
        count: sql<number>`case when entrance_limits.ends_at <= ${at} then 1 else entrance_limits.count + 1 end`,
        ends_at: sql<string>`case when entrance_limits.ends_at <= ${at} then ${ends_at} else entrance_limits.ends_at end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  if (row.count === 1) await db.deleteFrom('entrance_limits').where('ends_at', '<=', at).execute()
  return row.count
}
