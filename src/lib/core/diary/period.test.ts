import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { dailyPeriod, endPeriod, mayKeepDiary, openPeriod, parsePeriod, periodStatus, twoDaysPeriod } from './period.ts'
import { expectation, openExpectations, painEvent, parseDiaryEvent } from './event.ts'

const period = dailyPeriod({ id: 'p', start: day('2026-11-17') })

test('there is no diary under twelve weeks of pain, nor before we know', () => {
  const durations = [null, 'under-6-weeks', '6-12-weeks', 'over-12-weeks'] as const
  expect(durations.filter(mayKeepDiary)).toEqual(['over-12-weeks'])
})

test('fourteen days are counted from the first evening and then are over', () => {
  expect(periodStatus(period, day('2026-11-16'))).toEqual({ kind: 'not-begun', start: '2026-11-17' })
  expect(periodStatus(period, day('2026-11-17'))).toEqual({ kind: 'running', dayNumber: 1, of: 14, asksToday: true })
  expect(periodStatus(period, day('2026-11-30'))).toEqual({ kind: 'running', dayNumber: 14, of: 14, asksToday: true })
  expect(periodStatus(period, day('2026-12-01'))).toEqual({ kind: 'over' })
})

test('two fixed days a week ask on those days only, for eight weeks', () => {
  const twoDays = twoDaysPeriod({ id: 't', start: day('2026-11-16'), weekdays: [5, 2] })
  expect(twoDays.weekdays).toEqual([2, 5])
  expect(periodStatus(twoDays, day('2026-11-17'))).toMatchObject({ dayNumber: 2, of: 56, asksToday: true })
  expect(periodStatus(twoDays, day('2026-11-18'))).toMatchObject({ asksToday: false })
  expect(periodStatus(twoDays, day('2027-01-11'))).toEqual({ kind: 'over' })
})

test('stopping closes the period today, and a late choice closes it on its own last day', () => {
  const choice = { choice: 'stop', moreAttention: null } as const
  expect(endPeriod(period, { ...choice, today: day('2026-11-22') }).endedOn).toBe('2026-11-22')
  expect(endPeriod(period, { ...choice, today: day('2026-12-24') }).endedOn).toBe('2026-11-30')
})

test('the open period is the latest that is not closed', () => {
  const closed = endPeriod(period, { choice: 'again', moreAttention: 'no', today: day('2026-12-01') })
  const next = dailyPeriod({ id: 'q', start: day('2026-12-01') })
  expect(openPeriod([closed])).toBeNull()
  expect(openPeriod([closed, next])).toEqual(next)
  expect(periodStatus(closed, day('2026-12-01'))).toEqual({ kind: 'closed', endedOn: '2026-11-30' })
})

test('a period and a moment read back as they were written', () => {
  expect(parsePeriod(JSON.parse(JSON.stringify(period)))).toEqual(period)
  expect(parsePeriod({ ...period, days: 0 })).toBeNull()
  const now = painEvent({ id: 'e', day: day('2026-11-22'), at: '2026-11-22T10:00:00Z' }, 6)
  expect(parseDiaryEvent(JSON.parse(JSON.stringify(now)))).toEqual(now)
  expect(parseDiaryEvent({ ...now, pain: 12 })).toBeNull()
})

test('an expectation stays open until it was felt, the newest first', () => {
  const at = (hour: number) => ({ id: `e${hour}`, day: day('2026-11-22'), at: `2026-11-22T1${hour}:00:00Z` })
  const first = expectation(at(1), { activity: ' traplopen ', expected: 7 })
  const second = expectation(at(2), { activity: 'fietsen', expected: 4 })
  expect(first.activity).toBe('traplopen')
  expect(openExpectations([first, painEvent(at(3), 4), second]).map(({ id }) => id)).toEqual(['e2', 'e1'])
  expect(openExpectations([{ ...first, felt: 4 }])).toEqual([])
})
