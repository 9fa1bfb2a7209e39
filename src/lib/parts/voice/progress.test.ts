import { expect, it } from 'vitest'
import { progressOf, statusOf } from './progress.ts'

const line = (id: string, exercise: 'vuist' | 'niets', text = 'Laat los.') => ({
  id,
  text,
  exercises: [exercise],
  roomMs: 3000,
})
const kept = (id: string, more: { text?: string; ms?: number } = {}) => ({
  lang: 'nl' as const,
  id,
  text: 'Laat los.',
  ms: 2000,
  ...more,
})

it('a sentence is missing, kept, changed since, or too long by now', () => {
  const entries = [kept('a'), kept('b', { text: 'Los.' }), kept('c', { ms: 2801 }), kept('d', { ms: 2800 })]
  expect(['a', 'b', 'c', 'd', 'e'].map((id) => statusOf(line(id, 'vuist'), entries))).toEqual([
    'kept',
    'outdated',
    'too-long',
    'kept',
    'missing',
  ])
})

it('progress goes per exercise, in their order', () => {
  const sheet = [line('a', 'vuist'), line('b', 'vuist'), line('c', 'niets')]
  const found = progressOf(sheet, [kept('a'), kept('b', { text: 'Los.' })])
  expect(found.map(({ exercise, done, outdated, lines }) => [exercise, done, outdated, lines.length])).toEqual([
    ['vuist', 2, 1, 2],
    ['niets', 0, 0, 1],
  ])
})
