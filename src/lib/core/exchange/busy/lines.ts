/**
 * Takes a calendar file apart (RFC 5545, 3.1) and keeps of it only what says when somebody is busy. What an entry is called, where
 * it is and what is written with it is dropped before anything reads it.
 */
import ICAL from 'ical.js'

/** One property as ical.js parses it: name, parameters, type, values. */
export type Property = {
  name: string
  parameters: Readonly<Record<string, string | string[] | undefined>>
  type: string
  values: unknown[]
}

export type Entry = { kind: 'event' | 'free-busy'; properties: Property[] }

export type CalendarFile = {
  entries: Entry[]
  /** The text of each VTIMEZONE by its TZID. */
  timezones: Map<string, string>
  /** Names of the calendar itself (X-WR-CALNAME) and its zone (X-WR-TIMEZONE). */
  name: string | null
  zone: string | null
  /** Entries that could not be read. */
  unread: number
}

const kept = new Set([
  ...['uid', 'dtstart', 'dtend', 'duration', 'rrule', 'exrule', 'rdate', 'exdate', 'recurrence-id', 'sequence'],
  ...['transp', 'status', 'x-microsoft-cdo-busystatus', 'attendee', 'freebusy'],
])

/** Of these a mistake costs nothing: the entry still says when. */
const dispensable = new Set(['attendee', 'sequence'])

/**
 * Reads one or more calendars that stand one behind the other. Null when the text is no calendar, or is one that was cut off: half
 * a calendar would make a busy hour look free.
 */
export function readFile(text: string): CalendarFile | null {
  const file: CalendarFile = { entries: [], timezones: new Map(), name: null, zone: null, unread: 0 }
  const open: string[] = []
  let calendars = 0
  let entry: Entry | null = null
  let isBroken = false
  let timezone: string[] | null = null

  for (const line of unfolded(text)) {
    const [, name = '', rest = ''] = /^([\w-]+)([;:].*)?$/s.exec(line) ?? []
    const key = name.toLowerCase()
    if (key === 'begin') {
      const component = rest.slice(1).trim().toLowerCase()
      if (open.length === 0 && component !== 'vcalendar') return null
      open.push(component)
      if (open.length === 2 && component === 'vtimezone') timezone = []
      if (open.length === 2 && (component === 'vevent' || component === 'vfreebusy')) {
        entry = { kind: component === 'vevent' ? 'event' : 'free-busy', properties: [] }
        isBroken = false
      }
      timezone?.push(line)
      continue
    }
    if (key === 'end') {
      const component = rest.slice(1).trim().toLowerCase()
      if (open.pop() !== component) return null
      timezone?.push(line)
      if (open.length === 0) calendars++
      if (open.length !== 1) continue
      if (timezone !== null) keepTimezone(file, timezone)
      if (entry !== null && isBroken) file.unread++
      if (entry !== null && !isBroken) file.entries.push(entry)
      timezone = entry = null
      continue
    }
    if (open.length === 0) {
      if (line.trim() === '') continue
      return null
    }
    timezone?.push(line)
    if (open.length === 1 && key === 'x-wr-calname') file.name = rest.replace(/^.*?:/, '').trim()
    if (open.length === 1 && key === 'x-wr-timezone') file.zone = rest.replace(/^.*?:/, '').trim()
    if (entry === null || open.length !== 2 || !kept.has(key)) continue
    const property = parse(line)
    if (property) entry.properties.push(property)
    else if (!dispensable.has(key)) isBroken = true
  }
  return calendars > 0 && open.length === 0 ? file : null
}

/** Lines as they were before they were folded; a line that goes on begins with a space or a tab. */
function* unfolded(text: string): Generator<string> {
  let line: string | null = null
  for (const piece of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(piece) && line !== null) {
      line += piece.slice(1)
      continue
    }
    if (line !== null && line !== '') yield line
    line = piece
  }
  if (line !== null && line !== '') yield line
}

function parse(line: string): Property | null {
  try {
    const [name, parameters, type, ...values] = ICAL.parse.property(line) as [string, Property['parameters'], string]
    return { name, parameters, type, values }
  } catch {
    return null
  }
}

function keepTimezone(file: CalendarFile, lines: readonly string[]): void {
  const named = lines.find((line) => /^tzid[;:]/i.test(line))
  if (named !== undefined) file.timezones.set(named.replace(/^.*?:/, '').trim(), lines.join('\r\n'))
}
