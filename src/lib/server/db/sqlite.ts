/** Kysely over the SQLite that Node carries: no package, no compiler. */
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

/** Opens the file; every commit reaches the disk before it is acknowledged. */
export function openSqlite(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma foreign_keys = on')
  database.exec('pragma busy_timeout = 5000')
  return database
}

export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  return new SqliteDialect({ database: guarded(database) })
}

function guarded(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => {
      database.close()
    },
    prepare(sql): SqliteStatement {
      const statement = database.prepare(sql === 'begin' ? beginning : sql)
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...values.map(storable)),
        run: (values) => statement.run(...values.map(storable)),
        iterate: (values) => statement.iterate(...values.map(storable)),
      }
    },
  }
}

/**
 * A transaction that first reads and then writes would fail when another process wrote in between: SQLite cannot let it wait
 * for a lock it asks for too late. So every transaction asks at once.
 */
const beginning = 'begin immediate'

/**
 * Lets through what SQLite can hold and refuses the rest. Node takes an object in first place as named parameters, so
 * a Date would silently shift every value one column.
 */
function storable(value: unknown): SQLInputValue {
  if (value === null) return value
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`sqlite cannot store a value of type ${typeName(value)}`)
}

function typeName(value: unknown): string {
  return typeof value === 'object' ? (value?.constructor.name ?? 'null') : typeof value
}
