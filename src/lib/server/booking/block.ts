/** Time in which she receives nobody. */
import { isInstant } from '#lib/core/booking/wall-clock.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { logAccess } from '../access/access-log.ts'
import type { Db } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import { clearHoldsWithin, occupy } from './occupancy.ts'
import type { Block } from './read.ts'
import { takingTime } from './refusal.ts'

/** `practitioner` is her id. */
type Who = { practitioner: string; now: Date }

/**
 * Blocks time, in ms since 1970. `taken`: a booking or another block stands in it. Whoever is filling in the form for a time in it
 * hears that it is taken. `label` is for her own eyes and may be empty.
 */
export function blockTime(
  db: Db,
  { start, end, label, practitioner, now }: { start: number; end: number; label: string } & Who,
): Promise<Result<Block, 'taken' | 'ends-before-start'>> {
  if (!isInstant(start) || !isInstant(end) || start >= end) return Promise.resolve(fail('ends-before-start'))
  const id = crypto.randomUUID()
  return takingTime<Block, never>(db, async (tx) => {
    await clearHoldsWithin(tx, { start, end })
    await occupy(tx, id, { start, end, purpose: 'block', label })
    await logAccess(tx, { at: now.toISOString(), actor: practitioner, action: 'time.blocked', subject: `block:${id}` })
    return succeed({ id, start, end, label })
  })
}

/** Opens it again. False when it was not blocked any more. */
export async function openTime(db: Db, blockId: string, { practitioner, now }: Who): Promise<boolean> {
  return writing(db, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('occupancies')
      .where('id', '=', blockId)
      .where('purpose', '=', 'block')
      .executeTakeFirst()
    if (numDeletedRows === 0n) return false
    const subject = `block:${blockId}`
    await logAccess(tx, { at: now.toISOString(), actor: practitioner, action: 'time.opened', subject })
    return true
  })
}
