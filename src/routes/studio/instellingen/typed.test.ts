import { expect, test } from 'vitest'
import { typedNumber, typedTime } from './typed.ts'

test.each([
  ['9', '09:00'],
  ['9.30', '09:30'],
  [' 9:30 ', '09:30'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['9u30', '09:30'],
  ['9 uur', '09:00'],
  ['24', '24:00'],
  ['', ''],
])('half past nine can be typed in many ways: %j', (typed, read) => expect(typedTime(typed)).toBe(read))

test.each(['noon', '9:3', '12345', '9:30pm', '<b>9</b>', '９:30'])('what is no time stays as it was: %j', (typed) =>
  expect(typedTime(typed)).toBe(typed),
)

test('a number may have a comma', () => {
  expect(typedNumber('0,5')).toBe(0.5)
  expect(typedNumber('-3')).toBe(-3)
  expect(typedNumber(' 60 ')).toBe(60)
})

test.each(['', 'x', '1e9', '0x10', 'Infinity', '1.2.3', '9'.repeat(40)])('what is no number is none: %j', (typed) =>
  expect(typedNumber(typed)).toBeNaN(),
)
