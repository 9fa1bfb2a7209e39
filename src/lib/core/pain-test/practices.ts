/**
 * What someone can try. A profile changes only the order and never the dose; every practice stays visible; and the
 * ordering itself can be switched off (`painTestOrder`), because it is the most device-like part of the test.
 * Source: clinical.md 2B.4.
 */
import { dimensions } from './statements.ts'
import type { ExerciseId } from '../exercise/exercise-id.ts'
import type { Dimension } from './statements.ts'

/** The switch: off, and everyone sees the same order. */
export const isPainTestOrderOn = true

export const practiceIds = [
  'adem-4-6', 'schudden', 'niets', 'bodyscan', 'vuist', 'adem-4-7-8', 'nu-even',
  'feeling-word', 'pattern-log', 'if-then', 'walking',
] as const // prettier-ignore

export type PracticeId = (typeof practiceIds)[number]

/** First offer, then what may follow, per dimension. */
const offers: Readonly<Record<Dimension, readonly PracticeId[]>> = {
  P: ['pattern-log', 'bodyscan'],
  S: ['adem-4-6', 'schudden', 'vuist', 'adem-4-7-8'],
  G: ['feeling-word', 'vuist', 'bodyscan'],
  T: ['if-then', 'nu-even'],
  R: ['niets', 'bodyscan'],
  B: ['walking', 'schudden'],
}

export type PracticeOrder = {
  highlighted: readonly Dimension[]
  /** The feature flag: off gives everyone the same order. */
  painTestOrder: boolean
  /** No diary before twelve weeks of pain: then its practices are left out. */
  mayKeepDiary: boolean
  /** Not for this person now (clinical.md 1.4), such as doing nothing when the mood is very low. */
  avoid?: readonly PracticeId[]
}

/** Every practice once, those of the highlighted dimensions first: each one's first offer, then what may follow. */
export function orderPractices({ highlighted, painTestOrder, mayKeepDiary, avoid = [] }: PracticeOrder): PracticeId[] {
  const fit = painTestOrder ? highlighted.map((dimension) => offers[dimension]) : []
  const first = fit.flatMap(([practice]) => practice ?? [])
  const then = fit.flatMap(([, ...rest]) => rest)
  return [...new Set([...first, ...then, ...practiceIds])].filter(
    (id) => (mayKeepDiary || !needsDiary(id)) && !avoid.includes(id),
  )
}

/** Which highlighted dimension a practice is offered for, if any. */
export const dimensionOf = (practice: PracticeId, highlighted: readonly Dimension[]) =>
  dimensions.find((dimension) => highlighted.includes(dimension) && offers[dimension].includes(practice)) ?? null

/** Practices that mean writing things down day by day. */
export const needsDiary = (practice: PracticeId) => practice === 'pattern-log' || practice === 'if-then'

/** The exercise behind a practice; `null` for one that is done without Regie or in the diary. */
export function exerciseOf(practice: PracticeId): ExerciseId | null {
  switch (practice) {
    case 'feeling-word':
    case 'pattern-log':
    case 'if-then':
    case 'walking':
      return null
    default:
      return practice
  }
}
