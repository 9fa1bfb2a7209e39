import type { Db } from './tables.ts'

/** Whether this is PostgreSQL, where many write at once; on SQLite one connection does everything in turn. */
export const isPostgres = (db: Db): boolean => db.getExecutor().adapter.supportsMultipleConnections === true
