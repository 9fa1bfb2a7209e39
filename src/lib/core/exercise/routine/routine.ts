/** Several exercises in an order of one's own, named, each with the settings it is done with there. As it is kept. */
import * as v from 'valibot'
import { idSchema, instantSchema } from '../../fields.ts'
import { ownBreathId, practisedIds } from '../exercise-id.ts'
import { longestOwnName } from '../own-breath/own-breath.ts'
import { settingsSchema } from '../settings.ts'

export const routineLimits = { fewestParts: 2, mostParts: 6 } as const

const partSchema = v.pipe(
  v.object({
    exercise: v.picklist(practisedIds),
    /** Which own pattern; `null` for every other exercise. */
    own: v.nullable(idSchema),
    settings: settingsSchema,
  }),
  v.check(({ exercise, own }) => (exercise === ownBreathId) === (own !== null), 'an own breath names its pattern'),
)

const routineSchema = v.object({
  version: v.literal(1),
  id: idSchema,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(longestOwnName)),
  parts: v.pipe(v.array(partSchema), v.minLength(routineLimits.fewestParts), v.maxLength(routineLimits.mostParts)),
  updatedAt: instantSchema,
})

export type Routine = v.InferOutput<typeof routineSchema>
export type KeptPart = Routine['parts'][number]

/** Reads a stored routine; `null` when it is not one, or of a version we do not know. */
export function parseRoutine(value: unknown): Routine | null {
  const parsed = v.safeParse(routineSchema, value)
  return parsed.success ? parsed.output : null
}
