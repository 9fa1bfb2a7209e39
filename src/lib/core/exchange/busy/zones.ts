/**
 * From a time on the wall to an instant. A zone is known by its IANA name, by the name Windows gives it, or by the rules that
 * stand in the file itself, in that order: rules in files are often those of a past year.
 */
import ICAL from 'ical.js'
import { windowsZones } from './windows-zones.ts'

/** A time on a wall clock, as the epoch ms at which a clock in UTC shows the same. */
export type Wall = number

export type Zone = {
  /**
   * The instant (epoch ms) a clock in this zone shows that time. A time that is skipped in spring counts from before the change, of
   * one that comes twice in autumn the first is meant (RFC 5545, 3.3.5).
   */
  toInstant: (wall: Wall) => number
}

export const utc: Zone = { toInstant: (wall) => wall }

/** A zone by IANA name, or null when there is none of that name. */
export function namedZone(name: string): Zone | null {
  const iana = ianaName(name)
  if (iana === null) return null
  return {
    toInstant: remembering(
      (wall) =>
        Temporal.Instant.fromEpochMilliseconds(wall)
          .toZonedDateTimeISO('UTC')
          .toPlainDateTime()
          .toZonedDateTime(iana, { disambiguation: 'compatible' }).epochMilliseconds,
    ),
  }
}

const hourMs = 3_600_000

/** An offset takes long to work out, and a rule asks for many: an hour in which the clock does not change is worked out once. */
function remembering(toInstant: Zone['toInstant']): Zone['toInstant'] {
  /** By hour on the wall; null for one in which the clock changes. */
  const offsets = new Map<number, number | null>()
  const offsetAt = (wall: Wall) => wall - toInstant(wall)
  return (wall) => {
    const hour = Math.floor(wall / hourMs)
    let offset = offsets.get(hour)
    if (offset === undefined) {
      const first = offsetAt(hour * hourMs)
      offset = first === offsetAt((hour + 1) * hourMs - 1) ? first : null
      offsets.set(hour, offset)
    }
    return offset === null ? toInstant(wall) : wall - offset
  }
}

/** Looks up the zones of one file. `fallback` serves times without a zone and names that nobody knows. */
export function zonesOf(timezones: ReadonlyMap<string, string>, fallback: Zone): (tzid: string | undefined) => Zone {
  const known = new Map<string, Zone>()
  return (tzid) => {
    if (tzid === undefined) return fallback
    const found = known.get(tzid) ?? namedZone(tzid) ?? zoneOfFile(timezones.get(tzid)) ?? fallback
    known.set(tzid, found)
    return found
  }
}

function ianaName(tzid: string): string | null {
  const name = tzid.trim().replace(/^"(.*)"$/, '$1')
  // "/freeassociation.sourceforge.net/Europe/Amsterdam" and "/mozilla.org/20050126_1/Europe/Amsterdam".
  const [, global] = /^\/.+?\/((?:[A-Z][\w+-]*\/)+[A-Z][\w+-]*)$/.exec(name) ?? []
  for (const candidate of [windowsZones[name], name, global]) {
    if (candidate !== undefined && isIana(candidate)) return candidate
  }
  return null
}

function isIana(name: string): boolean {
  // An offset such as +01:00 would be taken too; in a calendar it is somebody's own name for something.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function zoneOfFile(text: string | undefined): Zone | null {
  if (text === undefined) return null
  try {
    const zone = new ICAL.Timezone(ICAL.Component.fromString(text))
    const toInstant = remembering((wall) => wall - zone.utcOffset(ICAL.Time.fromJSDate(new Date(wall), true)) * 1000)
    toInstant(0)
    return { toInstant }
  } catch {
    return null
  }
}
