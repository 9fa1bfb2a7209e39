/** Numbers of a finding as a person would say them: no finer than what is known of them. */
import type { Finding } from '#lib/core/patterns/finding.ts'

export type Size = {
  /** Points of the outcome, above 0. */
  readonly size: number
  /** The interval in the direction of the finding, `low` without its sign. */
  readonly low: number
  readonly high: number
  /** Whether the interval reaches past nothing: `low` then lies on the other side. */
  readonly crosses: boolean
}

/** A wide interval is told in halves, a narrow one in tenths. `null` when the size points the other way than the finding. */
export function sizeOf({ sign, points, low, high }: Pick<Finding, 'sign' | 'points' | 'low' | 'high'>, steps = 1) {
  const along = (value: number) => value * sign * steps
  const [least, most] = [Math.min(along(low), along(high)), Math.max(along(low), along(high))]
  const middle = along(points)
  if (!(middle > 0)) return null
  const isWide = most - least >= 1.5 && middle >= 0.5
  const round = (value: number) => (isWide ? Math.round(value * 2) / 2 : Math.round(value * 10) / 10)
  const size = Math.max(round(middle), 0.1)
  const rounded = round(least)
  return { size, low: Math.abs(rounded), high: Math.max(round(most), size), crosses: rounded < 0 } satisfies Size
}

/** Over how many steps of a rating a finding is told: as few as make a difference one can picture, at most three. */
export function stepsOf(points: number, most: number): number {
  const fits = [1, 2, 3].filter((steps) => steps <= most)
  return fits.find((steps) => Math.abs(points) * steps >= 0.75) ?? fits.at(-1) ?? 1
}
