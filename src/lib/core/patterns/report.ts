/** All that is asked of one diary, in one go: the patterns, what follows pain, what pain does by itself, what is still needed. */
import { followersOf } from './after-pain.ts'
import { leastLagOf } from './kinds.ts'
import { part } from './part.ts'
import { findPatterns } from './patterns.ts'
import { rhythmOf } from './rhythm.ts'
import { stillNeeded } from './still-needed.ts'
import type { AfterPain } from './after-pain.ts'
import type { Patterns } from './patterns.ts'
import type { Rhythm } from './rhythm.ts'
import type { PatternDay } from './series.ts'
import type { StillNeeded } from './still-needed.ts'

export type PatternReport = {
  readonly patterns: Patterns
  /** What there is more or less of after painful days, the surest first. */
  readonly followers: readonly AfterPain[]
  /** `null`: too few days to tell. */
  readonly rhythm: Rhythm | null
  /** Why a factor cannot be judged yet. */
  readonly needed: readonly StillNeeded[]
}

/**
 * Yields its progress from 0 to 1 every few milliseconds, and can be left at each of them. Equal days and seed: an equal
 * report. `days` in any order, no day twice; their factors are named as `days-of-diary.ts` does.
 */
export function* reportOn(
  days: readonly PatternDay[],
  { seed = 1 }: { seed?: number } = {},
): Generator<number, PatternReport> {
  const patterns = yield* part(findPatterns(days, { seed, leastLagOf }), 0, 0.9)
  const followers = followersOf(days)
  yield 0.95
  const rhythm = rhythmOf(days)
  yield 1
  return { patterns, followers, rhythm, needed: stillNeeded(days) }
}
