import type { OwnBreathKind, OwnBreathPhase } from '#lib/core/exercise/own-breath/pattern.ts'
import { ownBreathLimits } from '#lib/core/exercise/own-breath/rules.ts'

/** One breath as it is set: seconds of each part, 0 for a hold or a rest that is not there. */
export type BreathParts = { in: number; hold: number; out: number; rest: number }
export type PartName = keyof BreathParts

export const partNames = ['in', 'hold', 'out', 'rest'] as const satisfies readonly PartName[]

const kindOf: Readonly<Record<PartName, OwnBreathKind>> = { in: 'in', hold: 'hold', out: 'out', rest: 'hold' }

/** Set like this, breaths are always in order; only how long can still be wrong. */
export const phasesOf = (breaths: readonly BreathParts[]): OwnBreathPhase[] =>
  breaths.flatMap((breath) =>
    partNames.flatMap((name) => (breath[name] === 0 ? [] : [{ kind: kindOf[name], seconds: breath[name] }])),
  )

/** The inverse for any pattern that may be played. */
export function breathsOf(phases: readonly OwnBreathPhase[]): BreathParts[] {
  const breaths: BreathParts[] = []
  for (const { kind, seconds } of phases) {
    if (kind === 'in') breaths.push({ in: seconds, hold: 0, out: 0, rest: 0 })
    const breath = breaths.at(-1)
    if (breath === undefined || kind === 'in') continue
    if (kind === 'out') breath.out = seconds
    else if (breath.out === 0) breath.hold = seconds
    else breath.rest = seconds
  }
  return breaths
}

/** The next longer (1) or shorter (-1) time of a part; `null` at its end. A hold and a rest can go, in and out cannot. */
export function nextSeconds(name: PartName, seconds: number, by: 1 | -1): number | null {
  const { stepSeconds, shortestSeconds, longestSeconds, longestEmptySeconds } = ownBreathLimits
  const kind = kindOf[name]
  const most = name === 'rest' ? longestEmptySeconds : longestSeconds[kind]
  const least = shortestSeconds[kind]
  const next = seconds + by * stepSeconds
  if (next > most) return null
  if (next >= least) return next
  // A hold or a rest comes and goes as a whole.
  if (kind !== 'hold') return null
  if (by === 1) return least
  return seconds === 0 ? null : 0
}
