/** One entry with all its days: rules, extra days, days left out, and days that were changed (RFC 5545, 3.8.4.4 and 3.8.5). */
import type { Interval } from '../../booking/interval.ts'
import type { Property } from './lines.ts'
import type { Budget } from './rule.ts'
import {
  dayMs,
  dayOf,
  endOf,
  instantOf,
  momentsOf,
  periodOf,
  tzidOf,
  type Length,
  type Moment,
  type ZoneOf,
} from './times.ts'
import { walk } from './walk.ts'

export type Event = {
  uid: string
  start: Moment
  length: Length
  /** False when it is shown as free, cancelled or declined: it takes no time, but still stands in for the day it changes. */
  isBusy: boolean
  sequence: number
  changes: { moment: Moment; andAllAfter: boolean } | null
  rules: readonly Property[]
  exceptRules: readonly Property[]
  extra: readonly Property[]
  except: readonly Property[]
}

export type SeriesOptions = { from: number; until: number; zoneOf: ZoneOf; budget: Budget }

/** The times one UID takes that touch `from`–`until`: the entries that repeat, and the changes of single days. */
export function busyOfSeries(events: readonly Event[], options: SeriesOptions): Interval[] {
  const changes = events.filter((event) => event.changes !== null)
  const isChanged = matcher(changes.flatMap(({ changes }) => changes?.moment ?? []))
  const shifts = changes.filter(({ changes }) => changes?.andAllAfter)

  const single = changes
    .filter(({ isBusy }) => isBusy)
    .map(({ start, length }) => ({ start: instantOf(start), end: endOf(start, length) }))
  const repeated = events
    .filter((event) => event.changes === null)
    .flatMap((event) =>
      occurrences(event, options, shifts.length > 0)
        .filter(({ start }) => !isChanged(start))
        .flatMap((occurrence) => shifted(event, occurrence, shifts)),
    )
  return [...single, ...repeated].filter(({ start, end }) => start < end && start < options.until && end > options.from)
}

type Occurrence = { start: Moment; end: number }

/** The first day always counts, also where the rule does not meet it: calendars show it. */
function occurrences(event: Event, options: SeriesOptions, mayShift: boolean): Occurrence[] {
  const { until, zoneOf, budget } = options
  const from = mayShift ? -Infinity : options.from - event.length.days * dayMs - event.length.ms
  const found = new Map<number, Occurrence>()
  const keep = (start: Moment, end = endOf(start, event.length)) => found.set(instantOf(start), { start, end })

  keep(event.start)
  for (const rule of event.rules) {
    for (const wall of walk(rule, event.start, { from, until, budget })) keep({ ...event.start, wall })
  }
  for (const property of event.extra) {
    if (property.type !== 'period') {
      for (const moment of momentsOf(property, zoneOf)) keep(alike(moment, event.start))
      continue
    }
    for (const value of property.values) {
      const { start, end } = periodOf(value, zoneOf(tzidOf(property)))
      keep(start, end)
    }
  }

  const except = event.except.flatMap((property) => momentsOf(property, zoneOf))
  for (const rule of event.exceptRules) {
    for (const wall of walk(rule, event.start, { from, until, budget })) except.push({ ...event.start, wall })
  }
  const isLeftOut = matcher(except)
  return [...found.values()].filter(({ start }) => !isLeftOut(start))
}

/** An extra time of an all-day series is a day too. */
const alike = (moment: Moment, first: Moment): Moment =>
  first.isDate && !moment.isDate && !moment.isUtc ? { ...first, wall: dayOf(moment) * dayMs } : moment

/** Says of a start whether one of the moments names it. A day names whatever begins on it: many programs write days for times. */
function matcher(moments: readonly Moment[]): (start: Moment) => boolean {
  if (moments.length === 0) return () => false
  const instants = new Set(moments.map(instantOf))
  const days = new Set(moments.filter(({ isDate }) => isDate).map(dayOf))
  const daysOfTimes = new Set(moments.filter(({ isDate, isUtc }) => !isDate && !isUtc).map(dayOf))
  return (start) => instants.has(instantOf(start)) || (start.isDate ? daysOfTimes : days).has(dayOf(start))
}

/** The time an occurrence takes after the last change that holds for it and all that follow (RANGE=THISANDFUTURE). */
function shifted(event: Event, { start, end }: Occurrence, shifts: readonly Event[]): Interval[] {
  let latest: { by: Event; at: Moment } | null = null
  for (const by of shifts) {
    const at = by.changes?.moment
    if (!at || instantOf(at) > instantOf(start)) continue
    if (latest === null || instantOf(at) > instantOf(latest.at)) latest = { by, at }
  }
  if (latest === null) return event.isBusy ? [{ start: instantOf(start), end }] : []
  const { by, at } = latest
  if (!by.isBusy) return []
  // On the wall of the series, also where the change names its day in UTC.
  const original = at.isUtc ? at.wall + start.wall - instantOf(start) : at.wall
  const moved = { ...by.start, wall: start.wall + by.start.wall - original }
  return [{ start: instantOf(moved), end: endOf(moved, by.length) }]
}
