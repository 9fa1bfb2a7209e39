import { expect, test } from 'vitest'
import {
  capitalised,
  formatDay,
  formatList,
  formatLongDay,
  formatMegabytes,
  formatNumber,
  formatWeekday,
} from './format.ts'

test('numbers have at most one decimal, with a comma in Dutch', () => {
  expect([4.46, 5.04, 10].map((value) => formatNumber(value, 'nl'))).toEqual(['4,5', '5', '10'])
  expect(formatNumber(4.46, 'en')).toBe('4.5')
})

test('sizes are said in tenths of a megabyte, and never as nothing', () => {
  expect([2000, 849_000, 850_000, 12_300_000].map((bytes) => formatMegabytes(bytes, 'nl'))).toEqual([
    ...['0,1 MB', '0,8 MB', '0,9 MB', '12,3 MB'],
  ])
  expect(formatMegabytes(1_540_000, 'en')).toBe('1.5 MB')
})

test('days are said as people say them, with the year only when it is another', () => {
  expect(formatDay('2026-11-22', 'nl', '2026-11-30')).toBe('22 november')
  expect(formatDay('2025-11-22', 'en', '2026-11-30')).toBe('22 November 2025')
  expect(formatLongDay('2026-11-22', 'nl')).toBe('zondag 22 november')
  expect(formatLongDay('2026-11-22', 'en')).toBe('Sunday 22 November')
})

test('weekdays run from Monday to Sunday', () => {
  expect([1, 7].map((weekday) => formatWeekday(weekday, 'nl'))).toEqual(['maandag', 'zondag'])
})

test('lists and capitals', () => {
  expect(formatList(['gekookt', 'gerust', 'gebeld'], 'nl')).toBe('gekookt, gerust en gebeld')
  expect(capitalised('zondag')).toBe('Zondag')
})
