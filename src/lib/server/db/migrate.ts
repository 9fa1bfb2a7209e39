/** Brings the tables up to date. Up only; each step in a transaction of its own, so that none is ever half done. */
import { type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { migrations } from './migrations/index.ts'

type Step = { up: (db: Kysely<unknown>, strict: string) => Promise<void> }

/** What SQLite writes behind `create table (…)` to hold us to the declared types; PostgreSQL always does. */
export type Strict = ' strict' | ''

/** Names of the migrations that still have to run, in order. */
export async function pendingMigrations(db: Kysely<unknown>, strict: Strict): Promise<string[]> {
  const all = await migrator(db, strict).getMigrations()
  return all.filter(({ executedAt }) => !executedAt).map(({ name }) => name)
}

export async function migrate(db: Kysely<unknown>, strict: Strict): Promise<void> {
  const { error } = await migrator(db, strict).migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
}

function migrator(db: Kysely<unknown>, strict: Strict): Migrator {
  const steps: Record<string, Migration> = Object.fromEntries(
    Object.entries<Step>(migrations).map(([name, step]) => [name, inTransaction((tx) => step.up(tx, strict))]),
  )
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(steps) } })
}

/** Kysely wraps migrations on PostgreSQL but not on SQLite, where a half-done one would block the next start. */
const inTransaction = (up: (db: Kysely<unknown>) => Promise<void>): Migration => ({
  up: (db: Kysely<unknown>) => (db.isTransaction ? up(db) : db.transaction().execute(up)),
})
