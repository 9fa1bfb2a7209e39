/**
 * When somebody is busy, read from their calendar (iCalendar, RFC 5545): the other half of free times. Errors lean to one side: what
 * is unclear counts as busy, because a free hour too few is a pity and a double booking is not.
 *
 * Busy is: an event that is opaque, confirmed or tentative, with the time it takes. Free is: TRANSP:TRANSPARENT, STATUS:CANCELLED,
 * Outlook's FREE and WORKINGELSEWHERE, an invitation the owner declined, and what takes no time. Whole days and times without a zone
 * are in the zone of the calendar (X-WR-TIMEZONE), and where that is missing in the zone of the practice.
 */
import { merge, type Interval } from '../booking/interval.ts'
import { fail, succeed, type Result } from '../result.ts'
import { eventOf, freeBusyOf } from './busy/entries.ts'
import { readFile } from './busy/lines.ts'
import { busyOfSeries, type Event, type SeriesOptions } from './busy/series.ts'
import { TooMany } from './busy/rule.ts'
import { namedZone, utc, zonesOf } from './busy/zones.ts'

export type BusyOptions = {
  /** Epoch ms, half-open: what touches it is told. */
  from: number
  until: number
  /** IANA name of the zone of the practice. */
  zone: string
  /** Mail addresses of the owner, lower case: an invitation one of them declined takes no time. */
  owners?: readonly string[]
  /** Entries to leave out, by UID: our own appointments that come back. */
  isOwn?: (uid: string) => boolean
  /** At most so many entries, and so many steps of repeating ones. */
  most?: { entries: number; steps: number }
}

export type BusyTimes = {
  /** In order and joined where they touch. */
  busy: Interval[]
  /** Entries that could not be read, and so may hide a busy time. */
  unread: number
}

/** `not-a-calendar`: something else, or a calendar that was cut off. `too-many`: more than we work out. */
export type BusyError = 'not-a-calendar' | 'too-many'

const usual = { entries: 50_000, steps: 200_000 }

/** Reads the texts of one calendar: one file of an address, or the many small ones of CalDAV. */
export function busyTimes(texts: readonly string[], options: BusyOptions): Result<BusyTimes, BusyError> {
  const most = options.most ?? usual
  const budget = { steps: most.steps }
  const intervals: Interval[] = []
  let unread = 0
  let entries = 0
  for (const text of texts) {
    const file = readFile(text)
    if (!file) return fail('not-a-calendar')
    unread += file.unread
    entries += file.entries.length
    if (entries > most.entries) return fail('too-many')

    const zone = (file.zone === null ? null : namedZone(file.zone)) ?? namedZone(options.zone) ?? utc
    const zoneOf = zonesOf(file.timezones, zone)
    const owners = [...(options.owners ?? []), ...(file.name?.includes('@') ? [file.name.toLowerCase()] : [])]
    const eventsByUid = new Map<string, Event[]>()
    for (const [index, entry] of file.entries.entries()) {
      const read = attempt(() =>
        entry.kind === 'event' ? eventOf(entry, { zoneOf, owners, index }) : freeBusyOf(entry, { ...options, zoneOf }),
      )
      if (read === null) unread++
      else if (Array.isArray(read)) intervals.push(...read)
      else if (!options.isOwn?.(read.uid)) listIn(eventsByUid, read.uid).push(read)
    }
    for (const events of eventsByUid.values()) {
      const found = seriesOrWhy(events, { ...options, zoneOf, budget })
      if (found === 'too-many') return fail('too-many')
      if (found === 'unread') unread++
      else intervals.push(...found)
    }
  }
  return succeed({ busy: merge(intervals), unread })
}

function seriesOrWhy(events: readonly Event[], options: SeriesOptions): Interval[] | 'unread' | 'too-many' {
  try {
    return busyOfSeries(newest(events), options)
  } catch (error) {
    return error instanceof TooMany ? 'too-many' : 'unread'
  }
}

/** A rule or value that means nothing throws somewhere in the parser; the entry is then counted, the others still told. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** Of the same occurrence written more than once, the versions with the highest SEQUENCE. */
function newest(events: readonly Event[]): Event[] {
  const highest = new Map<number | null, number>()
  const key = ({ changes }: Event) => (changes === null ? null : changes.moment.wall)
  for (const event of events) highest.set(key(event), Math.max(event.sequence, highest.get(key(event)) ?? 0))
  return events.filter((event) => event.sequence >= (highest.get(key(event)) ?? 0))
}

function listIn<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
