/** Values of iCalendar as instants. */
import ICAL from 'ical.js'
import type { Property } from './lines.ts'
import { utc, type Wall, type Zone } from './zones.ts'

/** A moment as an entry gives it: on a wall clock, in a zone, as a whole day or not. */
export type Moment = { wall: Wall; zone: Zone; isDate: boolean; isUtc: boolean }

export type ZoneOf = (tzid: string | undefined) => Zone

export const dayMs = 86_400_000

export const instantOf = ({ wall, zone }: Moment): number => zone.toInstant(wall)

export const dayOf = ({ wall }: Moment): number => Math.floor(wall / dayMs)

/**
 * One value of a DATE or DATE-TIME as ical.js writes it: `2026-03-29` or `2026-03-29T09:00:00Z`. A day that forgot to say that it is
 * one (`DTSTART:20260329`) arrives as `2026-03-29T::`. Throws when it is neither.
 */
export function momentOf(value: unknown, zone: Zone): Moment {
  const [, date, time, z] = /^(\d{4}-\d\d-\d\d)(?:T(?:::|(\d\d:\d\d:\d\d)))?(Z?)$/.exec(String(value)) ?? []
  const day = date === undefined ? NaN : Date.parse(`${date}T00:00:00Z`)
  // 30 February would become 2 March.
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== date)
    throw new Error('momentOf requires a date')
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number)
  if (hours > 23 || minutes > 59 || seconds > 60) throw new Error('momentOf requires a time of the day')
  const wall = day + ((hours * 60 + minutes) * 60 + seconds) * 1000
  return { wall, zone: z === 'Z' ? utc : zone, isDate: time === undefined, isUtc: z === 'Z' }
}

/** Every value of a property, in its own zone. */
export function momentsOf(property: Property, zoneOf: ZoneOf): Moment[] {
  const zone = zoneOf(tzidOf(property))
  return property.values.map((value) => momentOf(value, zone))
}

export function tzidOf({ parameters }: Property): string | undefined {
  const tzid = parameters.tzid
  return typeof tzid === 'string' ? tzid : undefined
}

/** How long an entry takes: whole days on the wall clock, then milliseconds that really pass. */
export type Length = { days: number; ms: number }

/** Weeks and days of a DURATION are days of the calendar, the rest is exact time (RFC 5545, 3.3.6). */
export function lengthOfDuration(text: string): Length {
  const { weeks, days, hours, minutes, seconds, isNegative } = ICAL.Duration.fromString(text)
  const sign = isNegative ? -1 : 1
  return { days: sign * (weeks * 7 + days), ms: sign * (hours * 3600 + minutes * 60 + seconds) * 1000 }
}

export function endOf(start: Moment, { days, ms }: Length): number {
  return start.zone.toInstant(start.wall + days * dayMs) + ms
}

/** A period of RDATE or FREEBUSY: a start, and an end or a duration. */
export function periodOf(value: unknown, zone: Zone): { start: Moment; end: number } {
  const [from, to] = Array.isArray(value) ? (value as unknown[]) : String(value).split('/')
  const start = momentOf(from, zone)
  const text = String(to)
  const end = /^[+-]?P/.test(text) ? endOf(start, lengthOfDuration(text)) : instantOf(momentOf(text, zone))
  return { start, end }
}
