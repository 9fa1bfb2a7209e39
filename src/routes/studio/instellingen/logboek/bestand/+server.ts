import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { logAsCsv, logAsJson, readLog } from '#lib/server/access/read-log.ts'
import { services } from '#lib/server/services.ts'
import { filterOf } from '#lib/server/access/log-filter.ts'
import type { RequestHandler } from './$types'

/** More lines than a practice writes in five years. */
const most = 1_000_000

/** The log as a file, with the hashes that whoever has the secret of the server can verify it by. */
export const GET: RequestHandler = async (event) => {
  const { id } = practitionerOf(event)
  const { db } = services()
  const asJson = event.url.searchParams.get('as') === 'json'
  const now = new Date().toISOString()
  const lines = (await readLog(db, filterOf(event.url).filter, most)).reverse()
  await logAccess(db, { at: now, actor: id, action: 'log.exported', subject: 'log:1' })
  const name = `regie-log-${now.slice(0, 10)}.${asJson ? 'json' : 'csv'}`
  return new Response(asJson ? logAsJson(lines) : logAsCsv(lines), {
    headers: {
      'content-type': asJson ? 'application/json' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
