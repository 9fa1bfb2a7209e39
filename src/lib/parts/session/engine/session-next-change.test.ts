import { describe, expect, it } from 'vitest'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { parseSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { nextChangeMs } from './session-next-change.ts'

const breath = timeline(recipes['adem-4-6'], parseSettings(recipes['adem-4-6'], {}), 'nl')

describe('the next change of a session', () => {
  it('is the next count of a breath', () => {
    // Arriving takes 8 s; then four counts in and six out.
    expect(nextChangeMs(breath, 8000)).toBe(9000)
    expect(nextChangeMs(breath, 9999)).toBe(10_000)
    expect(nextChangeMs(breath, 11_500)).toBe(12_000)
  })

  it('is the end, once there is nothing else', () => {
    expect(nextChangeMs(breath, breath.totalMs - 1)).toBe(breath.totalMs)
    expect(nextChangeMs(breath, breath.totalMs + 5000)).toBe(breath.totalMs)
  })

  it('is never behind', () => {
    for (let ms = 0; ms < breath.totalMs; ms += 37) expect(nextChangeMs(breath, ms)).toBeGreaterThan(ms)
  })
})
