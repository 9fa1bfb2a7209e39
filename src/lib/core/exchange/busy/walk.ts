/** The times on the wall clock at which the rule of an entry falls. */
import type { Property } from './lines.ts'
import { fallsOn, type Budget, type Rule } from './rule.ts'
import { dayMs, type Moment } from './times.ts'
import type { Wall } from './zones.ts'

/**
 * Walks a rule from its start, in order, and gives what falls between `from` and `until` (epoch ms). A rule is walked on the wall
 * clock, so that nine o'clock stays nine o'clock when the clock changes. Throws when the rule means nothing, or when the budget is
 * spent.
 */
export function* walk(
  property: Property,
  start: Moment,
  { from, until, budget }: { from: number; until: number; budget: Budget },
): Generator<Wall> {
  const rule = ruleOf(property)
  const last = rule.until === null ? until : Math.min(until, endOfRule(rule.until, start))
  let count = 0
  // A wall clock and UTC are less than a day apart.
  for (const wall of fallsOn(rule, start.wall, { skipTo: from - dayMs, until: last + dayMs, budget })) {
    if (rule.count !== null && ++count > rule.count) return
    if (wall >= from - dayMs && start.zone.toInstant(wall) <= last) yield wall
  }
}

/** The last instant of UNTIL. As a day it means that whole day. */
function endOfRule(text: string, { zone }: Moment): number {
  if (text.endsWith('Z')) return Date.parse(text)
  if (!text.includes('T')) return zone.toInstant(Date.parse(`${text}T00:00:00Z`) + dayMs) - 1
  return zone.toInstant(Date.parse(`${text}Z`))
}

const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Reads what ical.js makes of a rule; throws when a part is out of its range. */
function ruleOf({ values: [value] }: Property): Rule {
  const parts = value as Readonly<Record<string, unknown>>
  const freq = frequencies.find((name) => name === parts.freq)
  const interval = Number(parts.interval ?? 1)
  const count = parts.count === undefined ? null : Number(parts.count)
  const until = parts.until === undefined ? null : String(parts.until)
  if (!freq || !(interval >= 1) || (count !== null && !(count >= 1))) throw new Error('ruleOf requires a whole rule')
  if (until !== null && !/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ?)?$/.test(until)) throw new Error('ruleOf requires an end')

  const numbers = (name: string, lowest: number, highest: number): number[] => {
    // Each once: said twice it is the same time, and a list can be as long as a file.
    const list = [...new Set([parts[name] ?? []].flat().map(Number))]
    const isIn = (n: number) => Number.isInteger(n) && Math.abs(n) >= lowest && n <= highest && (lowest > 0 || n >= 0)
    if (!list.every(isIn)) throw new Error(`ruleOf requires ${name} in its range`)
    return list
  }
  return {
    ...{ freq, interval, count, until },
    weekStart: weekdayNumber(parts.wkst ?? 'MO'),
    months: numbers('bymonth', 1, 12),
    weeks: numbers('byweekno', 1, 53),
    yearDays: numbers('byyearday', 1, 366),
    monthDays: numbers('bymonthday', 1, 31),
    weekdays: [...new Set([parts.byday ?? []].flat().map(String))].map(weekdayOf),
    hours: numbers('byhour', 0, 23),
    minutes: numbers('byminute', 0, 59),
    seconds: numbers('bysecond', 0, 60),
    positions: numbers('bysetpos', 1, 366),
  }
}

function weekdayOf(value: string): { weekday: number; nth: number | null } {
  const [, nth, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(value) ?? []
  return { weekday: weekdayNumber(name), nth: nth === undefined ? null : Number(nth) }
}

/** ical.js writes the start of the week as a number, Sunday 1. */
function weekdayNumber(value: unknown): number {
  const number = typeof value === 'number' ? ((value + 5) % 7) + 1 : weekdays.indexOf(String(value)) + 1
  if (number < 1) throw new Error('weekdayNumber requires a day of the week')
  return number
}
