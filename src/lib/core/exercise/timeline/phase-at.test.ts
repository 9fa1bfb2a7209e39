import { describe, expect, it } from 'vitest'
import { cuesBetween, phaseAt } from './phase-at.ts'
import { recipes } from '../recipes.ts'
import { samePlace } from '../routine/same-place.ts'
import { settingsFor } from '../settings.ts'
import { timeline } from './timeline.ts'
import type { SessionSettings } from '../settings.ts'

const of = (id: 'adem-4-6' | 'adem-4-7-8', more: Partial<SessionSettings> = {}) =>
  timeline(recipes[id], { ...settingsFor(recipes[id]).defaults, ...more }, 'nl')
const five = of('adem-4-6')

describe('where a session is', () => {
  it('follows the clock: arriving, then in and out', () => {
    expect(phaseAt(five, 0)).toMatchObject({ index: 0, phase: { kind: 'arrive' }, count: 0, remainingMs: 296_000 })
    expect(phaseAt(five, 8000)).toMatchObject({ phase: { kind: 'in' }, progress: 0, count: 1 })
    expect(phaseAt(five, 11_999)).toMatchObject({ phase: { kind: 'in' }, count: 4 })
    expect(phaseAt(five, 15_000)).toMatchObject({
      phase: { kind: 'out' },
      progress: 0.5,
      count: 4,
      chapter: { id: 'breathe' },
    })
  })

  it('looks at whole milliseconds, so that no fraction falls between two phases', () => {
    expect(phaseAt(five, 11_999.999)).toMatchObject({ phase: { kind: 'in' } })
    expect(phaseAt(five, 12_000.001)).toMatchObject({ phase: { kind: 'out' }, progress: 0 })
  })

  it('is at the beginning before it, and nowhere after the end', () => {
    expect(phaseAt(five, -50)).toMatchObject({ index: 0, progress: 0 })
    expect(phaseAt(five, 296_000)).toBeNull()
  })

  it('knows which cues became due', () => {
    expect(cuesBetween(five, -1, 0).map(({ id }) => id)).toEqual(['adem-4-6/open'])
    expect(cuesBetween(five, 7999, 12_000).map(({ id }) => id)).toEqual(['adem-4-6/in', 'adem-4-6/out'])
    expect(cuesBetween(five, 12_000, 17_999)).toEqual([])
  })
})

describe('going on at another pace', () => {
  it('stays in the same half breath out', () => {
    const slower = of('adem-4-6', { pace: 120 })
    const there = samePlace(five, slower, 155_000)
    expect(phaseAt(five, 155_000)).toMatchObject({ phase: { kind: 'out' }, progress: 0.5 })
    expect(phaseAt(slower, there)).toMatchObject({ phase: { kind: 'out' }, progress: 0.5 })
    expect(Math.abs(there - 155_000)).toBeLessThan(12_000)
  })

  it('keeps the number of breaths that are left when they are counted', () => {
    const full = of('adem-4-7-8', { hold: 'full' })
    const half = of('adem-4-7-8', { hold: 'full', pace: 50 })
    // 8 s arriving, two breaths of 19 s, and 2 s into the third.
    expect(phaseAt(half, samePlace(full, half, 48_000))).toMatchObject({
      phase: { kind: 'in', startMs: 8000 + 2 * 9500 },
      progress: 0.5,
    })
  })

  it('is over when it was over', () => {
    const slower = of('adem-4-6', { pace: 120 })
    expect(samePlace(five, slower, 296_000)).toBe(slower.totalMs)
  })
})
