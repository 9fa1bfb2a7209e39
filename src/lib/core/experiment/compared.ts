/**
 * What a self-test may switch on and off: an exercise of Regie, or a habit from this list. There is no field to type in.
 * A medicine, a dose, or care that somebody prescribed can therefore never be tested here, and neither can leaving it out.
 * Each is something a person can do without for a week. Ids are stored for years: never rename or reuse one.
 */
import * as v from 'valibot'
import type { ExerciseId } from '../exercise/exercise-id.ts'
import type { Translated } from '../lang.ts'
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

export const habitIds = [
  'extra-walk',
  'outside-in-the-morning',
  'short-breaks',
  'warm-shower',
  'music',
  'something-nice',
  'no-screen-before-bed',
  'no-coffee-after-noon',
  'same-bedtime',
] as const

export type HabitId = (typeof habitIds)[number]

export const comparedSchema = v.variant('kind', [
  v.object({ kind: v.literal('exercise'), exercise: v.picklist(testableExercises) }),
  v.object({ kind: v.literal('habit'), habit: v.picklist(habitIds) }),
])

export type Compared = v.InferOutput<typeof comparedSchema>

export const comparedIds: readonly string[] = [...testableExercises, ...habitIds]

/** What an id from outside names; `null` when it may not be tested. */
export function comparedOf(id: string): Compared | null {
  const exercise = testableExercises.find((one) => one === id)
  if (exercise !== undefined) return { kind: 'exercise', exercise }
  const habit = habitIds.find((one) => one === id)
  return habit === undefined ? null : { kind: 'habit', habit }
}

type Habit = { readonly name: Translated; readonly lingers: Lingering }

const habit = (nl: string, en: string, lingers: Lingering): Habit => ({ name: { nl, en }, lingers })

export const habits: Readonly<Record<HabitId, Habit>> = {
  'extra-walk': habit('een extra wandelingetje', 'an extra short walk', 'until-the-next-day'),
  'outside-in-the-morning': habit('’s ochtends even naar buiten', 'a moment outside in the morning', 'some-days'),
  'short-breaks': habit('elk uur even pauze', 'a short break every hour', 'within-the-day'),
  'warm-shower': habit('een warme douche', 'a warm shower', 'within-the-day'),
  music: habit('muziek luisteren', 'listening to music', 'within-the-day'),
  'something-nice': habit('iets leuks doen', 'doing something nice', 'within-the-day'),
  'no-screen-before-bed': habit(
    'een uur voor bed geen scherm',
    'no screen for an hour before bed',
    'until-the-next-day',
  ),
  'no-coffee-after-noon': habit('na twaalven geen koffie', 'no coffee after noon', 'until-the-next-day'),
  'same-bedtime': habit('elke avond op dezelfde tijd naar bed', 'going to bed at the same time', 'some-days'),
}

/** What is offered first; the person knows best and may say otherwise. Of an exercise the calm passes within hours. */
export const usuallyLingers = (compared: Compared): Lingering =>
  compared.kind === 'exercise' ? 'within-the-day' : habits[compared.habit].lingers
