import { sql } from 'kysely'
import type { ServerResponse } from 'node:http'
import type { Db } from './db/tables.ts'

/** 200 while the database answers, 503 otherwise. */
export async function checkHealth(db: Db, response: ServerResponse): Promise<void> {
  const healthy = await sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  response.setHeader('content-type', 'application/json')
  response.setHeader('cache-control', 'no-store')
  response.writeHead(healthy ? 200 : 503)
  response.end(JSON.stringify({ status: healthy ? 'ok' : 'database unreachable' }))
}
