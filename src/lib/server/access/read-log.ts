/** Reads the access log for the studio: a piece at a time, the newest first, and only what is asked for. */
import type { AccessLogTable, Db } from '../db/tables.ts'
import { accessActions, type AccessAction } from './access-log.ts'

export type LogLine = { number: number; at: string; actor: string; action: AccessAction; subject: string; hash: string }

/** `from` and `until` are instants (ISO, until not included); `before` is the number of the last line already seen. */
export type LogFilter = { from?: string; until?: string; action?: AccessAction; before?: number }

export async function readLog(db: Db, filter: LogFilter, limit: number): Promise<LogLine[]> {
  let query = db.selectFrom('access_log').selectAll().orderBy('number', 'desc').limit(limit)
  if (filter.from) query = query.where('at', '>=', filter.from)
  if (filter.until) query = query.where('at', '<', filter.until)
  if (filter.action) query = query.where('action', '=', filter.action)
  if (filter.before) query = query.where('number', '<', filter.before)
  return (await query.execute()).map(rowToLine)
}

export const isAccessAction = (text: string | null): text is AccessAction =>
  accessActions.some((action) => action === text)

const rowToLine = (row: AccessLogTable): LogLine => ({ ...row, action: row.action as AccessAction })
