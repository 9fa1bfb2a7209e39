/** A breathing pattern as such: breaths in, holds and breaths out, and how long they go on. */

export const ownBreathKinds = ['in', 'hold', 'out'] as const
export type OwnBreathKind = (typeof ownBreathKinds)[number]

/** Seconds in halves. */
export type OwnBreathPhase = { kind: OwnBreathKind; seconds: number }

/** Whole minutes, or how many times one breathes in. */
export type OwnBreathLength = { unit: 'minutes' | 'breaths'; count: number }

/** The phases of one pattern in order, which returns from its first phase until the length is filled. */
export type OwnBreathPattern = { phases: readonly OwnBreathPhase[]; length: OwnBreathLength }

/** What one can begin from; each is within the limits, and none holds the breath but the last, shortly. */
export const ownBreathPresets: readonly (OwnBreathPattern & { id: '4-6' | '3-5' | '4-2-4-2' })[] = [
  { id: '4-6', phases: pattern(['in', 4], ['out', 6]), length: { unit: 'minutes', count: 5 } },
  { id: '3-5', phases: pattern(['in', 3], ['out', 5]), length: { unit: 'minutes', count: 5 } },
  {
    id: '4-2-4-2',
    phases: pattern(['in', 4], ['hold', 2], ['out', 4], ['hold', 2]),
    length: { unit: 'minutes', count: 3 },
  },
]

function pattern(...parts: [OwnBreathKind, number][]): OwnBreathPhase[] {
  return parts.map(([kind, seconds]) => ({ kind, seconds }))
}
