/** Runs inside the app's page: fills the journal through the app's own code, one evening at a time as a person does. */
import { openJournal } from '#lib/device/journal.ts'
import type { InventedDiary } from './diary-days.ts'

declare global {
  interface Window {
    benchFill: (diary: InventedDiary) => Promise<void>
  }
}

window.benchFill = async ({ profile, safety, entries }) => {
  const journal = await openJournal()
  await journal.put('profile', profile)
  await journal.put('safety', safety)
  for (const entry of entries) await journal.put('entries', entry)
  journal.close()
}
