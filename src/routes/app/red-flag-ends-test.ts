import type { ReactiveJournal } from './journal.svelte.ts'

/** Stops the self-tests that the kept safety check ends. Small until there is one: the rest comes only then. */
export async function endByRedFlag(journal: ReactiveJournal): Promise<void> {
  const { safety, experiments } = journal
  const mayEnd = safety !== null && safety.card !== null && safety.card !== 'week'
  if (!mayEnd || experiments.every(({ stopped }) => stopped !== null)) return
  const { endedBy } = await import('#lib/core/experiment/red-flag.ts')
  // As they are now: a card may have been taken back while this was fetched.
  for (const ended of endedBy(journal.safety, journal.experiments)) await journal.put('experiments', ended)
}

/** The card was a mistake, and the questions were answered anew: these tests go on. */
export async function giveBack(journal: ReactiveJournal, ids: readonly string[]): Promise<void> {
  const { takenBack } = await import('#lib/core/experiment/red-flag.ts')
  for (const one of journal.experiments) if (ids.includes(one.id)) await journal.put('experiments', takenBack(one))
}
