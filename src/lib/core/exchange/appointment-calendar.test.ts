import { describe, expect, test } from 'vitest'
import { appointmentCalendar, type Appointment } from './appointment-calendar.ts'

const appointment: Appointment = {
  bookingId: '3f2b',
  start: Date.parse('2026-12-08T09:00:00Z'),
  end: Date.parse('2026-12-08T09:30:00Z'),
  zone: 'Europe/Amsterdam',
  sequence: 0,
  status: 'CONFIRMED',
  title: 'Kennismaking; gratis, zonder verplichting',
  place: 'Lindelaan 1, Voorbeeldstad',
  link: 'https://regie.example.org/afspraak/abc',
  organizer: { name: 'Praktijk "De Lindeboom"', mail: 'praktijk@example.org' },
  attendee: 'anna@example.org',
}
const now = '2026-11-29T10:00:00.000Z'
const written = (change: Partial<Appointment>, method: 'PUBLISH' | 'REQUEST' | 'CANCEL' = 'REQUEST') =>
  appointmentCalendar({ ...appointment, ...change }, method, now)

test('an appointment as it stands in a mail', () => {
  expect(written({}).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'PRODID:-//Regie//Appointment 1//NL',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:REQUEST',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Amsterdam',
    'BEGIN:DAYLIGHT',
    'DTSTART:20250330T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:20251026T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:3f2b@regie',
    'DTSTAMP:20261129T100000Z',
    'SEQUENCE:0',
    'DTSTART;TZID=Europe/Amsterdam:20261208T100000',
    'DTEND;TZID=Europe/Amsterdam:20261208T103000',
    'SUMMARY:Kennismaking\\; gratis\\, zonder verplichting',
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'CLASS:PRIVATE',
    'LOCATION:Lindelaan 1\\, Voorbeeldstad',
    'URL:https://regie.example.org/afspraak/abc',
    'DESCRIPTION:https://regie.example.org/afspraak/abc',
    'ORGANIZER;CN=Praktijk ’De Lindeboom’:mailto:praktijk@example.org',
    'ATTENDEE;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:anna@exa',
    ' mple.org',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('cancelling is said twice, in the method and in the state, and frees the time', () => {
  const text = written({ status: 'CANCELLED', sequence: 2 }, 'CANCEL')
  expect(text).toContain('METHOD:CANCEL\r\n')
  expect(text).toContain('STATUS:CANCELLED\r\n')
  expect(text).toContain('SEQUENCE:2\r\n')
  expect(text).toContain('TRANSP:TRANSPARENT\r\n')
  expect(text).toContain('UID:3f2b@regie\r\n')
})

test('what was cancelled is never sent as a request, nor the other way round', () => {
  expect(() => written({ status: 'CANCELLED' }, 'REQUEST')).toThrow('CANCEL')
  expect(() => written({}, 'CANCEL')).toThrow('CANCEL')
})

test('a file to keep names nobody who comes', () => {
  expect(written({ attendee: null }, 'PUBLISH')).not.toContain('ATTENDEE')
})

test('no words of anybody can begin a line of their own', () => {
  const evil = 'x\r\nATTENDEE:mailto:spy@example.org\nBEGIN:VALARM\u2028END:VEVENT\u0000"'
  const text = written({ title: evil, place: evil, organizer: { name: evil, mail: 'praktijk@example.org' } })
  // A line that goes on begins with a space, so what begins one is ours.
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1)
  expect(lines.filter((line) => /^(BEGIN|END):(VALARM|VEVENT)/.test(line))).toHaveLength(2)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Zl}]/u)
})

test('lines hold at most 75 octets and break between letters', () => {
  const text = written({ title: 'Een gesprek over vermoeidheid — één à twee keer, ’s avonds 🙂 '.repeat(6) })
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text).not.toContain('\ufffd')
})

describe('the zone that goes along', () => {
  const zoneOf = (zone: string, start = appointment.start) =>
    /BEGIN:VTIMEZONE[^]*END:VTIMEZONE/.exec(written({ zone, start, end: start + 60_000 }))?.[0] ?? ''

  test('one that never changes has one offset', () => {
    expect(zoneOf('Asia/Kathmandu').split('\r\n')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Kathmandu',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0545',
      'TZOFFSETTO:+0545',
      'END:STANDARD',
      'END:VTIMEZONE',
    ])
  })

  test('half an hour of summer on Lord Howe', () => {
    const text = zoneOf('Australia/Lord_Howe')
    expect(text).toContain('TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU')
    expect(text).toContain('TZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030\r\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU')
  })

  test('changes that follow no rule are written one by one', () => {
    const text = zoneOf('Africa/Casablanca', Date.parse('2024-06-01T09:00:00Z'))
    expect(text).not.toContain('RRULE')
    expect(text).toContain('RDATE:20240310T030000')
  })
})
