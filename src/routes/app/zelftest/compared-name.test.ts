import { expect, test } from 'vitest'
import { comparedName, comparedTitle } from './compared-name.ts'

test('a name begins a line with a capital, after an apostrophe on the next word', () => {
  expect(comparedTitle({ kind: 'habit', habit: 'warm-shower' }, 'nl')).toBe('Een warme douche')
  expect(comparedTitle({ kind: 'habit', habit: 'outside-in-the-morning' }, 'nl')).toBe('’s Ochtends even naar buiten')
})

test('within a sentence it stands as it is', () => {
  expect(comparedName({ kind: 'habit', habit: 'warm-shower' }, 'en')).toBe('a warm shower')
  expect(comparedName({ kind: 'exercise', exercise: 'niets' }, 'en')).toBe('Nothing')
})
