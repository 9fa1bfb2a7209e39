/** The small stored values that many records share, as valibot schemas. */
import * as v from 'valibot'
import { parseDay } from './day.ts'
import type { Day } from './day.ts'

/** A whole number from 0 (none) to 10 (as much as can be), as asked on every scale in Regie. */
export type Score = number

export const scoreSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))

/** `null` means "not answered", which is not the same as 0. */
export const optionalScoreSchema = v.nullable(scoreSchema)

/** With room before and after: days are counted on from it, and there is none after 9999-12-31. */
export const daySchema = v.custom<Day>(
  (value) => typeof value === 'string' && parseDay(value) !== null && value > '1800' && value < '3000',
  'not a day',
)

/** A moment in UTC, for example `2026-11-22T20:15:00.000Z`. */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'no such moment'),
)

/** A time on the wall clock, `00:00` to `23:59`. */
export const timeSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekdaySchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))

/** Ids are made by the caller (`crypto.randomUUID()`) or are short names of our own. */
export const idSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:_-]{1,80}$/))
