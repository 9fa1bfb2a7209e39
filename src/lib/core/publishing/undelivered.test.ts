import { expect, test } from 'vitest'
import { stopsLetters, undeliveredOf } from './undelivered.ts'

test.each([
  ['5.1.1', 'address'],
  ['5.1.10', 'address'],
  ['5.2.1', 'address'],
  ['5.2.2', 'now'],
  ['4.2.2', 'now'],
  ['5.7.1', 'mail'],
  ['5.0.0', 'mail'],
  ['5.1.8', 'mail'],
])('%s is about the %s', (status, kind) => {
  expect(undeliveredOf(status)).toBe(kind)
})

test('no mailbox stops letters at once, anything else after three letters in a row', () => {
  expect(stopsLetters('5.1.1', [])).toBe(true)
  expect(stopsLetters('5.7.1', [])).toBe(false)
  expect(stopsLetters('5.7.1', ['4.2.2'])).toBe(false)
  expect(stopsLetters('4.4.7', ['5.7.1', '4.2.2'])).toBe(true)
  // One that arrived in between begins the count again.
  expect(stopsLetters('4.4.7', [null, '4.2.2', '4.2.2'])).toBe(false)
  expect(stopsLetters('4.4.7', ['4.2.2', null, '4.2.2'])).toBe(false)
})
