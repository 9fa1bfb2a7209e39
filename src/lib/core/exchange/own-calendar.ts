/**
 * Appointments as the practitioner's own calendar gets them: one event to write into it, or all of them as a feed. Nobody is named as
 * organiser or guest, because a calendar server would write to them.
 */
import ICAL from 'ical.js'
import { appointmentEvent, type Appointment } from './appointment-calendar.ts'
import { calendarText, emptyCalendar } from './calendar-text.ts'
import { timezoneComponent } from './timezone.ts'

export type OwnAppointment = Omit<Appointment, 'organizer' | 'attendee'>

/** One event, as a file to keep in a calendar on a server: without a METHOD (RFC 4791, 4.1). `now`: ISO instant of writing. */
export function ownEvent(appointment: OwnAppointment, now: string): string {
  return calendarText(eventCalendar(appointment, now))
}

function eventCalendar(appointment: OwnAppointment, now: string): ICAL.Component {
  const calendar = emptyCalendar('Appointment', 'PUBLISH')
  calendar.removeAllProperties('method')
  calendar.addSubcomponent(timezoneComponent(appointment.zone, appointment.start))
  calendar.addSubcomponent(appointmentEvent({ ...appointment, organizer: null, attendee: null }, now))
  return calendar
}

/** What of an event is ours to say. The rest (her notes, her alarms, her colours) is hers. */
const ours = ['dtstamp', 'sequence', 'dtstart', 'dtend', 'duration', 'summary', 'location', 'status']

/**
 * Our appointment in an event she has changed meanwhile: when and what from us, everything else from her. When her text is no event
 * of ours any more, ours alone.
 */
export function ownEventInto(hers: string, appointment: OwnAppointment, now: string): string {
  const fresh = eventCalendar(appointment, now)
  const [freshEvent] = fresh.getAllSubcomponents('vevent')
  try {
    const calendar = new ICAL.Component(ICAL.parse(hers) as unknown[])
    const event = calendar
      .getAllSubcomponents('vevent')
      .find((each) => each.getFirstPropertyValue('uid') === freshEvent?.getFirstPropertyValue('uid'))
    if (!event || !freshEvent) return calendarText(fresh)
    for (const name of ours) {
      event.removeAllProperties(name)
      for (const property of freshEvent.getAllProperties(name))
        event.addProperty(ICAL.Property.fromString(property.toICALString()))
    }
    const known = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'))
    for (const zone of fresh.getAllSubcomponents('vtimezone')) {
      if (!known.includes(zone.getFirstPropertyValue('tzid')))
        calendar.addSubcomponent(ICAL.Component.fromString(zone.toString()))
    }
    return calendarText(calendar)
  } catch {
    return calendarText(fresh)
  }
}

/** All of them as a calendar to subscribe to. `refreshMinutes`: how often a subscriber may look; few keep to it. */
export function ownFeed(
  appointments: readonly (OwnAppointment & { changedAt: string })[],
  { name, refreshMinutes }: { name: string; refreshMinutes: number },
): string {
  const calendar = emptyCalendar('Appointments', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', name)
  const every = ICAL.Duration.fromSeconds(refreshMinutes * 60)
  calendar.addPropertyWithValue('refresh-interval', every).setParameter('value', 'DURATION')
  calendar.addPropertyWithValue('x-published-ttl', every.toString())
  const zones = new Map<string, number>()
  for (const { zone, start } of appointments) zones.set(zone, Math.min(start, zones.get(zone) ?? Infinity))
  for (const [zone, start] of zones) calendar.addSubcomponent(timezoneComponent(zone, start))
  for (const { changedAt, ...appointment } of appointments) {
    calendar.addSubcomponent(appointmentEvent({ ...appointment, organizer: null, attendee: null }, changedAt))
  }
  return calendarText(calendar)
}
