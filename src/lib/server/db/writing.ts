import { setTimeout as sleep } from 'node:timers/promises'
import type { Db, Transaction } from './tables.ts'

const mostAttempts = 6

/**
 * One transaction that reads and writes, done again when it lost a race it could win the next time. `work` may therefore run more
 * than once and must not act on anything but the database.
 */
export async function writing<Value>(db: Db, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt === mostAttempts || !isLostRace(error)) throw error
      await sleep(attempt * 20)
    }
  }
}

/**
 * PostgreSQL, appendix A: serialization_failure, deadlock_detected, unique_violation (another wrote the same a moment before) and
 * foreign_key_violation (another took away what was read, or points at what goes).
 */
const postgresCodes: readonly unknown[] = ['40001', '40P01', '23505', '23503']

/** SQLite: SQLITE_BUSY and SQLITE_LOCKED, the lowest byte of the extended code. */
const sqliteCodes: readonly number[] = [5, 6]

function isLostRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('errcode' in error && typeof error.errcode === 'number') return sqliteCodes.includes(error.errcode & 0xff)
  return 'code' in error && postgresCodes.includes(error.code)
}
