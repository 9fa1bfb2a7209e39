import type { Finding } from '#lib/core/patterns/finding.ts'
import type { StandIns } from '#lib/core/patterns/stand-ins.ts'

const toldFrom = 0.5

/**
 * Groups without what was put aside. What is left cannot be likelier than its factors together; the group as a whole may owe
 * its likelihood to the one that is not told any more.
 */
export function standInsTold(
  groups: readonly StandIns[],
  findings: readonly Pick<Finding, 'factor' | 'p'>[],
  aside: ReadonlySet<string>,
): StandIns[] {
  return groups.flatMap((group) => {
    const factors = group.factors.filter((factor) => !aside.has(factor))
    if (factors.length === group.factors.length) return [group]
    const together = findings.reduce((sum, { factor, p }) => sum + (factors.includes(factor) ? p : 0), 0)
    const p = Math.min(group.p, together)
    return factors.length < 2 || p < toldFrom ? [] : [{ factors, p }]
  })
}
