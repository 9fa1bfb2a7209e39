/**
 * An appointment for somebody's calendar: as part of a mail (iTIP, RFC 5546) or as a file. UID stays and SEQUENCE grows, so that a
 * calendar changes the event it has, and takes it away when it was cancelled.
 *
 * A calendar is shared with others and seen on a lock screen. It therefore says nothing about who comes or why: its title is what
 * the practice calls the consultation, never a name.
 */
import ICAL from 'ical.js'
import { appointmentUid } from './appointment-uid.ts'
import { calendarText, emptyCalendar, utcTime } from './calendar-text.ts'
import { addZonedTime, timezoneComponent } from './timezone.ts'
import type { CalendarMethod } from './calendar-text.ts'

export type Appointment = {
  bookingId: string
  /** Epoch ms. */
  start: number
  end: number
  /** IANA name of the practice's zone: the time is written as the clock there shows it. */
  zone: string
  sequence: number
  /** Asked for and not agreed yet is tentative. */
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  title: string
  /** Where, in words: an address, a link, "phone". */
  place: string
  /** Where to see, move or cancel it. */
  link: string
  /** Null for a calendar of her own: a server that sees one writes to everybody named (RFC 6638). */
  organizer: { name: string; mail: string } | null
  /** Mail address of who comes; `null` for a file without anybody's name. */
  attendee: string | null
}

/** The text of the calendar object; `now` is the ISO instant of making it. */
export function appointmentCalendar(appointment: Appointment, method: CalendarMethod, now: string): string {
  if ((method === 'CANCEL') !== (appointment.status === 'CANCELLED')) {
    throw new Error('appointmentCalendar requires CANCEL for what was cancelled, and only for that')
  }
  const calendar = emptyCalendar('Appointment', method)
  calendar.addSubcomponent(timezoneComponent(appointment.zone, appointment.start))
  calendar.addSubcomponent(appointmentEvent(appointment, now))
  return calendarText(calendar)
}

/** The event alone, for a calendar with more in it; the zone has to be there too. */
export function appointmentEvent(appointment: Appointment, now: string): ICAL.Component {
  const { bookingId, start, end, zone, sequence, status, title, place, link, organizer, attendee } = appointment
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', appointmentUid(bookingId))
  event.addPropertyWithValue('dtstamp', utcTime(now))
  event.addPropertyWithValue('sequence', sequence)
  addZonedTime(event, 'dtstart', start, zone)
  addZonedTime(event, 'dtend', end, zone)
  event.addPropertyWithValue('summary', oneLine(title))
  event.addPropertyWithValue('status', status)
  event.addPropertyWithValue('transp', status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE')
  event.addPropertyWithValue('class', 'PRIVATE')
  if (place !== '') event.addPropertyWithValue('location', oneLine(place))
  if (link !== '') {
    event.addPropertyWithValue('url', link)
    // Most calendars show the description and few the URL.
    event.addPropertyWithValue('description', link)
  }
  if (organizer !== null) {
    const from = event.addPropertyWithValue('organizer', `mailto:${organizer.mail}`)
    from.setParameter('cn', parameterText(organizer.name))
  }
  if (attendee !== null) {
    const who = event.addPropertyWithValue('attendee', `mailto:${attendee}`)
    // Who booked has said yes already: no calendar has to ask again.
    who.setParameter('partstat', status === 'TENTATIVE' ? 'NEEDS-ACTION' : 'ACCEPTED')
    who.setParameter('role', 'REQ-PARTICIPANT')
    who.setParameter('rsvp', 'FALSE')
  }
  return event
}

const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/** A parameter has no way to write a double quote or a control character (RFC 5545, 3.2). */
const parameterText = (text: string) => oneLine(text).replaceAll('"', '’')
