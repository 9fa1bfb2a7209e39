/**
 * What keeps a breathing pattern of one's own safe without a teacher, all in one place.
 *
 * Sources. `breathLimits`: nothing we offer goes past these. Slow breathing is what was studied, about six breaths a minute
 * (clinical.md 3, row 8), so no pattern is faster than twelve, also when its holds are left out. Holding is known to our
 * sheet only between in and out, as in 4-7-8, four to eight times, with a breath out at least as long after it (row 7); so
 * a hold longer than the short one of 4-7-8 comes back at most eight times. Nothing is known to us about waiting with empty
 * lungs: two seconds are a rest, not a hold. Out is never shorter than in (rows 7 and 8): breathing in more than out is how
 * people get light-headed. Who should not hold at all is told by `cautions` (clinical.md 1.4).
 */
import { breathLimits } from '../breath-limits.ts'
import type { OwnBreathKind, OwnBreathPattern, OwnBreathPhase } from './pattern.ts'

export const ownBreathLimits = {
  fewestPhases: 2,
  mostPhases: 12,
  stepSeconds: 0.5,
  /** Quicker than this is no calm breath: the 4-7-8 at half its seconds. A hold lasts long enough to be said. */
  shortestSeconds: { in: 2, hold: 1, out: 2 },
  longestSeconds: {
    in: breathLimits.longestInMs / 1000,
    hold: breathLimits.longestHoldMs / 1000,
    out: breathLimits.longestOutMs / 1000,
  },
  longestEmptySeconds: 2,
  /** In and out together. */
  shortestBreathSeconds: breathLimits.shortestBreathMs / 1000,
  /** A longer hold than this is a long one. */
  shortHoldSeconds: 3,
  mostBreathsWithLongHold: 8,
  longestMinutes: 20,
  mostBreaths: 120,
} as const

/** What is wrong with a pattern; `phase` is the index it is said of. */
export type OwnBreathProblem =
  | { kind: 'too-few' | 'too-many' }
  | { kind: 'begins-otherwise' }
  | { kind: 'half-seconds' | 'too-short' | 'too-long'; phase: number; of: OwnBreathKind }
  | {
      kind: 'twice' | 'in-again' | 'out-again' | 'empty-too-long' | 'out-shorter' | 'out-shorter-than-hold'
      phase: number
    }
  | { kind: 'ends-full' | 'breath-too-short'; phase: number }
  | { kind: 'length' | 'session-too-long' | 'held-too-often' }

/** The first thing that is wrong, in the order of the pattern; `null` when it may be played. */
export function problemIn(pattern: OwnBreathPattern): OwnBreathProblem | null {
  const { phases } = pattern
  if (phases.length > ownBreathLimits.mostPhases) return { kind: 'too-many' }
  if (phases[0] !== undefined && phases[0].kind !== 'in') return { kind: 'begins-otherwise' }
  for (const [phase, { kind, seconds }] of phases.entries()) {
    const found = problemOfPhase({ kind, seconds }, phase) ?? problemOfOrder(phases, phase)
    if (found !== null) return found
  }
  if (phases.length < ownBreathLimits.fewestPhases) return { kind: 'too-few' }
  for (const breath of breathsOf(phases)) {
    const found = problemOfBreath(breath)
    if (found !== null) return found
  }
  return problemOfLength(pattern)
}

/** How often one breathes in within one pattern. */
export const breathsInPattern = (phases: readonly OwnBreathPhase[]) => phases.filter(({ kind }) => kind === 'in').length

export const patternSeconds = (phases: readonly OwnBreathPhase[]) =>
  phases.reduce((sum, { seconds }) => sum + seconds, 0)

/** How often the pattern returns: always whole, at least once, as near to the chosen minutes as can be. */
export function timesPlayed({ phases, length }: OwnBreathPattern): number {
  const times =
    length.unit === 'minutes'
      ? Math.round((length.count * 60) / patternSeconds(phases))
      : Math.ceil(length.count / breathsInPattern(phases))
  return Math.max(1, times)
}

export const hasHold = (phases: readonly OwnBreathPhase[]) => phases.some(({ kind }) => kind === 'hold')

/** The same pattern for somebody who does not hold their breath. Within the limits it stays within them. */
export const withoutHolds = <Pattern extends OwnBreathPattern>(pattern: Pattern): Pattern => ({
  ...pattern,
  phases: pattern.phases.filter(({ kind }) => kind !== 'hold'),
})

function problemOfPhase({ kind, seconds }: OwnBreathPhase, phase: number): OwnBreathProblem | null {
  const { stepSeconds, shortestSeconds, longestSeconds } = ownBreathLimits
  if (!Number.isInteger(seconds / stepSeconds)) return { kind: 'half-seconds', phase, of: kind }
  if (seconds < shortestSeconds[kind]) return { kind: 'too-short', phase, of: kind }
  if (seconds > longestSeconds[kind]) return { kind: 'too-long', phase, of: kind }
  return null
}

function problemOfOrder(phases: readonly OwnBreathPhase[], phase: number): OwnBreathProblem | null {
  const here = phases[phase]
  const before = phases[phase - 1]
  if (here === undefined || before === undefined) return null
  if (here.kind === before.kind) return { kind: 'twice', phase }
  const isFull = before.kind === 'hold' && phases[phase - 2]?.kind === 'in'
  // After a hold one breathes the way one would have without it.
  if (before.kind === 'hold' && isFull === (here.kind === 'in'))
    return { kind: isFull ? 'in-again' : 'out-again', phase }
  const isEmpty = here.kind === 'hold' && before.kind === 'out'
  if (isEmpty && here.seconds > ownBreathLimits.longestEmptySeconds) return { kind: 'empty-too-long', phase }
  return null
}

type Breath = { at: number; in: number; hold: number; out: number | null; outAt: number }

/** Each breath with its hold when full; an `out` of `null` was never breathed out. */
function breathsOf(phases: readonly OwnBreathPhase[]): Breath[] {
  const breaths: Breath[] = []
  for (const [at, { kind, seconds }] of phases.entries()) {
    const breath = breaths.at(-1)
    if (kind === 'in') breaths.push({ at, in: seconds, hold: 0, out: null, outAt: at })
    else if (breath && kind === 'out') Object.assign(breath, { out: seconds, outAt: at })
    else if (breath?.out === null) breath.hold = seconds
  }
  return breaths
}

function problemOfBreath(breath: Breath): OwnBreathProblem | null {
  if (breath.out === null) return { kind: 'ends-full', phase: breath.at }
  if (breath.out < breath.in) return { kind: 'out-shorter', phase: breath.outAt }
  if (breath.out < breath.hold) return { kind: 'out-shorter-than-hold', phase: breath.outAt }
  const isTooShort = breath.in + breath.out < ownBreathLimits.shortestBreathSeconds
  return isTooShort ? { kind: 'breath-too-short', phase: breath.outAt } : null
}

function problemOfLength(pattern: OwnBreathPattern): OwnBreathProblem | null {
  const { phases, length } = pattern
  const { longestMinutes, mostBreaths, shortHoldSeconds, mostBreathsWithLongHold } = ownBreathLimits
  const most = length.unit === 'minutes' ? longestMinutes : mostBreaths
  if (!Number.isInteger(length.count) || length.count < 1 || length.count > most) return { kind: 'length' }
  const times = timesPlayed(pattern)
  if (times * patternSeconds(phases) > (longestMinutes + 1) * 60) return { kind: 'session-too-long' }
  const longHolds = phases.filter(({ kind, seconds }) => kind === 'hold' && seconds > shortHoldSeconds).length
  return times * longHolds > mostBreathsWithLongHold ? { kind: 'held-too-often' } : null
}
