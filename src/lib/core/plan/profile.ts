/** What a person told Regie about themselves at first use, and how they like it set. */
import * as v from 'valibot'
import { guidanceSchema } from '../exercise/guidance/guidance-schema.ts'
import { longestSentence } from '../exercise/settings.ts'
import { daySchema, idSchema } from '../fields.ts'
import { exerciseIdSchema } from './plan.ts'
import type { Day } from '../day.ts'

/** Longest texts in UTF-16 units, the same as the `maxlength` of their fields, and how many sentences are kept. */
export const profileLimits = { ownSentence: longestSentence, ownSentences: 10, ownFactor: 40 } as const

const profileSchema = v.object({
  version: v.literal(1),
  createdOn: daySchema,
  /** Sixteen or older, said by the person. */
  adultConfirmed: v.boolean(),
  painDuration: v.nullable(v.picklist(['under-6-weeks', '6-12-weeks', 'over-12-weeks'])),
  /** Whether a doctor or physiotherapist has looked at this pain. */
  examined: v.nullable(v.boolean()),
  /** Whether an illness or damage was found that explains the pain; not there before it was asked. Then no pattern is shown. */
  knownCause: v.exactOptional(v.picklist(['yes', 'no', 'unknown'])),
  /** What the person wants to start with, in their order. */
  startWith: v.pipe(v.array(exerciseIdSchema), v.maxLength(7)),
  /**
   * Care asked for: `panic` = quickly out of breath when minding the breath; `flashbacks` = reliving or drifting off;
   * `inward` = no exercise that turns inward. They only choose gentler forms, never block.
   */
  careful: v.pipe(v.array(v.picklist(['panic', 'flashbacks', 'inward'])), v.maxLength(3)),
  /** The one in use; empty is our own example. */
  ownSentence: v.pipe(v.string(), v.maxLength(profileLimits.ownSentence)),
  /** All that are kept; see `own-sentences.ts`. */
  ownSentences: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(profileLimits.ownSentence))),
      v.maxLength(profileLimits.ownSentences),
    ),
  ),
  /** A retired factor is no longer offered but keeps its name on the days that hold it. */
  ownFactors: v.pipe(
    v.array(
      v.object({
        id: idSchema,
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(profileLimits.ownFactor)),
        retired: v.boolean(),
      }),
    ),
    v.maxLength(100),
  ),
  settings: v.object({
    theme: v.picklist(['device', 'light', 'dark']),
    tones: v.boolean(),
    vibration: v.boolean(),
    wakeLock: v.boolean(),
  }),
  /** How the person wants to be guided, by exercise; one that was never set is not here. */
  guidance: v.exactOptional(
    v.pipe(
      v.unknown(),
      v.check((value) => !Array.isArray(value)),
      v.record(idSchema, guidanceSchema),
    ),
  ),
})

export type Profile = v.InferOutput<typeof profileSchema>
export type OwnFactor = Profile['ownFactors'][number]
export type Settings = Profile['settings']

/** Reads a stored profile; `null` when it is not one, or of a version we do not know. */
export function parseProfile(value: unknown): Profile | null {
  const parsed = v.safeParse(profileSchema, value)
  return parsed.success ? parsed.output : null
}

export function newProfile(createdOn: Day): Profile {
  return {
    version: 1,
    createdOn,
    adultConfirmed: false,
    painDuration: null,
    examined: null,
    startWith: [],
    careful: [],
    ownSentence: '',
    ownFactors: [],
    settings: { theme: 'device', tones: true, vibration: true, wakeLock: false },
  }
}
