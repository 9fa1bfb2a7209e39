import { expect, test } from 'vitest'
import { holidayIds, holidayOn } from './holidays.ts'

test('the holidays of 2026 are those of the calendar', () => {
  expect(holidayIds.map((id) => [id, holidayOn(id, 2026)])).toEqual([
    ['new-year', '2026-01-01'],
    ['good-friday', '2026-04-03'],
    ['easter-sunday', '2026-04-05'],
    ['easter-monday', '2026-04-06'],
    ['kings-day', '2026-04-27'],
    ['liberation-day', '2026-05-05'],
    ['ascension-day', '2026-05-14'],
    ['whit-sunday', '2026-05-24'],
    ['whit-monday', '2026-05-25'],
    ['christmas-day', '2026-12-25'],
    ['boxing-day', '2026-12-26'],
  ])
})

test('a Kingʼs Day that would be a Sunday is held the day before', () => {
  expect([2024, 2025, 2031, 2036].map((year) => holidayOn('kings-day', year))).toEqual([
    '2024-04-27',
    '2025-04-26',
    '2031-04-26',
    '2036-04-26',
  ])
})

test('Easter is where the almanacs have it, at its earliest and latest too', () => {
  const years = [1818, 1943, 2000, 2008, 2024, 2025, 2027, 2035, 2038, 2285]
  expect(years.map((year) => holidayOn('easter-sunday', year))).toEqual([
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2027-03-28',
    '2035-03-25',
    '2038-04-25',
    '2285-03-22',
  ])
})
