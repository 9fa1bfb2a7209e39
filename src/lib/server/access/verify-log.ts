/** Reads the whole access log and says whether it is as it was written. */
import { keyOf } from '../db/keys.ts'
import type { Db } from '../db/tables.ts'
import { hashOf, isEnd } from './access-log.ts'

export type LogVerdict =
  | { kind: 'whole'; rows: number; end: string }
  /** `changed`: the row is not what was written. `missing`: a row before it is gone. `cut-off`: rows after it are gone. */
  | { kind: 'broken'; at: number; how: 'changed' | 'missing' | 'cut-off' }

const atATime = 1000

export async function verifyAccessLog(db: Db): Promise<LogVerdict> {
  // Where the chain ends is read first: rows that come in meanwhile are after it, and no fault.
  const key = keyOf(db, 'access-log')
  const end = await db.selectFrom('access_log_end').select(['number', 'hash', 'mark']).executeTakeFirstOrThrow()
  let [last, before] = [0, '']
  for (;;) {
    const rows = await db
      .selectFrom('access_log')
      .selectAll()
      .where('number', '>', last)
      .orderBy('number')
      .limit(atATime)
      .execute()
    for (const row of rows) {
      if (row.number !== last + 1) return { kind: 'broken', at: last + 1, how: 'missing' }
      if (hashOf(key, row, before) !== row.hash) return { kind: 'broken', at: row.number, how: 'changed' }
      if (row.number === end.number && row.hash !== end.hash) return { kind: 'broken', at: row.number, how: 'changed' }
      ;[last, before] = [row.number, row.hash]
    }
    if (rows.length < atATime) break
  }
  if (last < end.number || !isEnd(key, end)) return { kind: 'broken', at: last + 1, how: 'cut-off' }
  if (!(await beginsWithHer(db))) return { kind: 'broken', at: 1, how: 'missing' }
  return { kind: 'whole', rows: last, end: before }
}

/** A log that was emptied looks like a new one; but once there is a practitioner, the line of her set-up must be in it. */
async function beginsWithHer(db: Db): Promise<boolean> {
  const her = await db.selectFrom('practitioners').select('id').executeTakeFirst()
  if (!her) return true
  const line = await db
    .selectFrom('access_log')
    .select('number')
    .where('action', '=', 'practitioner.set-up')
    .where('subject', '=', `practitioner:${her.id}`)
    .executeTakeFirst()
  return line !== undefined
}
