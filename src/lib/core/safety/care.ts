/**
 * Care that someone asks for, and what it leaves out. These exercises stay reachable, with the advice beside them, but
 * Regie never offers them by itself. Kept apart from recipes and words, so that today
 * can be shown before they are loaded.
 * Source: clinical.md 1.3.
 */
import type { ExerciseId } from '../exercise/exercise-id.ts'

/** `panic`: quickly out of breath when minding it. `flashbacks`: reliving, drifting off. `inward`: psychosis, mania. */
export const careKinds = ['panic', 'flashbacks', 'inward'] as const

export type CareAsked = (typeof careKinds)[number]

const leftOut: Readonly<Record<CareAsked, readonly ExerciseId[]>> = {
  // "Only 4 in, 6 out", or moving.
  panic: ['adem-4-7-8', 'bodyscan'],
  // Shaking is off by default; the body scan is there in its short form with open eyes.
  flashbacks: ['schudden'],
  // No practices that turn inward.
  inward: ['bodyscan', 'adem-4-7-8', 'adem-4-6', 'vuist', 'niets'],
}

/** Whether Regie leaves this exercise out of what it offers to someone who asked for this care. */
export const isLeftOut = (exercise: ExerciseId, careful: readonly CareAsked[]) =>
  careful.some((care) => leftOut[care].includes(exercise))

/** The same exercises, those that are left out of the offer last. */
export const leftOutLast = (exercises: readonly ExerciseId[], careful: readonly CareAsked[]): ExerciseId[] =>
  exercises.toSorted((a, b) => Number(isLeftOut(a, careful)) - Number(isLeftOut(b, careful)))
