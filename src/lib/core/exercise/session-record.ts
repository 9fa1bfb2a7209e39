import { practisedIds } from './exercise-id.ts'
import { settingsSchema } from './settings.ts'
import { daySchema, idSchema, instantSchema, optionalScoreSchema } from '../fields.ts'
import type { Day } from '../day.ts'
import type { Score } from '../fields.ts'
import type { PractisedId } from './exercise-id.ts'
import type { SessionSettings } from './settings.ts'
import * as v from 'valibot'

/**
 * One run of an exercise, finished or not: stopping early is fine and counts.
 * `plannedMs` is the length of the whole timeline, `doneMs` the time it really played (pauses left out).
 * Tension is what the person gave, 0-10, or `null` when skipped. The own sentence is never kept here.
 */
export type SessionRecord = {
  version: 1
  id: string
  day: Day
  startedAt: string
  exercise: PractisedId
  settings: SessionSettings
  plannedMs: number
  doneMs: number
  finished: boolean
  tensionBefore: Score | null
  tensionAfter: Score | null
  worse: 'no' | 'yes' | null
  worseNote: string
  /** Which of the person's own breathing patterns; `null` for every other exercise. */
  own: string | null
  /**
   * The routine this was a part of, and the one time it was done: all parts of a run share it. What was said about tension
   * and about getting worse is then about the whole run, and stands in its first record.
   */
  routine: { id: string; run: string } | null
}

/** What the player knows when a session ends; who keeps it adds id, day and version. */
export type SessionOutcome = Omit<SessionRecord, 'version' | 'id' | 'day'>

/** Reads a stored record; `null` when it is not one. */
export function parseSessionRecord(input: unknown): SessionRecord | null {
  const parsed = v.safeParse(schema, input)
  return parsed.success ? parsed.output : null
}

/** How many times something was done: a routine is one time, however many parts it has. */
export const timesDone = (records: readonly Pick<SessionRecord, 'id' | 'routine'>[]): number =>
  new Set(records.map(({ id, routine }) => routine?.run ?? id)).size

const duration = v.pipe(v.number(), v.integer(), v.minValue(0))

const schema = v.object({
  version: v.literal(1),
  id: idSchema,
  day: daySchema,
  startedAt: instantSchema,
  exercise: v.picklist(practisedIds),
  settings: settingsSchema,
  plannedMs: duration,
  doneMs: duration,
  finished: v.boolean(),
  tensionBefore: optionalScoreSchema,
  tensionAfter: optionalScoreSchema,
  worse: v.nullable(v.picklist(['no', 'yes'])),
  worseNote: v.pipe(v.string(), v.maxLength(2000)),
  // Records from before there were own patterns and routines lack them.
  own: v.optional(v.nullable(idSchema), null),
  routine: v.optional(v.nullable(v.object({ id: idSchema, run: idSchema })), null),
})
