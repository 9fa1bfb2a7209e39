import { expect, it } from 'vitest'
import { checkOf, isBlocked, parseSafetyCheck, safetyState, spokenCheck } from './check.ts'
import { day } from '../day.ts'

const monday = day('2026-11-23')
const tuesday = day('2026-11-24')
const nextYear = day('2027-11-24')

it('keeps version, day and card, and nothing else', () => {
  expect(checkOf('now', monday)).toEqual({ version: 1, date: '2026-11-23', card: 'now' })
  expect(parseSafetyCheck({ version: 1, date: '2026-11-23', card: 'now', R1: 'new' })).toEqual({
    version: 1,
    date: '2026-11-23',
    card: 'now',
  })
})

it('refuses what is not a check', () => {
  for (const other of [
    null,
    'now',
    {},
    { version: 0, date: monday, card: 'now' },
    { version: 1, date: '2026-02-30', card: null },
    { version: 1, date: monday, card: 'soon' },
  ]) {
    expect(parseSafetyCheck(other)).toBe(null)
  }
})

it('blocks until a doctor was spoken to, also on later days', () => {
  for (const card of ['112', 'now', 'today'] as const) {
    expect(isBlocked(checkOf(card, monday), monday)).toBe(true)
    expect(isBlocked(checkOf(card, monday), nextYear)).toBe(true)
  }
  expect(isBlocked(spokenCheck(monday), monday)).toBe(false)
})

it('does not block for a week card, for nothing named, or when never asked', () => {
  expect(isBlocked(checkOf('week', monday), monday)).toBe(false)
  expect(isBlocked(checkOf(null, monday), monday)).toBe(false)
  expect(isBlocked(null, monday)).toBe(false)
})

it('asks when never asked, and again the day after a doctor was spoken to', () => {
  expect(safetyState(null, monday)).toEqual({ kind: 'ask' })
  expect(safetyState(spokenCheck(monday), monday)).toEqual({ kind: 'free', card: 'spoken' })
  expect(safetyState(spokenCheck(monday), tuesday)).toEqual({ kind: 'ask' })
  expect(safetyState(checkOf(null, monday), nextYear)).toEqual({ kind: 'free', card: null })
  expect(safetyState(checkOf('week', monday), tuesday)).toEqual({ kind: 'free', card: 'week' })
})
