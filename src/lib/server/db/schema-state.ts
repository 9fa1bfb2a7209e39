/** Whether this program and this database fit together. Looked at before anything is changed. */
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { migrations } from './migrations/index.ts'

/**
 * `newer`: a newer Regie has been at work here. `half`: what is recorded and what is there do not belong together (a backup put back in
 * part, tables removed by hand). `older`: this program has steps to do, and was not asked to do them.
 */
export type SchemaFault = 'newer' | 'half' | 'older'

/** The program refuses to start; `bin/regie.ts` has the advice. `step` is the first migration where it differs. */
export class SchemaError extends Error {
  readonly fault: SchemaFault
  readonly step: string
  constructor(fault: SchemaFault, step: string) {
    super(`the database is ${fault} at ${step}`)
    this.name = 'SchemaError'
    this.fault = fault
    this.step = step
  }
}

/** Throws a SchemaError when this program must leave the database alone. */
export async function checkSchema(db: Kysely<unknown>): Promise<void> {
  // Kysely keeps its own tables to itself unless asked, and what has been done is recorded in one of them.
  const known = await db.introspection.getTables({ withInternalKyselyTables: true })
  const tables = new Set(known.map(({ name }) => name))
  const done = tables.has('kysely_migration') ? await recorded(db) : []
  const own = Object.keys(migrations)
  const [first = ''] = own

  const unknown = done.find((name) => !own.includes(name))
  if (unknown) throw new SchemaError('newer', unknown)
  const gap = done.findIndex((name, at) => name !== own[at])
  if (gap >= 0) throw new SchemaError('half', own[gap] ?? first)
  if (tables.has('practice') !== done.length > 0) throw new SchemaError('half', first)
}

async function recorded(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}
