import { expect, test } from 'vitest'
import { ownBreathPresets } from '#lib/core/exercise/own-breath/pattern.ts'
import { breathsOf, nextSeconds, phasesOf } from './breath-parts.ts'

test('a pattern taken apart into breaths is the same pattern again', () => {
  for (const { phases } of ownBreathPresets) expect(phasesOf(breathsOf(phases))).toEqual(phases)
  const two = [
    { in: 3, hold: 0, out: 4, rest: 1 },
    { in: 4, hold: 2.5, out: 6, rest: 0 },
  ]
  expect(breathsOf(phasesOf(two))).toEqual(two)
})

test('a part grows and shrinks by half a count and stops where it is no longer safe', () => {
  expect(nextSeconds('in', 4, 1)).toBe(4.5)
  expect(nextSeconds('in', 6, 1)).toBeNull()
  expect(nextSeconds('in', 2, -1)).toBeNull()
  expect(nextSeconds('hold', 1, -1)).toBe(0)
  expect(nextSeconds('hold', 0, 1)).toBe(1)
  expect(nextSeconds('hold', 0, -1)).toBeNull()
  expect(nextSeconds('hold', 7, 1)).toBeNull()
  expect(nextSeconds('out', 8, 1)).toBeNull()
  expect(nextSeconds('rest', 2, 1)).toBeNull()
})
