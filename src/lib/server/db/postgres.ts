/** Kysely over PostgreSQL, for more than one process or machine. */
import { PostgresDialect } from 'kysely'
import pg from 'pg'

const int8 = 20

export function postgresDialect(url: string): PostgresDialect {
  const types = new pg.TypeOverrides()
  // 64-bit numbers arrive as text; ours are counts and stay far below 2 ** 53.
  types.setTypeParser(int8, Number)
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10, types }) })
}
