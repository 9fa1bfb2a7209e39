import { dayOf } from '#lib/core/day.ts'
import { safetyState, spokenCheck } from '#lib/core/safety/check.ts'

/** A card that stops the exercises on this device, and the way to say that a doctor was spoken to. */
export type KeptSafety = { card: '112' | 'now' | 'today'; markSpoken: () => Promise<void> }

/** The name the private app gives to its store; looked for here so that a visit never makes one. */
const store = 'regie'

/** The blocking card this browser keeps, `null` when there is none. Who never opened the private app keeps nothing. */
export async function keptSafety(now: Date): Promise<KeptSafety | null> {
  if (!(await hasStore())) return null
  const { openJournal } = await import('#lib/device/journal.ts')
  const journal = await openJournal()
  const today = dayOf(now)
  const check = journal.get('safety', 'last')
  const state = check === null ? null : safetyState(check, today)
  if (state?.kind !== 'blocked') return null
  return { card: state.card, markSpoken: () => journal.put('safety', spokenCheck(today)) }
}

/** Browsers that cannot list their stores are taken to have none: opening one would create it. */
async function hasStore() {
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return false
  const kept = await indexedDB.databases().catch(() => [])
  return kept.some(({ name }) => name === store)
}
