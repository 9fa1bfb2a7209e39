/**
 * What a self-test may switch on and off: an exercise of Regie, or a habit of its closed list (core/plan). There is no field to type in.
 * A medicine, a dose, or care that somebody prescribed can therefore never be tested here, and neither can leaving it out.
 * Each is something a person can do without for a week. Ids are stored for years: never rename or reuse one.
 */
import * as v from 'valibot'
import { habitIds } from '../plan/habit-id.ts'
import type { ExerciseId } from '../exercise/exercise-id.ts'
import type { HabitId } from '../plan/habit-id.ts'
import type { Lingering } from './design.ts'

/** Every exercise but *Nu even*, which is there for the moment somebody needs it and is never asked to wait. */
export const testableExercises = [
  'adem-4-6',
  'schudden',
  'vuist',
  'bodyscan',
  'adem-4-7-8',
  'niets',
] as const satisfies readonly ExerciseId[]

export const comparedSchema = v.variant('kind', [
  v.object({ kind: v.literal('exercise'), exercise: v.picklist(testableExercises) }),
  v.object({ kind: v.literal('habit'), habit: v.picklist(habitIds) }),
])

export type Compared = v.InferOutput<typeof comparedSchema>

export const comparedIds: readonly string[] = [...testableExercises, ...habitIds]

/** The one id that names it; `comparedOf` reads it back. */
export const comparedId = (compared: Compared) => (compared.kind === 'exercise' ? compared.exercise : compared.habit)

/** What an id from outside names; `null` when it may not be tested. */
export function comparedOf(id: string): Compared | null {
  const exercise = testableExercises.find((one) => one === id)
  if (exercise !== undefined) return { kind: 'exercise', exercise }
  const habit = habitIds.find((one) => one === id)
  return habit === undefined ? null : { kind: 'habit', habit }
}

const habitLingers: Readonly<Record<HabitId, Lingering>> = {
  'extra-walk': 'until-the-next-day',
  'outside-in-the-morning': 'some-days',
  'short-breaks': 'within-the-day',
  'warm-shower': 'within-the-day',
  music: 'within-the-day',
  'something-nice': 'within-the-day',
  'no-screen-before-bed': 'until-the-next-day',
  'no-coffee-after-noon': 'until-the-next-day',
  'same-bedtime': 'some-days',
}

/** What is offered first; the person knows best and may say otherwise. Of an exercise the calm passes within hours. */
export const usuallyLingers = (compared: Compared): Lingering =>
  compared.kind === 'exercise' ? 'within-the-day' : habitLingers[compared.habit]
