/** A breathing pattern a person made and named, as it is kept. What keeps it safe is in `own-breath-rules.ts`. */
import * as v from 'valibot'
import { idSchema, instantSchema } from '../fields.ts'
import { problemIn } from './own-breath-rules.ts'

export const ownBreathKinds = ['in', 'hold', 'out'] as const
export type OwnBreathKind = (typeof ownBreathKinds)[number]

/** Seconds in halves. */
export type OwnBreathPhase = { kind: OwnBreathKind; seconds: number }

/** Whole minutes, or how many times one breathes in. */
export type OwnBreathLength = { unit: 'minutes' | 'breaths'; count: number }

/** The phases of one pattern in order, which returns from its first phase until the length is filled. */
export type OwnBreathPattern = { phases: readonly OwnBreathPhase[]; length: OwnBreathLength }

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
