import type { ExerciseId } from '#lib/core/exercise/exercise-id.ts'
import { exerciseOrder } from '#lib/core/pain-test/record.ts'
import type { PainTestRecord } from '#lib/core/pain-test/record.ts'

/** The exercises in the order of the last kept pain test, and only the first few of them; empty without a test. */
export function fittingExercises(painTests: readonly PainTestRecord[]): ExerciseId[] {
  const last = painTests.toSorted((a, b) => a.day.localeCompare(b.day)).at(-1)
  return last ? exerciseOrder(last, { painTestOrder: true }) : []
}
