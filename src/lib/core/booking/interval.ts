/**
 * Stretches of time as plain numbers: half-open, so that one may begin at the very millisecond another ends. Everything
 * about free and busy is said with these few operations.
 */

/** From `start` up to but not including `end`, in milliseconds since 1970 (UTC). */
export type Interval = { start: number; end: number }

export const overlaps = (one: Interval, other: Interval): boolean => one.start < other.end && other.start < one.end

/** The same time in as few intervals as can be, in order; what touches becomes one, what is empty disappears. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const next of intervals.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end)
    else merged.push({ ...next })
  }
  return merged
}

/**
 * Answers questions about intervals whose starts never go back, over a list as `merge` makes it: each interval of the
 * list is passed once, however many questions there are.
 */
export function inOrder(merged: readonly Interval[]): {
  touches: (asked: Interval) => boolean
  holds: (asked: Interval) => boolean
} {
  let at = 0
  const reached = ({ start }: Interval): Interval | undefined => {
    while (at < merged.length && (merged[at]?.end ?? 0) <= start) at++
    return merged[at]
  }
  return {
    touches: (asked) => (reached(asked)?.start ?? Infinity) < asked.end,
    holds: (asked) => {
      const found = reached(asked)
      return found !== undefined && found.start <= asked.start && asked.end <= found.end
    },
  }
}
