import { expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import { dayPage, parseStart, writeStart } from './days.ts'

const slot = (on: string, time: string) => ({ day: day(on), time, start: Date.parse(`${on}T${time}Z`) })
const week = ['01', '02', '03', '04', '05', '08', '09'].map((date) => slot(`2026-12-${date}`, '09:00'))
const shown = (from: string | null) => {
  const { days, earlier, later } = dayPage(week, from === null ? null : day(from))
  return [days.map((each) => each.day.slice(8)).join(' '), earlier, later]
}

test('five days with free times at a time', () => {
  expect(shown(null)).toEqual(['01 02 03 04 05', null, '2026-12-08'])
  expect(shown('2026-12-08')).toEqual(['08 09', '2026-12-01', null])
  expect(shown('2026-12-06')).toEqual(['08 09', '2026-12-01', null])
})

test('a day in the past begins at the beginning, one beyond the end shows the last days', () => {
  expect(shown('1999-01-01')).toEqual(['01 02 03 04 05', null, '2026-12-08'])
  expect(shown('2099-01-01')).toEqual(['03 04 05 08 09', '2026-12-01', null])
})

test('no free times is an empty page', () => {
  expect(dayPage([], day('2026-12-01'))).toEqual({ days: [], earlier: null, later: null })
})

test('times of one day stay together', () => {
  const { days } = dayPage([slot('2026-12-01', '09:00'), slot('2026-12-01', '09:30')], null)
  expect(days).toEqual([
    {
      day: '2026-12-01',
      times: [
        { at: '2026-12-01T09:00Z', start: Date.parse('2026-12-01T09:00Z'), time: '09:00' },
        { at: '2026-12-01T09:30Z', start: Date.parse('2026-12-01T09:30Z'), time: '09:30' },
      ],
    },
  ])
})

test('a time is read back as it was written', () => {
  const start = Date.parse('2026-12-08T09:00Z')
  expect(parseStart(writeStart(start))).toBe(start)
})

test.each([
  null,
  '',
  'nu',
  '2026-12-08',
  '2026-12-08T09:00',
  '2026-13-08T09:00Z',
  '2026-02-30T09:00Z',
  '2026-12-08T24:00Z',
  '1e9',
  '2026-12-08T09:00Z\n',
  '9'.repeat(9999),
])('%j names no time', (text) => {
  expect(parseStart(text)).toBeNull()
})
