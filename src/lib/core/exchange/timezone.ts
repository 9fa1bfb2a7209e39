/**
 * A time zone as iCalendar wants it beside a time with a TZID (VTIMEZONE, RFC 5545 3.6.5), made from the zone data of the platform, so
 * for any zone there is. Where the clock changes on the same weekday of a month every year it is written as that rule, which is what
 * Outlook understands best; other changes (Casablanca follows Ramadan) are written one by one.
 */
import ICAL from 'ical.js'

/** The zone around an instant (epoch ms): right from the year before it to three years after. */
export function timezoneComponent(zone: string, around: number): ICAL.Component {
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', zone)
  const changes = changesAround(zone, around)
  if (changes.length === 0 || (changes[0]?.instant ?? 0) > around)
    component.addSubcomponent(beforeChanges(zone, around))
  const groups = Map.groupBy(changes, ({ from, to }) => `${from} ${to}`)
  for (const group of groups.values()) component.addSubcomponent(observance(group))
  return component
}

/** What the clock shows in the zone at an instant (epoch ms). To be written with a TZID. */
export function wallTime(instant: number, zone: string): ICAL.Time {
  return icalTime(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime())
}

/** Adds `DTSTART;TZID=…` and the like. */
export function addZonedTime(event: ICAL.Component, name: 'dtstart' | 'dtend', instant: number, zone: string): void {
  event.addPropertyWithValue(name, wallTime(instant, zone)).setParameter('tzid', zone)
}

/** One change of the clock: seconds from UTC before and after, and what the clock showed when it came. */
type Change = { instant: number; from: number; to: number; shown: Temporal.PlainDateTime }

function changesAround(zone: string, around: number): Change[] {
  const { year } = Temporal.Instant.fromEpochMilliseconds(around).toZonedDateTimeISO(zone)
  let at: Temporal.ZonedDateTime | null = Temporal.PlainDate.from({ year: year - 1, month: 1, day: 1 }).toZonedDateTime(
    zone,
  )
  const changes: Change[] = []
  for (;;) {
    at = at.getTimeZoneTransition('next')
    if (at === null || at.year > year + 3) return changes
    const [from, to] = [secondsFromUtc(at.subtract({ seconds: 1 })), secondsFromUtc(at)]
    // A change of name alone is no change of the clock.
    if (from === to) continue
    changes.push({ instant: at.epochMilliseconds, from, to, shown: at.toPlainDateTime().add({ seconds: from - to }) })
  }
}

function observance(changes: readonly Change[]): ICAL.Component {
  const [first] = changes
  if (!first) throw new Error('observance requires at least one change')
  const component = bareObservance(first)
  const rule = yearlyRule(changes)
  if (rule) component.addPropertyWithValue('rrule', rule)
  else for (const { shown } of changes.slice(1)) component.addPropertyWithValue('rdate', icalTime(shown))
  return component
}

/** The clock before the first change we know of, or always when it never changes. */
function beforeChanges(zone: string, around: number): ICAL.Component {
  const offset = secondsFromUtc(Temporal.Instant.fromEpochMilliseconds(around).toZonedDateTimeISO(zone))
  return bareObservance({ from: offset, to: offset, shown: Temporal.PlainDateTime.from('1970-01-01T00:00') })
}

function bareObservance({ from, to, shown }: Pick<Change, 'from' | 'to' | 'shown'>): ICAL.Component {
  const component = new ICAL.Component(to > from ? 'daylight' : 'standard')
  component.addPropertyWithValue('dtstart', icalTime(shown))
  component.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from))
  component.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to))
  return component
}

/** The rule that five years of changes follow, or null when they follow none. */
function yearlyRule(changes: readonly Change[]): ICAL.Recur | null {
  const [first] = changes
  const years = changes.map(({ shown }) => shown.year)
  if (!first || changes.length < 5 || years.some((year, i) => year !== first.shown.year + i)) return null
  const isSame = ({ shown }: Change) =>
    shown.month === first.shown.month &&
    shown.dayOfWeek === first.shown.dayOfWeek &&
    shown.toPlainTime().equals(first.shown.toPlainTime())
  if (!changes.every(isSame)) return null
  const nth = sameForAll(changes, ({ shown }) => (shown.day + 7 > shown.daysInMonth ? -1 : null))
  const week = nth ?? sameForAll(changes, ({ shown }) => Math.ceil(shown.day / 7))
  if (week === null) return null
  const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][first.shown.dayOfWeek - 1] ?? 'MO'
  return ICAL.Recur.fromData({ freq: 'YEARLY', bymonth: [first.shown.month], byday: [`${week}${weekday}`] })
}

function sameForAll(changes: readonly Change[], of: (change: Change) => number | null): number | null {
  const [first = null, ...others] = changes.map(of)
  return others.every((other) => other === first) ? first : null
}

const secondsFromUtc = (at: Temporal.ZonedDateTime) => at.offsetNanoseconds / 1e9

const icalTime = ({ year, month, day, hour, minute, second }: Temporal.PlainDateTime) =>
  ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: false })
