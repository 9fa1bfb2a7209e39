/** What every calendar we write has in common (iCalendar, RFC 5545): its head, its times in UTC and its lines. */
import ICAL from 'ical.js'

/** RFC 5546: PUBLISH is a file to keep, REQUEST asks a calendar to take or change an appointment, CANCEL to take it away. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

export function emptyCalendar(product: string, method: CalendarMethod): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', `-//Regie//${product} 1//NL`)
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', method)
  return calendar
}

/** An ISO instant as DTSTAMP and the like want it. */
export const utcTime = (instant: string): ICAL.Time => ICAL.Time.fromJSDate(new Date(instant), true)

/** The text of the file: lines of at most 75 octets, each ending in CRLF (RFC 5545, 3.1). */
export function calendarText(calendar: ICAL.Component): string {
  // The library counts 75 without the space that a continued line begins with.
  ICAL.foldLength = 74
  return `${calendar.toString()}\r\n`
}
