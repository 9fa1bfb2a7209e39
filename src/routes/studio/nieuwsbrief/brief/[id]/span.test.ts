import { expect, test } from 'vitest'
import { letters } from '#lib/i18n/nl/studio/letters.ts'
import { spanInWords } from './span.ts'

test.each([
  [0, 'een minuut'],
  [61_000, '2 minuten'],
  [59 * 60_000, '59 minuten'],
  [60 * 60_000, 'een uur'],
  [61 * 60_000, '2 uur'],
  [24 * 3_600_000, 'een dag'],
  [25 * 3_600_000, '2 dagen'],
])('%i ms is at least %s', (ms, words) => {
  expect(spanInWords(ms, letters.spans)).toBe(words)
})
