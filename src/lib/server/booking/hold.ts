/** A time kept for somebody who is filling in the form. */
import { choosingMs, occupiedBy, slotAt } from '#lib/core/booking/slots.ts'
import { dayAt, isInstant } from '#lib/core/booking/wall-clock.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Db } from '../db/tables.ts'
import { hashOf } from './link.ts'
import { clearStaleHolds, occupy, releaseHoldOf } from './occupancy.ts'
import { readTaken } from './offer.ts'
import { takingTime, type TakeRefusal } from './refusal.ts'
import { readBookingSettings, readKind } from './settings.ts'

const holdMs = 5 * 60_000

/**
 * Holds a time for five minutes. `holder` is a token of the form (128 bits or more, by chance): it has one hold, so asking again
 * moves or renews it. `start` in ms since 1970. Answers when the hold ends (ISO).
 */
export async function holdSlot(
  db: Db,
  { kindId, start, holder, now }: { kindId: string; start: number; holder: string; now: Date },
): Promise<Result<{ until: string }, TakeRefusal>> {
  if (!isInstant(start)) return fail('outside-hours')
  const holderHash = hashOf(holder)
  const expiresAt = new Date(now.getTime() + holdMs).toISOString()
  return takingTime(db, async (tx): Promise<Result<{ until: string }, TakeRefusal>> => {
    const kind = await readKind(tx, kindId)
    if (!kind?.active) return fail('gone')
    const settings = await readBookingSettings(tx)
    const day = dayAt(start, settings.zone)
    const taken = await readTaken(tx, { settings, days: { from: day, until: day }, now, own: { holder } })
    const slot = slotAt(start, { settings, kind, now: now.getTime(), offeredMsAgo: choosingMs, ...taken })
    if (!slot.ok) return slot
    const occupied = occupiedBy(slot.value, kind)
    await releaseHoldOf(tx, holderHash)
    await clearStaleHolds(tx, occupied, now)
    await occupy(tx, crypto.randomUUID(), { ...occupied, purpose: 'hold', holderHash, expiresAt })
    return succeed({ until: expiresAt })
  })
}

/** Gives the time back at once, when somebody goes back to choose another. */
export const releaseHold = (db: Db, holder: string): Promise<void> => releaseHoldOf(db, hashOf(holder))
