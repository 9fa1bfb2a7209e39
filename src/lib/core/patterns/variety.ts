/** How many values differ from the most common one: with fewer than `leastUnusualDays` there is nothing to compare. */
export function unusualCount(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return values.length - Math.max(0, ...counts.values())
}

export const leastUnusualDays = 4
