import { expect, test } from 'vitest'
import { standInsTold } from './stand-ins-told.ts'

const group = { factors: ['tag:tense', 'tag:hurried', 'tag:worried'], p: 0.7 }
const findings = [
  { factor: 'tag:tense', p: 0.4 },
  { factor: 'tag:hurried', p: 0.2 },
  { factor: 'tag:worried', p: 0.16 },
]

test('a group of which nothing was put aside is told as it is', () => {
  expect(standInsTold([group], findings, new Set(['tag:rush']))).toEqual([group])
})

test('what was put aside takes its likelihood along: the rest is not told as likely as the whole', () => {
  expect(standInsTold([group], findings, new Set(['tag:tense']))).toEqual([])
  const [rest] = standInsTold([{ ...group, p: 0.75 }], findings, new Set(['tag:worried']))
  expect(rest?.factors).toEqual(['tag:tense', 'tag:hurried'])
  expect(rest?.p).toBeCloseTo(0.6, 10)
})

test('of a group with one factor left there is nothing to tell apart', () => {
  expect(standInsTold([group], findings, new Set(['tag:hurried', 'tag:worried']))).toEqual([])
})
