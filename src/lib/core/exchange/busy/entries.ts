/** What one VEVENT or VFREEBUSY says about time. */
import type { Entry, Property } from './lines.ts'
import type { Interval } from '../../booking/interval.ts'
import type { Event } from './series.ts'
import {
  dayMs,
  instantOf,
  lengthOfDuration,
  momentsOf,
  periodOf,
  tzidOf,
  type Length,
  type Moment,
  type ZoneOf,
} from './times.ts'

/** Throws when the entry does not say when it begins. `index` stands in for a UID that is missing. */
export function eventOf(
  entry: Entry,
  { zoneOf, owners, index }: { zoneOf: ZoneOf; owners: readonly string[]; index: number },
): Event {
  const all = (name: string) => entry.properties.filter((property) => property.name === name)
  const [start] = all('dtstart').flatMap((property) => momentsOf(property, zoneOf))
  if (!start) throw new Error('eventOf requires a DTSTART')
  const [changed] = all('recurrence-id')
  const [moment] = changed ? momentsOf(changed, zoneOf) : []
  return {
    uid: wordOf(all('uid')) ?? `entry ${index} without a UID`,
    start,
    length: lengthOf(entry, start, zoneOf),
    isBusy: takesTime(entry, owners),
    sequence: Number(wordOf(all('sequence')) ?? 0) || 0,
    changes: moment ? { moment, andAllAfter: changed?.parameters.range === 'THISANDFUTURE' } : null,
    rules: all('rrule'),
    exceptRules: all('exrule'),
    extra: all('rdate'),
    except: all('exdate'),
  }
}

/** The busy periods of a VFREEBUSY that touch `from`–`until`. */
export function freeBusyOf(
  entry: Entry,
  { from, until, zoneOf }: { from: number; until: number; zoneOf: ZoneOf },
): Interval[] {
  return entry.properties
    .filter(({ name, parameters }) => name === 'freebusy' && parameters.fbtype !== 'FREE')
    .flatMap((property) => property.values.map((value) => periodOf(value, zoneOf(tzidOf(property)))))
    .map(({ start, end }) => ({ start: instantOf(start), end }))
    .filter(({ start, end }) => start < end && start < until && end > from)
}

function lengthOf({ properties }: Entry, start: Moment, zoneOf: ZoneOf): Length {
  const named = (name: string) => properties.find((property) => property.name === name)
  const duration = named('duration')
  if (duration) return lengthOfDuration(String(duration.values[0]))
  const dtend = named('dtend')
  const [end] = dtend ? momentsOf(dtend, zoneOf) : []
  if (start.isDate || end?.isDate) {
    // A day that ends on itself is one day, as programs that write it mean it.
    const days = end ? Math.round((end.wall - start.wall) / dayMs) : 1
    return { days: Math.max(1, days), ms: 0 }
  }
  // With an end, the same exact time passes on each day (RFC 5545, 3.8.5.3).
  return { days: 0, ms: end ? instantOf(end) - instantOf(start) : 0 }
}

function takesTime({ properties }: Entry, owners: readonly string[]): boolean {
  const word = (name: string) => wordOf(properties.filter((property) => property.name === name))?.toUpperCase()
  if (word('transp') === 'TRANSPARENT' || word('status') === 'CANCELLED') return false
  const outlook = word('x-microsoft-cdo-busystatus')
  if (outlook === 'FREE' || outlook === 'WORKINGELSEWHERE') return false
  return !properties.some(
    ({ name, parameters, values }) =>
      name === 'attendee' &&
      String(parameters.partstat).toUpperCase() === 'DECLINED' &&
      owners.includes(
        String(values[0])
          .replace(/^mailto:/i, '')
          .toLowerCase(),
      ),
  )
}

function wordOf([property]: readonly Property[]): string | undefined {
  return property === undefined ? undefined : String(property.values[0]).trim()
}
