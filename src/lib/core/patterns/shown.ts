/** Which findings a person sees, and in which word of certainty. */
import type { Finding } from './finding.ts'

/** Of such findings about 2 in 3, 9 in 10, and more than 95 in 100 are real. */
export type Certainty = 'possible' | 'likely' | 'strong'

const appearsAt = 0.5
const goesBelow = 0.35

/** `null`: not known, which is never the same as "no effect". */
export function certaintyOf({ p }: Finding): Certainty | null {
  if (p >= 0.95) return 'strong'
  if (p >= 0.8) return 'likely'
  return p >= appearsAt ? 'possible' : null
}

/**
 * What is shown after a new analysis, the most certain first. One that was shown stays until it is clearly less likely,
 * so that it does not come and go with every evening. `before`: what was shown, by name of its factor.
 */
export function stillShown(findings: readonly Finding[], before: ReadonlySet<string> = new Set()): Finding[] {
  return findings
    .filter(({ factor, p }) => p >= (before.has(factor) ? goesBelow : appearsAt))
    .toSorted((a, b) => b.p - a.p)
}
