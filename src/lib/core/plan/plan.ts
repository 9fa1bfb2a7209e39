/**
 * What a person intends for the week: rest moments at fixed times, and habits. A plan asks for nothing back. A day without is a day
 * without, and a pause ends by itself.
 */
import * as v from 'valibot'
import { addDays, mondayOf, weekday } from '../day.ts'
import { exerciseIds } from '../exercise/exercise-id.ts'
import { habitIds } from './habit-id.ts'
import { daySchema, idSchema, timeSchema, weekdaySchema } from '../fields.ts'
import type { Day } from '../day.ts'

export const exerciseIdSchema = v.picklist(exerciseIds)

const momentSchema = v.object({
  id: idSchema,
  exercise: exerciseIdSchema,
  /** 1 is Monday; at least one day. */
  weekdays: v.pipe(v.array(weekdaySchema), v.minLength(1), v.maxLength(7)),
  /** Wall clock, `20:30`. */
  time: timeSchema,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  /** Minutes before the moment; `null` is no alarm. */
  alarmMinutesBefore: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))),
})

/** A habit somebody chose to keep up, mostly after a self-test. It has no time and is never asked about. */
const keptHabitSchema = v.object({
  habit: v.picklist(habitIds),
  /** 1 is Monday; at least one day. */
  weekdays: v.pipe(v.array(weekdaySchema), v.minLength(1), v.maxLength(7)),
  /** When it came into the plan. */
  since: daySchema,
})

const planSchema = v.object({
  version: v.literal(1),
  moments: v.pipe(v.array(momentSchema), v.maxLength(50)),
  /** Each habit once; not there in plans from before there were any. */
  habits: v.exactOptional(
    v.pipe(
      v.array(keptHabitSchema),
      v.check((habits) => new Set(habits.map(({ habit }) => habit)).size === habits.length, 'a habit twice'),
    ),
  ),
  /** The first day on which the plan speaks again; `null` is no pause. */
  pausedUntil: v.nullable(daySchema),
})

export type RestMoment = v.InferOutput<typeof momentSchema>
export type KeptHabit = v.InferOutput<typeof keptHabitSchema>
export type Plan = v.InferOutput<typeof planSchema>

/** Reads a stored plan; `null` when it is not one, or of a version we do not know. */
export function parsePlan(value: unknown): Plan | null {
  const parsed = v.safeParse(planSchema, value)
  return parsed.success ? parsed.output : null
}

export const emptyPlan: Plan = { version: 1, moments: [], pausedUntil: null }

export const isPaused = (plan: Plan, today: Day) => plan.pausedUntil !== null && today < plan.pausedUntil

export type Occurrence = { day: Day; moment: RestMoment }

/** The moments of one day in order of time; none while the plan is paused. */
export function occurrencesOn(plan: Plan, day: Day): Occurrence[] {
  if (isPaused(plan, day)) return []
  return plan.moments
    .filter((moment) => moment.weekdays.includes(weekday(day)))
    .toSorted((a, b) => a.time.localeCompare(b.time) || a.id.localeCompare(b.id))
    .map((moment) => ({ day, moment }))
}

/** Every moment of the ISO week that holds the day, Monday first. */
export function occurrencesInWeek(plan: Plan, day: Day): Occurrence[] {
  const monday = mondayOf(day)
  return [0, 1, 2, 3, 4, 5, 6].flatMap((offset) => occurrencesOn(plan, addDays(monday, offset)))
}
