/** Erases what reached its time; comes back every night (jobs/handlers.ts). */
import type { Db } from '../db/tables.ts'
import { readPractice } from '../practice.ts'
import { eraseExpired } from './retention.ts'
import { monthsToKeep, readMessageSettings } from './settings.ts'

/** Without a practice nothing is known of its role: then the longest time counts. */
export async function eraseMessages(db: Db, now: Date): Promise<void> {
  const practice = await readPractice(db)
  const settings = await readMessageSettings(db)
  await eraseExpired(db, monthsToKeep(settings, practice?.role ?? 'zorgverlener'), now)
}
