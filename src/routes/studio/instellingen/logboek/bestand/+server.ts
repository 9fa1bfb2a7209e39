import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { logAsCsv, logAsJson, sealLog } from '#lib/server/access/log-file.ts'
import { readLog } from '#lib/server/access/read-log.ts'
import { keyOf } from '#lib/server/db/keys.ts'
import { services } from '#lib/server/services.ts'
import { filterOf } from '#lib/server/access/log-filter.ts'
import type { RequestHandler } from './$types'

/** More lines than a practice writes in five years. */
const most = 1_000_000

/** The log as a file, with the hashes and the seal that whoever has the secret of the server can verify it by (`regie verify-log FILE`). */
export const GET: RequestHandler = async (event) => {
  const { id } = practitionerOf(event)
  const { db } = services()
  const asJson = event.url.searchParams.get('as') === 'json'
  const now = new Date().toISOString()
  const lines = (await readLog(db, filterOf(event.url).filter, most)).reverse()
  await logAccess(db, { at: now, actor: id, action: 'log.exported', subject: 'log:1' })
  const name = `regie-log-${now.slice(0, 10)}.${asJson ? 'json' : 'csv'}`
  const file = sealLog(keyOf(db, 'access-log'), lines, now)
  return new Response(asJson ? logAsJson(file) : logAsCsv(file), {
    headers: {
      'content-type': asJson ? 'application/json' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
