import type { Lang } from '#lib/core/lang.ts'
import type { Interval } from '#lib/core/experiment/persistence-model.ts'
import { formatNumber } from '#lib/i18n/format.ts'

type Way = 'lower' | 'higher'

/** A difference as a person would say it: a size and which way, and the ends between which it lies, the smaller first. */
export type Said = {
  points: string
  way: Way | 'equal'
  /** `null` when an end cannot be named. */
  range: { low: string; lowWay: Way; high: string; highWay: Way } | null
}

/** A scale of eleven steps holds no larger difference. */
const widest = 10

/** `points` and `interval` are on minus off. Sizes are told to one tenth; what is nought then is equal. */
export function said(points: number, interval: Interval, lang: Lang): Said {
  const size = (value: number) => formatNumber(Math.min(widest, Math.abs(rounded(value))), lang)
  return {
    points: size(points),
    way: rounded(points) === 0 ? 'equal' : wayOf(points),
    range: Number.isFinite(interval.low) && Number.isFinite(interval.high) ? rangeOf(interval, size) : null,
  }
}

function rangeOf({ low, high }: Interval, size: (value: number) => string): NonNullable<Said['range']> {
  // Wholly below nought the end nearest to it is the smaller one.
  const [first, last] = high <= 0 ? [high, low] : [low, high]
  const whole = low < 0 && high > 0 ? null : wayOf(low + high)
  return { low: size(first), lowWay: whole ?? wayOf(first), high: size(last), highWay: whole ?? wayOf(last) }
}

const wayOf = (points: number): Way => (points < 0 ? 'lower' : 'higher')
const rounded = (value: number) => Math.round(value * 10) / 10 || 0

/** What a test can see, to half a point: it follows from a few weeks and is rough. At least half a point. */
export const roughPoints = (points: number, lang: Lang) => formatNumber(Math.max(0.5, Math.round(points * 2) / 2), lang)
