/** Writes down on the server that something was handed to the practitioner, whatever her browser does with it afterwards. */
import type { Db } from '../db/tables.ts'
import type { Practitioner } from './access.ts'
import { logAccess, type AccessAction } from './access-log.ts'
import { listSubject, type SeenList } from './seen-list.ts'

/** Looking again within this time is the same look: a page asks for itself again and again. */
const lookMs = 10 * 60_000

type Look = { at: number; written: Promise<void> }

/** Kept by the process and not in the database: after a restart a look is at most written down once more. */
const looks = new WeakMap<Db, Map<string, Look>>()

type Reader = Pick<Practitioner, 'id' | 'sessionId'>

/** One line a session and subject in ten minutes. Await it before handing anything out; not inside a transaction. */
export const logRead = (
  db: Db,
  reader: Reader,
  { action, subject }: { action: 'message.read' | 'booking.read'; subject: string },
  now: Date,
): Promise<void> => look(db, reader, { action, subject, sameAs: subject }, now)

/**
 * The same for a list that hands out names, or what opens them. NEN 7513 asks who saw data of whom, and when: a list of fifty names is
 * seen as much as fifty pages are. So the line says which list, which days it covered and how many people were on it; with the lines of
 * what came in and went, that tells who they were. One line would do for each list if it always showed the same: what is further back,
 * or another week, shows other people, and gets a line of its own. A list with nobody on it handed out nothing.
 */
export async function logListRead(
  db: Db,
  reader: Reader,
  { page = '', ...seen }: SeenList & { page?: string },
  now: Date,
): Promise<void> {
  if (seen.rows === 0) return
  const sameAs = `${seen.list}:${seen.from}/${seen.until}:${page}`
  await look(db, reader, { action: 'list.read', subject: listSubject(seen), sameAs }, now)
}

/** `sameAs`: what makes two looks one. */
function look(
  db: Db,
  { id: actor, sessionId }: Reader,
  { action, subject, sameAs }: { action: AccessAction; subject: string; sameAs: string },
  now: Date,
): Promise<void> {
  const kept = looks.get(db) ?? new Map<string, Look>()
  looks.set(db, kept)
  for (const [key, { at }] of kept) if (at <= now.getTime() - lookMs) kept.delete(key)
  const key = `${sessionId} ${action} ${sameAs}`
  const before = kept.get(key)
  if (before) return before.written
  const written = logAccess(db, { at: now.toISOString(), actor, action, subject }).catch((error: unknown) => {
    kept.delete(key)
    throw error
  })
  kept.set(key, { at: now.getTime(), written })
  return written
}
