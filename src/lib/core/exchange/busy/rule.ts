/**
 * A recurrence rule (RFC 5545, 3.3.10) as a filter: of every period the rule visits, the days that pass all its parts, at its times.
 * Own code, because the two libraries at hand lose or invent days of ordinary rules (decision 0014); compared rule by rule with
 * dateutil in tests/peers. Everything happens on a wall clock, written as epoch ms of the same clock in UTC.
 */
import { dayMs } from './times.ts'
import type { Wall } from './zones.ts'

/** Steps that are left for everything together: what is spent on rules that never end or never fall. */
export type Budget = { steps: number }

export class TooMany extends Error {}

export type Rule = {
  freq: 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  interval: number
  count: number | null
  /** As ical.js writes it: a day, a time on the wall, or a time in UTC. */
  until: string | null
  /** 1 is Monday. */
  weekStart: number
  months: number[]
  weeks: number[]
  yearDays: number[]
  monthDays: number[]
  weekdays: { weekday: number; nth: number | null }[]
  hours: number[]
  minutes: number[]
  seconds: number[]
  positions: number[]
}

/**
 * The times a rule falls on, in order, from `start` on. `skipTo` lets a rule without COUNT begin shortly before a later time. Throws
 * TooMany when the budget is spent.
 */
export function* fallsOn(
  rule: Rule,
  start: Wall,
  { skipTo, until, budget }: { skipTo: Wall; until: Wall; budget: Budget },
): Generator<Wall> {
  const full = withDefaults(rule, start)
  const first =
    rule.count === null && skipTo > start ? Math.max(0, Math.floor(periodsBetween(full, start, skipTo)) - 1) : 0
  for (let index = first; ; index++) {
    const period = periodAt(full, start, index)
    if (period.first > until) return
    spend(budget, 1)
    const times = period.days.flatMap((day) => (passes(full, day) ? timesOn(full, day, period.first, budget) : []))
    for (const time of atPositions(full, times)) if (time >= start) yield time
  }
}

function spend(budget: Budget, steps: number): void {
  budget.steps -= steps
  if (budget.steps < 0) throw new TooMany()
}

/** What the rule leaves open it takes from its start. */
function withDefaults(rule: Rule, start: Wall): Rule {
  const at = new Date(start)
  const takesDay = [rule.weeks, rule.yearDays, rule.monthDays, rule.weekdays].every((part) => part.length === 0)
  const own = { weekday: weekdayOf(Math.floor(start / dayMs)), nth: null }
  const isFine = isFinerThanDay(rule)
  return {
    ...rule,
    months: rule.freq === 'YEARLY' && takesDay && rule.months.length === 0 ? [at.getUTCMonth() + 1] : rule.months,
    monthDays: (rule.freq === 'YEARLY' || rule.freq === 'MONTHLY') && takesDay ? [at.getUTCDate()] : rule.monthDays,
    weekdays:
      (rule.freq === 'WEEKLY' && takesDay) || (rule.weeks.length > 0 && rule.weekdays.length === 0)
        ? [own]
        : rule.weekdays,
    hours: rule.hours.length === 0 && !isFine ? [at.getUTCHours()] : rule.hours,
    minutes: rule.minutes.length === 0 && (!isFine || rule.freq === 'HOURLY') ? [at.getUTCMinutes()] : rule.minutes,
    seconds: rule.seconds.length === 0 && rule.freq !== 'SECONDLY' ? [at.getUTCSeconds()] : rule.seconds,
  }
}

const isFinerThanDay = ({ freq }: Rule) => freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY'

const unitMs = { SECONDLY: 1000, MINUTELY: 60_000, HOURLY: 3_600_000, DAILY: dayMs, WEEKLY: 7 * dayMs }

/** A period: where it begins, and the days (numbers since 1970) in it. */
type Period = { first: Wall; days: number[] }

function periodAt(rule: Rule, start: Wall, index: number): Period {
  const at = new Date(start)
  const steps = index * rule.interval
  if (rule.freq === 'YEARLY')
    return span(dayNumber(at.getUTCFullYear() + steps, 0), dayNumber(at.getUTCFullYear() + steps + 1, 0))
  if (rule.freq === 'MONTHLY') {
    const month = at.getUTCMonth() + steps
    return span(dayNumber(at.getUTCFullYear(), month), dayNumber(at.getUTCFullYear(), month + 1))
  }
  const first = Math.floor(start / dayMs)
  if (rule.freq === 'WEEKLY') {
    const monday = first - ((weekdayOf(first) - rule.weekStart + 7) % 7) + steps * 7
    return span(monday, monday + 7)
  }
  if (rule.freq === 'DAILY') return span(first + steps, first + steps + 1)
  const time = Math.floor(start / unitMs[rule.freq]) * unitMs[rule.freq] + steps * unitMs[rule.freq]
  return { first: time, days: [Math.floor(time / dayMs)] }
}

const span = (from: number, until: number): Period => ({
  first: from * dayMs,
  days: Array.from({ length: until - from }, (_, index) => from + index),
})

/** How many periods lie between two times, roughly and never too many. */
function periodsBetween({ freq, interval }: Rule, start: Wall, later: Wall): number {
  const [a, b] = [new Date(start), new Date(later)]
  const years = b.getUTCFullYear() - a.getUTCFullYear()
  if (freq === 'YEARLY') return years / interval
  if (freq === 'MONTHLY') return (years * 12 + b.getUTCMonth() - a.getUTCMonth()) / interval
  return (later - start) / unitMs[freq] / interval
}

const dayNumber = (year: number, month: number) => Date.UTC(year, month) / dayMs

/** 1 is Monday; day 0, 1 January 1970, was a Thursday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1

function passes(rule: Rule, day: number): boolean {
  const date = new Date(day * dayMs)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const inMonth = { first: dayNumber(year, month), next: dayNumber(year, month + 1) }
  const inYear = { first: dayNumber(year, 0), next: dayNumber(year + 1, 0) }
  return (
    has(rule.months, month + 1) &&
    hasEitherEnd(rule.monthDays, day, inMonth) &&
    hasEitherEnd(rule.yearDays, day, inYear) &&
    (rule.weeks.length === 0 || hasWeek(rule, day)) &&
    (rule.weekdays.length === 0 ||
      rule.weekdays.some(
        ({ weekday, nth }) =>
          weekday === weekdayOf(day) &&
          (nth === null || isNth(nth, day, rule.freq === 'YEARLY' && rule.months.length === 0 ? inYear : inMonth)),
      ))
  )
}

const has = (list: number[], value: number) => list.length === 0 || list.includes(value)

type Range = { first: number; next: number }

/** Counted from 1 at the front and from -1 at the back. */
const hasEitherEnd = (list: number[], day: number, { first, next }: Range) =>
  list.length === 0 || list.includes(day - first + 1) || list.includes(day - next)

const isNth = (nth: number, day: number, { first, next }: Range) =>
  nth > 0 ? Math.floor((day - first) / 7) + 1 === nth : Math.floor((next - 1 - day) / 7) + 1 === -nth

/** Week 1 is the first with at least four days in the year; a week has the year most of its days are in. */
function hasWeek({ weeks, weekStart }: Rule, day: number): boolean {
  const begin = day - ((weekdayOf(day) - weekStart + 7) % 7)
  const year = new Date((begin + 3) * dayMs).getUTCFullYear()
  const number = (begin - firstWeek(year, weekStart)) / 7 + 1
  const last = (firstWeek(year + 1, weekStart) - firstWeek(year, weekStart)) / 7
  return weeks.includes(number) || weeks.includes(number - last - 1)
}

function firstWeek(year: number, weekStart: number): number {
  const fourth = dayNumber(year, 0) + 3
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7)
}

/**
 * The times of the rule on one day. Of a rule finer than a day, those within its period, which begins at `first`. They are paid for
 * before they are made: one line can ask for every second of a year.
 */
function timesOn(rule: Rule, day: number, first: Wall, budget: Budget): Wall[] {
  const at = new Date(first)
  const { freq } = rule
  if (isFinerThanDay(rule)) {
    if (!has(rule.hours, at.getUTCHours())) return []
    if (freq !== 'HOURLY' && !has(rule.minutes, at.getUTCMinutes())) return []
    if (freq === 'SECONDLY') {
      if (!has(rule.seconds, at.getUTCSeconds())) return []
      spend(budget, 1)
      return [first]
    }
    const minutes = freq === 'HOURLY' ? sorted(rule.minutes) : [0]
    spend(budget, minutes.length * rule.seconds.length)
    return minutes.flatMap((minute) => sorted(rule.seconds).map((second) => first + (minute * 60 + second) * 1000))
  }
  spend(budget, rule.hours.length * rule.minutes.length * rule.seconds.length)
  return sorted(rule.hours).flatMap((hour) =>
    sorted(rule.minutes).flatMap((minute) =>
      sorted(rule.seconds).map((second) => day * dayMs + ((hour * 60 + minute) * 60 + second) * 1000),
    ),
  )
}

const sorted = (list: number[]) => list.toSorted((a, b) => a - b)

function atPositions({ positions }: Rule, times: Wall[]): Wall[] {
  if (positions.length === 0) return times
  return times.filter((_, index) => positions.includes(index + 1) || positions.includes(index - times.length))
}
