/**
 * Measuring has an end. A period is fourteen evenings, or two fixed days a week for eight weeks; after that Regie asks
 * whether the person looks at the pain more than before, and offers to stop. Writing pain down every day slowed
 * recovery in acute back pain (Ferrari 2015), so below twelve weeks of pain there is no diary at all.
 */
import * as v from 'valibot'
import { addDays, daysBetween, weekday } from '../day.ts'
import { daySchema, idSchema, weekdaySchema } from '../fields.ts'
import type { Day } from '../day.ts'

export type PainDuration = 'under-6-weeks' | '6-12-weeks' | 'over-12-weeks'

/** Not before twelve weeks, and not before we know. */
export const mayKeepDiary = (painDuration: PainDuration | null) => painDuration === 'over-12-weeks'

export const dailyPeriodDays = 14
export const twoDaysPeriodDays = 56

const periodSchema = v.object({
  version: v.literal(1),
  id: idSchema,
  start: daySchema,
  /** Calendar days from `start`, both ends included: 14 or 56. */
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)),
  /** `null` is every evening; otherwise the fixed weekdays (1 = Monday). */
  weekdays: v.nullable(v.pipe(v.array(weekdaySchema), v.minLength(1), v.maxLength(7))),
  /** The last day that belonged to it, once the person stopped or chose; `null` while it runs or waits for the choice. */
  endedOn: v.nullable(daySchema),
  choice: v.nullable(v.picklist(['stop', 'again', 'two-days'])),
  /** "Do you look at the pain more now?", asked at the end. */
  moreAttention: v.nullable(v.picklist(['yes', 'no'])),
})

export type Period = v.InferOutput<typeof periodSchema>
export type PeriodChoice = NonNullable<Period['choice']>

/** Reads a stored period; `null` when it is not one, or of a version we do not know. */
export function parsePeriod(value: unknown): Period | null {
  const parsed = v.safeParse(periodSchema, value)
  return parsed.success ? parsed.output : null
}

const unanswered = { endedOn: null, choice: null, moreAttention: null } as const

export function dailyPeriod({ id, start }: { id: string; start: Day }): Period {
  return { version: 1, id, start, days: dailyPeriodDays, weekdays: null, ...unanswered }
}

export function twoDaysPeriod({ id, start, weekdays }: { id: string; start: Day; weekdays: [number, number] }): Period {
  return { version: 1, id, start, days: twoDaysPeriodDays, weekdays: weekdays.toSorted((a, b) => a - b), ...unanswered }
}

/** The one period that is not closed; `null` when the person does not measure now. */
export function openPeriod(periods: readonly Period[]): Period | null {
  return (
    periods.filter((period) => period.endedOn === null).toSorted((a, b) => b.start.localeCompare(a.start))[0] ?? null
  )
}

export type PeriodStatus =
  | { kind: 'not-begun'; start: Day }
  | { kind: 'running'; dayNumber: number; of: number; asksToday: boolean }
  /** The days are over: ask about attention, then offer the choice. */
  | { kind: 'over' }
  | { kind: 'closed'; endedOn: Day }

export function periodStatus(period: Period, today: Day): PeriodStatus {
  if (period.endedOn !== null) return { kind: 'closed', endedOn: period.endedOn }
  const dayNumber = daysBetween(period.start, today) + 1
  if (dayNumber < 1) return { kind: 'not-begun', start: period.start }
  if (dayNumber > period.days) return { kind: 'over' }
  const asksToday = period.weekdays === null || period.weekdays.includes(weekday(today))
  return { kind: 'running', dayNumber, of: period.days, asksToday }
}

/** The last day it was meant to hold. */
export const lastDay = (period: Period) => addDays(period.start, period.days - 1)

type Ending = { choice: PeriodChoice; moreAttention: Period['moreAttention']; today: Day }

/** Closes the period, at its end or earlier: stopping needs no reason. */
export function endPeriod(period: Period, { choice, moreAttention, today }: Ending): Period {
  const last = lastDay(period)
  const endedOn = today < period.start ? period.start : today < last ? today : last
  return { ...period, endedOn, choice, moreAttention }
}
