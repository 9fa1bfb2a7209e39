/** Appointments as other readers understand them: node-ical, and python-icalendar, which works the zone out from what we sent. */
import { execFileSync } from 'node:child_process'
import ical from 'node-ical'
import { describe, expect, test } from 'vitest'
import { appointmentCalendar, type Appointment } from '#lib/core/exchange/appointment-calendar.ts'

const appointment: Appointment = {
  bookingId: '3f2b',
  start: Date.parse('2026-12-08T09:00:00Z'),
  end: Date.parse('2026-12-08T09:30:00Z'),
  zone: 'Europe/Amsterdam',
  sequence: 1,
  status: 'CONFIRMED',
  title: 'Kennismaking; gratis, één keer 🙂',
  place: 'Lindelaan 1, Voorbeeldstad',
  link: 'https://regie.example.org/afspraak/abc',
  organizer: { name: 'Praktijk: De Linde, enz.', mail: 'praktijk@example.org' },
  attendee: 'anna@example.org',
}
const now = '2026-11-29T10:00:00.000Z'

describe('node-ical', () => {
  test('reads every word and both times', () => {
    const event = read(appointmentCalendar(appointment, 'REQUEST', now))
    expect(event.uid).toBe('3f2b@regie')
    expect(event.summary).toBe(appointment.title)
    expect(event.location).toBe(appointment.place)
    expect(event.start.toISOString()).toBe('2026-12-08T09:00:00.000Z')
    expect(event.end?.toISOString()).toBe('2026-12-08T09:30:00.000Z')
    expect(event.dtstamp.toISOString()).toBe(now)
    expect(event).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED', sequence: 1 })
    expect(event.organizer).toMatchObject({
      params: { CN: appointment.organizer?.name },
      val: 'mailto:praktijk@example.org',
    })
  })

  test('sees that it was taken away', () => {
    const cancelled = { ...appointment, status: 'CANCELLED', sequence: 2 } as const
    const event = read(appointmentCalendar(cancelled, 'CANCEL', now))
    expect(event).toMatchObject({ uid: '3f2b@regie', method: 'CANCEL', status: 'CANCELLED', sequence: 2 })
  })
})

describe('python-icalendar, by the zone that goes along alone', () => {
  // Hours around changes of the clock and far from them, in zones that do it differently.
  const cases = [
    ['Europe/Amsterdam', '2026-03-29T00:30Z', '2026-03-29T01:30Z', '2026-10-25T02:30Z', '2027-01-04T09:00Z'],
    ['America/New_York', '2026-03-08T06:30Z', '2026-03-08T07:30Z', '2026-11-01T07:30Z', '2027-07-01T12:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T14:00Z', '2026-04-04T16:00Z', '2026-10-03T15:00Z', '2026-10-03T16:00Z'],
    ['Asia/Kathmandu', '2026-03-29T00:30Z', '2026-12-31T23:00Z', '2026-06-01T09:00Z', '2027-02-28T09:15Z'],
    ['Africa/Casablanca', '2024-02-10T09:00Z', '2024-03-20T09:00Z', '2024-06-01T09:00Z', '2025-03-10T09:00Z'],
    ['America/Sao_Paulo', '2018-12-01T09:00Z', '2019-03-01T09:00Z', '2026-06-01T09:00Z', '2026-12-01T09:00Z'],
  ] as const

  test.each(cases)('%s', (zone, ...instants) => {
    const calendars = instants.map((instant) => {
      const start = Date.parse(instant)
      return appointmentCalendar({ ...appointment, zone, start, end: start + 30 * 60_000 }, 'REQUEST', now)
    })
    expect(startsByPython(calendars)).toEqual(instants.map((instant) => Date.parse(instant) / 1000))
  })
})

/** Starts in seconds since 1970. The zone is built from the VTIMEZONE, never looked up by its name. */
function startsByPython(calendars: readonly string[]): number[] {
  const program = `
import json, sys, icalendar
from icalendar.prop import vDDDTypes
def start(text):
    calendar = icalendar.Calendar.from_ical(text)
    zone = calendar.walk('VTIMEZONE')[0].to_tz()
    local = calendar.walk('VEVENT')[0]['DTSTART'].dt.replace(tzinfo=None)
    return int(zone.localize(local).timestamp())
print(json.dumps([start(text) for text in json.load(sys.stdin)]))
`
  const input = JSON.stringify(calendars)
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', program], { input, encoding: 'utf8' })) as number[]
}

function read(text: string) {
  const event = Object.values(ical.sync.parseICS(text)).find((component) => component?.type === 'VEVENT')
  if (event?.type !== 'VEVENT') throw new Error('no event in the calendar')
  return event
}
