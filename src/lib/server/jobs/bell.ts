/**
 * Tells the runner in this process that there may be work. The built pages are a bundle of their own, so both meet at one symbol, as in
 * services.ts.
 */
const place = Symbol.for('regie.jobs.bell')
const holder = globalThis as { [place]?: Set<() => void> }

const listeners = (): Set<() => void> => (holder[place] ??= new Set())

export function ringBell(): void {
  for (const hear of listeners()) hear()
}

/** Calls `hear` at every ring, until the returned function is called. */
export function onBell(hear: () => void): () => void {
  listeners().add(hear)
  return () => listeners().delete(hear)
}
