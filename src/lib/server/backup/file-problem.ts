import { DatabaseSync } from 'node:sqlite'

/** What SQLite finds wrong with a database file nobody has open, or null: every page, every index, every reference between tables. */
export function fileProblem(file: string): string | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true })
    try {
      const [found] = database.prepare('pragma integrity_check(1)').all()
      if (found?.integrity_check !== 'ok') return String(found?.integrity_check)
      const loose = database.prepare('pragma foreign_key_check').get()
      return loose ? `a row of ${String(loose.table)} belongs to nothing` : null
    } finally {
      database.close()
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
