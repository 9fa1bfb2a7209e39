import { expect, test } from 'vitest'
import { isLongEnough, suggestPassphrase } from './passphrase.ts'

test('a suggestion is five words that can be said aloud', () => {
  const phrase = suggestPassphrase((count) => crypto.getRandomValues(new Uint8Array(count)))
  expect(phrase).toMatch(/^([bdfghjlmnprstvwz][aeiou]){2}(-([bdfghjlmnprstvwz][aeiou]){2}){4}$/)
  expect(isLongEnough(phrase)).toBe(true)
})

test('a byte that would favour the first vowel is drawn again', () => {
  const bytes = [0, 255, 4, ...Array.from({ length: 40 }, () => 0)]
  expect(suggestPassphrase(() => new Uint8Array([bytes.shift() ?? 0])).slice(0, 4)).toBe('buba')
})

test.each([
  ['twaalf tekens', true],
  ['elf tekens!', false],
  ['   kort      ', false],
  ['', false],
])('%j is long enough: %s', (phrase, is) => {
  expect(isLongEnough(phrase)).toBe(is)
})
