import { expect, it } from 'vitest'
import { recipes } from '../recipes.ts'
import { settingsFor } from '../settings.ts'
import { swell } from './swell.ts'
import { timeline } from './timeline.ts'

// 8 s arriving, then 4 in, 7 held, 8 out.
const held = timeline(recipes['adem-4-7-8'], { ...settingsFor(recipes['adem-4-7-8']).defaults, hold: 'full' }, 'nl')

it.each([
  [4000, 0],
  [8000, 0],
  [10_000, 0.5],
  [12_000, 1],
  [15_000, 1],
  [19_000, 1],
  [23_000, 0.5],
  [84_000, 0],
  [1_000_000, 0],
])('at %i ms the breath is %f full', (atMs, full) => {
  expect(swell(held, atMs)).toBeCloseTo(full, 6)
})

it('swells without a jump at any millisecond', () => {
  for (let ms = 0; ms < held.totalMs; ms += 1) {
    expect(Math.abs(swell(held, ms + 1) - swell(held, ms))).toBeLessThan(0.001)
  }
})
