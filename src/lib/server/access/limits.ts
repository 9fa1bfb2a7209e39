/** How often somebody may try to come in. Counted in the database, so that several processes count together. */
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import type { ServerSecret } from '../secret.ts'

export type EntranceKind = 'passkey' | 'passphrase' | 'code' | 'link'

const minute = 60_000
/** Per address and for all together. The second is wide: an attacker must not be able to shut the practitioner out by trying. */
const limits: Record<EntranceKind, { each: number; all: number; withinMs: number }> = {
  passkey: { each: 30, all: 1000, withinMs: 15 * minute },
  passphrase: { each: 10, all: 200, withinMs: 15 * minute },
  code: { each: 15, all: 300, withinMs: 15 * minute },
  link: { each: 20, all: 300, withinMs: 15 * minute },
}

/** Counts one attempt, and says whether it may go on. The address is kept as a mark that only this server could have made. */
export async function mayAttempt(
  { db, secret }: { db: Db; secret: ServerSecret },
  kind: EntranceKind,
  address: string,
  now: Date,
): Promise<boolean> {
  const { each, all, withinMs } = limits[kind]
  const mark = secret.sign('entrance-limit', address)
  const own = await count(db, `${kind}:${mark}`, withinMs, now)
  const together = await count(db, `${kind}:all`, withinMs, now)
  return own <= each && together <= all
}

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
