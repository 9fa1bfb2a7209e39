/** Reads the whole access log and says whether it is as it was written. */
import type { Db } from '../db/tables.ts'
import { hashOf } from './access-log.ts'

export type LogVerdict =
  | { kind: 'whole'; rows: number; end: string }
  /** `changed`: the row is not what was written. `missing`: a row before it is gone. `cut-off`: rows after it are gone. */
  | { kind: 'broken'; at: number; how: 'changed' | 'missing' | 'cut-off' }

const atATime = 1000

export async function verifyAccessLog(db: Db): Promise<LogVerdict> {
  // Where the chain ends is read first: rows that come in meanwhile are after it, and no fault.
  const end = await db.selectFrom('access_log_end').select(['number', 'hash']).executeTakeFirstOrThrow()
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
      if (hashOf(row, before) !== row.hash) return { kind: 'broken', at: row.number, how: 'changed' }
      if (row.number === end.number && row.hash !== end.hash) return { kind: 'broken', at: row.number, how: 'changed' }
      ;[last, before] = [row.number, row.hash]
    }
    if (rows.length < atATime) break
  }
  if (last < end.number) return { kind: 'broken', at: last + 1, how: 'cut-off' }
  return { kind: 'whole', rows: last, end: before }
}
