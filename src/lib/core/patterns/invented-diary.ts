/** Diaries whose truth is known, for tests: what works, and how strongly, is chosen. Always the same for the same seed. */
import { addDays, day } from '../day.ts'
import { randomFrom } from '../random.ts'
import type { PatternDay } from './series.ts'

export type Invented = {
  seed: number
  days: number
  /** Points of the outcome per factor that works: `{ name, lag, points }`. All tags are there on 3 days in 10. */
  effects?: { name: string; lag: number; points: number }[]
  factors?: readonly string[]
  /** Part of the days that was not filled in. */
  missing?: number
}

const usualFactors = ['rush', 'alone', 'walk', 'travel', 'sweet', 'storm', 'visit', 'news']

export function inventPatternDays({ seed, days, effects = [], factors = usualFactors, missing = 0 }: Invented) {
  const random = randomFrom(seed)
  const chosen = factors.map((name) => ({ name, on: Array.from({ length: days }, () => (random() < 0.3 ? 1 : 0)) }))
  let noise = 0
  return Array.from({ length: days }, (_, t): PatternDay => {
    noise = 0.4 * noise + 1.2 * normal(random)
    const added = effects.reduce((sum, { name, lag, points }) => {
      const on = chosen.find((one) => one.name === name)?.on[t - lag] ?? 0
      return sum + points * on
    }, 0)
    const date = addDays(day('2026-01-05'), t)
    if (random() < missing) return { day: date, outcome: null, factors: {} }
    return {
      day: date,
      outcome: Math.min(10, Math.max(0, Math.round(4.5 + noise + added))),
      factors: Object.fromEntries(chosen.map(({ name, on }) => [name, on[t] ?? 0])),
    }
  })
}

/** Near enough to a standard normal value: twelve uniform ones have variance 1. */
const normal = (random: () => number) => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6)
