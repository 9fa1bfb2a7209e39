import { expect, test } from 'vitest'
import { openingOf } from './text.ts'

const prose = (text: string) => [{ kind: 'prose' as const, text }]

test('a text begins with its first words, whole, without marks', () => {
  expect(openingOf(prose('## Dag\n\nLees *dit* [hier](/uitleg).'))).toBe('Dag Lees dit hier.')
  expect(openingOf(prose(`${'woord '.repeat(26)}langwoord daarna`))).toBe(`${'woord '.repeat(26).trim()}…`)
  expect(openingOf([])).toBe('')
})
