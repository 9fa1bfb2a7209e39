/** Writes down on the server that something was handed to the practitioner, whatever her browser does with it afterwards. */
import type { Db } from '../db/tables.ts'
import type { Practitioner } from './access.ts'
import { logAccess } from './access-log.ts'

/** Looking again within this time is the same look: a page asks for itself again and again. */
const lookMs = 10 * 60_000

type Look = { at: number; written: Promise<void> }

/** Kept by the process and not in the database: after a restart a look is at most written down once more. */
const looks = new WeakMap<Db, Map<string, Look>>()

/** One line a session and subject in ten minutes. Await it before handing anything out; not inside a transaction. */
export function logRead(
  db: Db,
  { id: actor, sessionId }: Pick<Practitioner, 'id' | 'sessionId'>,
  { action, subject }: { action: 'message.read' | 'booking.read'; subject: string },
  now: Date,
): Promise<void> {
  const kept = looks.get(db) ?? new Map<string, Look>()
  looks.set(db, kept)
  for (const [key, { at }] of kept) if (at <= now.getTime() - lookMs) kept.delete(key)
  const key = `${sessionId} ${action} ${subject}`
  const before = kept.get(key)
  if (before) return before.written
  const written = logAccess(db, { at: now.toISOString(), actor, action, subject }).catch((error: unknown) => {
    kept.delete(key)
    throw error
  })
  kept.set(key, { at: now.getTime(), written })
  return written
}
