import type { RequestEvent } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { tellReaders } from '#lib/server/articles/shelf.ts'
import type { Db, Transaction } from '#lib/server/db/tables.ts'
import { writing } from '#lib/server/db/writing.ts'
import { services } from '#lib/server/services.ts'
import { markOf } from './seen.server.ts'

type Shown = {
  /** The mark of what stood on the screen. */
  seen: string
  read: (db: Db) => Promise<unknown>
  save: (tx: Transaction) => Promise<void>
  /** What changes, for the log. */
  subject: string
}

/**
 * Keeps what visitors read, writes it down and has every page made anew. When it was changed since it was shown nothing is kept, and the
 * mark of what is there now comes back.
 */
export async function keepShown(event: RequestEvent, { seen, read, save, subject }: Shown): Promise<string | null> {
  const { id: actor } = practitionerOf(event)
  const { db, pageCache } = services()
  const newer = await writing(db, async (tx) => {
    const mark = markOf(await read(tx))
    if (mark !== seen) return mark
    await save(tx)
    await tellReaders(tx)
    await logAccess(tx, { at: new Date().toISOString(), actor, action: 'practice.changed', subject })
    return null
  })
  if (newer === null) pageCache.clear()
  return newer
}
