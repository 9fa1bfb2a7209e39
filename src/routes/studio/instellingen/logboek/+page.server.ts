import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { readLog } from '#lib/server/access/read-log.ts'
import { parseListSubject } from '#lib/server/access/seen-list.ts'
import { verifyAccessLog } from '#lib/server/access/verify-log.ts'
import { services } from '#lib/server/services.ts'
import { filterOf } from '#lib/server/access/log-filter.ts'
import type { PageServerLoad } from './$types'

const perPage = 50

export const load: PageServerLoad = async (event) => {
  const { id } = practitionerOf(event)
  const { db } = services()
  const { filter, typed } = filterOf(event.url)
  const lines = await readLog(db, filter, perPage + 1)
  const verdict = await verifyAccessLog(db)
  // Looking at the log is looking at something: once a visit, not once a page of it.
  if (!filter.before) {
    const at = new Date().toISOString()
    await logAccess(db, { at, actor: id, action: 'log.read', subject: 'log:1' })
  }
  const shown = lines.slice(0, perPage)
  return {
    ...{ typed, you: id },
    lines: shown.map((line) => ({
      ...line,
      list: line.action === 'list.read' ? parseListSubject(line.subject) : null,
    })),
    older: lines.length > perPage ? (shown.at(-1)?.number ?? null) : null,
    brokenAt: verdict.kind === 'broken' ? verdict.at : null,
  }
}
