/**
 * How often somebody may send something: token buckets in the database, so that several processes count together. One number says
 * it all: until when the bucket is spent (the virtual scheduling form of the leaky bucket, ITU-T I.371 annex A). A row holds a keyed
 * hash and a time, and means nothing once that time has passed.
 */
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import type { ServerSecret } from '../secret.ts'

/** `burst` at once, then one per `everyMs`. */
export type Limit = { burst: number; everyMs: number }

/** What is counted: which limit, and of whom. The second is hashed before it reaches the database. */
export type Counted = { name: string; of: string; limit: Limit }

/** Takes one from a bucket; `false` when it is empty, and then nothing is taken. One statement, so no two can take the last. */
export async function takeFrom(db: Db, secret: ServerSecret, counted: Counted, now: Date): Promise<boolean> {
  const { burst, everyMs } = counted.limit
  const at = sql`cast(${now.getTime()} as bigint)`
  const spent = sql`case when visitor_limits.spent_until > ${at} then visitor_limits.spent_until else ${at} end`
  const { rows } = await sql`
    insert into visitor_limits (id, spent_until) values (${bucketId(secret, counted, now)}, ${at} + ${sql.lit(everyMs)})
    on conflict (id) do update set spent_until = ${spent} + ${sql.lit(everyMs)}
      where ${spent} + ${sql.lit(everyMs)} - ${at} <= ${sql.lit(burst * everyMs)}
    returning id
  `.execute(db)
  return rows.length === 1
}

/** The key changes every day: yesterday's rows cannot be tied to today's, nor to an address once the day is over. */
const bucketId = (secret: ServerSecret, { name, of }: Counted, now: Date) =>
  secret.sign(`visitor-limits-${now.toISOString().slice(0, 10)}`, `${name}\n${of}`)
