import { expect, test } from 'vitest'
import { leastMs, limitPresets, limitWindows, parseLimits, presetOf } from './sending-limits.ts'

test('what was typed is read as whole numbers; empty is without end', () => {
  expect(parseLimits({ perSecond: '2', perHour: ' 100 ', perDay: '' })).toEqual({
    perSecond: 2,
    perHour: 100,
    perDay: null,
  })
  for (const wrong of ['', '0', '-1', '1.5', '101', 'a'])
    expect(parseLimits({ perSecond: wrong, perHour: '', perDay: '' })).toBeNull()
  expect(parseLimits({ perSecond: '1', perHour: '0', perDay: '' })).toBeNull()
  expect(parseLimits({ perSecond: '1', perHour: '', perDay: 'veel' })).toBeNull()
})

test('a starting point is known again, and own numbers are none', () => {
  expect(presetOf(limitPresets.starter)).toBe('starter')
  expect(presetOf({ perSecond: 3, perHour: null, perDay: null })).toBeNull()
})

test('how long it takes follows from the narrowest of the three', () => {
  expect(leastMs(0, limitPresets.mailbox)).toBe(0)
  expect(leastMs(100, limitPresets.mailbox)).toBe(100_000)
  // One more than an hour holds has to wait for the next.
  expect(leastMs(101, limitPresets.mailbox)).toBe(3_600_000)
  expect(leastMs(450, limitPresets.starter)).toBe(4 * 86_400_000)
  expect(leastMs(5000, limitPresets.own)).toBe(250_000)
})

test('letters are counted over an hour and a day', () => {
  expect(limitWindows(limitPresets.mailbox)).toEqual([
    { most: 100, ms: 3_600_000 },
    { most: 500, ms: 86_400_000 },
  ])
  expect(limitWindows(limitPresets.own)).toEqual([])
})
