import { daysBetween } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import { stretches } from '#lib/core/trend/seven-day-means.ts'
import type { WeekMean } from '#lib/core/trend/seven-day-means.ts'

/** Where everything of the chart stands, in the pixels of its own canvas. The scale is always the whole 0–10. */
export type ChartShape = {
  width: number
  height: number
  left: number
  right: number
  /** Height of a value, 0–10. */
  y: (value: number) => number
  /** One path per stretch of days with a mean. */
  lines: string[]
  /** The last point of the line, if there is one. */
  last: { x: number; y: number; day: Day; mean: number } | null
  /** Middle of each gap that is wide enough to be named. */
  gapNames: number[]
  /** Every point of the lines, to keep words clear of them. */
  points: { x: number; y: number }[]
}

const top = 12
const bottom = 40
const left = 30
/** Room at the end for the last value in words. */
const edge = 72
/** Narrower gaps show as a gap; their name, at the foot of the chart, would seem to belong to more than the gap. */
const gapNameWidth = 40

/** `means` holds every day of the chart, in order; at least one. Sizes in pixels. */
export function chartShape(
  means: readonly WeekMean[],
  { width, height }: { width: number; height: number },
): ChartShape {
  const first = means[0]
  const end = means.at(-1)
  if (first === undefined || end === undefined) throw new Error('chartShape requires at least one day')
  const right = width - edge
  const perDay = (right - left) / Math.max(1, daysBetween(first.day, end.day))
  const x = (day: Day) => rounded(left + daysBetween(first.day, day) * perDay)
  const y = (value: number) => rounded(height - bottom - (value / 10) * (height - bottom - top))

  const runs = stretches(means)
  const lines = runs.map((run) => {
    const points = run.map(({ day, mean }) => `${x(day)} ${y(mean)}`)
    // A line of one point would draw nothing.
    return points.length === 1 ? `M${points[0] ?? ''}h.1` : `M${points.join('L')}`
  })
  const point = runs.at(-1)?.at(-1)
  const gapNames = runs.slice(1).flatMap((run, i) => {
    const from = runs[i]?.at(-1)
    const to = run[0]
    if (from === undefined || to === undefined || x(to.day) - x(from.day) < gapNameWidth) return []
    return [rounded((x(from.day) + x(to.day)) / 2)]
  })
  return {
    width,
    height,
    left,
    right,
    y,
    lines,
    last: point === undefined ? null : { x: x(point.day), y: y(point.mean), ...point },
    gapNames,
    points: runs.flat().map(({ day, mean }) => ({ x: x(day), y: y(mean) })),
  }
}

/** Where a text of this width (px, one line of 15 px) stands by the band `high`–`low` without touching the line. */
export function bandNamePlace(
  { points, left, right, y }: ChartShape,
  { high, low, textWidth }: { high: number; low: number; textWidth: number },
): { x: number; y: number } {
  const rows = [y(high) - 8, y(low) + 19, y(10) + 17, y(2)]
  const ends = [left + 8, right - textWidth - 4, (left + right - textWidth) / 2]
  const places = rows.filter((at) => at > top + 12 && at < y(0) - 24).flatMap((at) => ends.map((x) => ({ x, y: at })))
  const isFree = (place: { x: number; y: number }) =>
    points.every(
      (point) =>
        point.x < place.x - 6 || point.x > place.x + textWidth + 6 || point.y < place.y - 19 || point.y > place.y + 9,
    )
  // With no free place anywhere it stands at the foot of the chart, where a line seldom comes.
  return places.find(isFree) ?? { x: left + 8, y: y(2) }
}

const rounded = (value: number) => Math.round(value * 10) / 10
