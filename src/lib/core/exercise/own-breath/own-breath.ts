/** A breathing pattern a person made and named, as it is kept. What keeps it safe is in `rules.ts`. */
import * as v from 'valibot'
import { idSchema, instantSchema } from '../../fields.ts'
import { ownBreathKinds } from './pattern.ts'
import { problemIn } from './rules.ts'

/** The longest name of a pattern or routine in UTF-16 units, the same as the `maxlength` of its field. */
export const longestOwnName = 40

const ownBreathSchema = v.pipe(
  v.object({
    version: v.literal(1),
    id: idSchema,
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(longestOwnName)),
    phases: v.array(v.object({ kind: v.picklist(ownBreathKinds), seconds: v.number() })),
    length: v.object({ unit: v.picklist(['minutes', 'breaths']), count: v.number() }),
    updatedAt: instantSchema,
  }),
  v.check((breath) => problemIn(breath) === null, 'not a pattern we play'),
)

export type OwnBreath = v.InferOutput<typeof ownBreathSchema>

/** Reads a stored pattern; `null` when it is not one, is outside the limits, or is of a version we do not know. */
export function parseOwnBreath(value: unknown): OwnBreath | null {
  const parsed = v.safeParse(ownBreathSchema, value)
  return parsed.success ? parsed.output : null
}
