import { Kysely } from 'kysely'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { DatabasePlace } from '../config.ts'
import { sealPlainBodies } from '../mail/sealed-body.ts'
import type { ServerSecret } from '../secret.ts'
import { copyBefore } from './copies.ts'
import { withKeys } from './keys.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { checkSchema, SchemaError } from './schema-state.ts'
import { openSqlite, sqliteDialect } from './sqlite.ts'
import type { Db, Tables } from './tables.ts'

/**
 * Opens the database and brings its tables up to date. An existing file is copied first. Throws a SchemaError when program and database
 * do not fit together; `asItIs` changes nothing and throws when there would be something to bring up to date: for commands that work
 * beside a running server. The `secret` signs the access log and seals
 * the words of mails, also those that an earlier version left in the clear.
 */
export async function openDb(place: DatabasePlace, secret: ServerSecret, how: How = 'up-to-date'): Promise<Db> {
  const opened = await (place.kind === 'postgres' ? openPostgresDb(place.url, how) : openSqliteDb(place.file, how))
  const db = withKeys(opened, secret)
  if (how === 'up-to-date') await workOrClose(db, () => sealPlainBodies(db))
  return db
}

async function openPostgresDb(url: string, how: How): Promise<Db> {
  // Most practices never need it, and it would take memory of all of them.
  const { postgresDialect } = await import('./postgres.ts')
  const db = new Kysely<Tables>({ dialect: postgresDialect(url) })
  await workOrClose(db, async () => {
    await checkSchema(untyped(db))
    const [next] = await pendingMigrations(untyped(db), '')
    if (next && how === 'asItIs') throw new SchemaError('older', next)
    if (next) await migrate(untyped(db), '')
  })
  return db
}

async function openSqliteDb(file: string, how: How): Promise<Db> {
  const existed = existsSync(file)
  mkdirSync(path.dirname(file), { recursive: true })
  const database = openSqlite(file)
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) })
  await workOrClose(db, async () => {
    await checkSchema(untyped(db))
    const [next] = await pendingMigrations(untyped(db), ' strict')
    if (!next) return
    if (how === 'asItIs') throw new SchemaError('older', next)
    if (existed) await copyBefore(next, { database, file })
    await migrate(untyped(db), ' strict')
  })
  return db
}

type How = 'up-to-date' | 'asItIs'

async function workOrClose(db: Db, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** Migrations are frozen in time and must not know today's tables. */
const untyped = (db: Db) => db.withTables<Record<never, never>>() as unknown as Kysely<unknown>
