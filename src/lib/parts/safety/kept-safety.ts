import { dayOf } from '#lib/core/day.ts'
import { safetyState, spokenCheck } from '#lib/core/safety/check.ts'

/** A card that stops the exercises on this device, and the way to say that a doctor was spoken to. */
export type KeptSafety = { card: '112' | 'now' | 'today'; markSpoken: () => Promise<void> }

/**
 * Tells which card stops the exercises, now and whenever that changes, also in another tab: what runs here then stops.
 * Returns what ends it.
 */
export function watchSafety(tell: (safety: KeptSafety | null) => void): () => void {
  let isOver = false
  let leave: (() => void) | null = null

  async function look() {
    const safety = await keptSafety(new Date())
    if (isOver) return
    tell(safety)
    // The store may have been made in another tab after this page was opened.
    if (leave !== null || !(await hasStore())) return
    const { openJournal } = await import('#lib/device/journal.ts')
    const journal = await openJournal()
    if (!isOver) leave ??= journal.onChange(lookAgain)
  }
  // Where the store does not open, nothing can be known and nothing is stopped.
  const lookAgain = () => void look().catch(() => undefined)

  lookAgain()
  document.addEventListener('visibilitychange', lookAgain)
  return () => {
    isOver = true
    leave?.()
    document.removeEventListener('visibilitychange', lookAgain)
  }
}

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
