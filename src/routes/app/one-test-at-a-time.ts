import type { ReactiveJournal } from './journal.svelte.ts'

/** Lets one self-test go on where a file of another device brought a second. Nearly always there is nothing to do. */
export async function keepOneTest(journal: ReactiveJournal): Promise<void> {
  if (journal.experiments.filter(({ stopped }) => stopped === null).length < 2) return
  const { endedBesideAnother } = await import('#lib/core/experiment/one-at-a-time.ts')
  for (const ended of endedBesideAnother(journal.experiments, journal.today)) await journal.put('experiments', ended)
}
