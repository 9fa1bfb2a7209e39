/** The sessions whose tracks are measured: every recipe, and the settings at which time could go wrong. */
import { exerciseIds, type ExerciseId } from '#lib/core/exercise/exercise-id.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { settingsFor, type SessionSettings } from '#lib/core/exercise/settings.ts'

export type MeasuredSession = { exercise: ExerciseId; settings: SessionSettings }

/** As it is at first, at its longest and slowest with the longest hold, and at its shortest in every pace, hold and form. */
export const measuredSessions: readonly MeasuredSession[] = exerciseIds.flatMap((exercise) => {
  const { options, defaults } = settingsFor(recipes[exercise])
  const { length, pace, hold } = options
  const long = { length: Math.max(...length.allowed), pace: Math.max(...pace.allowed), hold: hold.at(-1) ?? 'none' }
  const short: Partial<SessionSettings>[] = [
    ...pace.allowed.map((value) => ({ pace: value })),
    ...hold.map((value) => ({ hold: value })),
    ...(options.seated ? [{ seated: true }] : []),
    ...(options.eyesOpen ? [{ eyesOpen: true }] : []),
    ...(options.oneSide ? [{ oneSide: true }] : []),
    ...(options.ownSentence ? [{ ownSentence: 'Ik mag nu even niets.' }] : []),
  ]
  const all = [{}, long, ...short.map((more) => ({ length: Math.min(...length.allowed), ...more }))]
  const different = new Map(all.map((more) => ({ ...defaults, ...more })).map((one) => [JSON.stringify(one), one]))
  return [...different.values()].map((settings) => ({ exercise, settings }))
})
