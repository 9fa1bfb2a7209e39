import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder, merge, overlaps, type Interval } from './interval.ts'

const hours = (start: number, end: number): Interval => ({ start, end })

test('intervals that only touch do not overlap', () => {
  expect(overlaps(hours(9, 10), hours(10, 11))).toBe(false)
  expect(overlaps(hours(9, 10), hours(9, 10))).toBe(true)
  expect(overlaps(hours(9, 12), hours(10, 11))).toBe(true)
})

test('merging joins what touches and drops what is empty', () => {
  expect(merge([hours(13, 14), hours(9, 10), hours(10, 11), hours(12, 12), hours(9, 9)])).toEqual([
    hours(9, 11),
    hours(13, 14),
  ])
})

test('merging leaves the list it got as it was', () => {
  const given = [hours(10, 11), hours(9, 10)]
  merge(given)
  expect(given).toEqual([hours(10, 11), hours(9, 10)])
})

const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
  .map(([start, length]) => hours(start, start + length))
const minutesOf = (intervals: readonly Interval[]) =>
  Array.from({ length: 80 }, (_, minute) => intervals.some(({ start, end }) => start <= minute && minute < end))

test('merging keeps every minute, in intervals apart and in order', () => {
  fc.assert(
    fc.property(fc.array(anyInterval, { maxLength: 12 }), (intervals) => {
      const merged = merge(intervals)
      expect(minutesOf(merged)).toEqual(minutesOf(intervals))
      for (const [i, next] of merged.entries()) expect(next.start).toBeGreaterThan(merged[i - 1]?.end ?? -1)
    }),
  )
})

test('walking along a list answers as looking through all of it does', () => {
  const asked = fc.array(anyInterval, { maxLength: 12 }).map((all) => all.filter(({ start, end }) => start < end))
  fc.assert(
    fc.property(fc.array(anyInterval, { maxLength: 12 }), asked, (intervals, questions) => {
      const ordered = questions.toSorted((a, b) => a.start - b.start)
      const walk = inOrder(merge(intervals))
      const minutes = minutesOf(intervals)
      for (const question of ordered) {
        expect(walk.touches(question)).toBe(intervals.some((each) => each.start < each.end && overlaps(each, question)))
        expect(walk.holds(question)).toBe(minutes.slice(question.start, question.end).every(Boolean))
      }
    }),
  )
})
