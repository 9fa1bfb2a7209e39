import { expect, it } from 'vitest'
import { aboutMinutes, minutesOrLess } from './minutes.ts'

it.each([
  [13_000, 1, 0],
  [59_999, 1, 0],
  [60_000, 1, 1],
  [89_000, 1, 1],
  [145_000, 2, 2],
  [150_000, 3, 3],
  [207_000, 3, 3],
  [296_000, 5, 5],
])('says %i ms as %i in a list, and as %i of what is left', (ms, about, left) => {
  expect([aboutMinutes(ms), minutesOrLess(ms)]).toEqual([about, left])
})
