import { describe, expect, test } from 'vitest'
import { periodOf } from './period.ts'

const blank = { fromDay: '2026-11-30', fromTime: '', untilDay: '', untilTime: '' }
const told = (typed: Partial<typeof blank>) => {
  const period = periodOf({ ...blank, ...typed }, 'Europe/Amsterdam')
  if (!period.ok) return `${period.error.field} ${period.error.kind}`
  const { start, end } = period.value
  return `${new Date(start).toISOString().slice(0, 16)} ${new Date(end).toISOString().slice(0, 16)}`
}

describe('closing time', () => {
  test('a day alone is the whole of it', () => expect(told({})).toBe('2026-11-29T23:00 2026-11-30T23:00'))
  test('part of a day', () =>
    expect(told({ fromTime: '9', untilTime: '12.30' })).toBe('2026-11-30T08:00 2026-11-30T11:30'))
  test('several days, the last included', () =>
    expect(told({ fromTime: '12', untilDay: '2026-12-04' })).toBe('2026-11-30T11:00 2026-12-04T23:00'))
  test('a day of 23 hours is closed whole', () =>
    expect(told({ fromDay: '2026-03-29' })).toBe('2026-03-28T23:00 2026-03-29T22:00'))

  test.each([
    [{ fromDay: 'tomorrow' }, 'fromDay not-a-day'],
    [{ untilDay: '2026-02-30' }, 'untilDay not-a-day'],
    [{ untilDay: '9999-12-31' }, 'untilDay not-a-day'],
    [{ fromTime: 'noon' }, 'fromTime not-a-time'],
    [{ untilTime: '25' }, 'untilTime not-a-time'],
    [{ untilDay: '2026-11-29' }, 'untilDay ends-before-start'],
    [{ fromTime: '12', untilTime: '12' }, 'untilTime ends-before-start'],
    [{ fromDay: '2026-03-29', fromTime: '2.30' }, 'fromTime clock-change'],
  ])('says which field is wrong: %j', (typed, said) => expect(told(typed)).toBe(said))
})
