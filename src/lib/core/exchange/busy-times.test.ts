import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { busyTimes, type BusyOptions } from './busy-times.ts'

const march: BusyOptions = {
  from: Date.parse('2026-03-01T00:00:00Z'),
  until: Date.parse('2026-04-30T00:00:00Z'),
  zone: 'Europe/Amsterdam',
}

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT'].join('\r\n')

/** The busy times as text, in UTC. */
function busy(text: string | string[], options: Partial<BusyOptions> = {}): string[] {
  const found = busyTimes([text].flat(), { ...march, ...options })
  if (!found.ok) return [found.error]
  return [
    ...found.value.busy.map(({ start, end }) => `${minute(start)}/${minute(end)}`),
    ...(found.value.unread > 0 ? [`${found.value.unread} unread`] : []),
  ]
}

const minute = (instant: number) => new Date(instant).toISOString().slice(0, 16)

const meeting = ['DTSTART;TZID=Europe/Amsterdam:20260310T100000', 'DTEND;TZID=Europe/Amsterdam:20260310T110000']
const busyMeeting = ['2026-03-10T09:00/2026-03-10T10:00']

describe('what takes time', () => {
  test('a meeting does, in its own zone', () => {
    expect(busy(calendar(event(...meeting)))).toEqual(busyMeeting)
  })

  test.each([
    ['tentative', 'STATUS:TENTATIVE'],
    ['confirmed', 'STATUS:CONFIRMED'],
    ['opaque', 'TRANSP:OPAQUE'],
    ['tentative in Outlook', 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'],
    ['out of office', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'],
    ['accepted', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org'],
    ['declined by somebody else', 'ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.org'],
  ])('what is %s does', (_, line) => {
    expect(busy(calendar(event(...meeting, line)), { owners: ['anna@example.org'] })).toEqual(busyMeeting)
  })

  test.each([
    ['transparent', 'TRANSP:TRANSPARENT'],
    ['cancelled', 'STATUS:CANCELLED'],
    ['free in Outlook', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
    ['working elsewhere', 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'],
    ['declined by the owner', 'ATTENDEE;CN="Anna; thuis";PARTSTAT=DECLINED:MAILTO:Anna@Example.org'],
  ])('what is %s does not', (_, line) => {
    expect(busy(calendar(event(...meeting, line)), { owners: ['anna@example.org'] })).toEqual([])
  })

  test('the owner of a Google address is the name of the calendar', () => {
    const declined = event(...meeting, 'ATTENDEE;PARTSTAT=DECLINED:mailto:anna@example.org')
    expect(busy(calendar('X-WR-CALNAME:anna@example.org', declined))).toEqual([])
  })

  test('an own appointment that comes back does not', () => {
    expect(busy(calendar(event(...meeting)), { isOwn: (uid) => uid === 'a' })).toEqual([])
  })

  test('what takes no time, a task and a journal do not', () => {
    expect(
      busy(calendar(event('DTSTART:20260310T100000Z'), event('DTSTART:20260310T100000Z', 'DTEND:20260310T100000Z'))),
    ).toEqual([])
    expect(
      busy(calendar('BEGIN:VTODO', ...meeting, 'END:VTODO', 'BEGIN:VJOURNAL', ...meeting, 'END:VJOURNAL')),
    ).toEqual([])
  })

  test('published free and busy periods say it themselves', () => {
    const periods = [
      'BEGIN:VFREEBUSY',
      'FREEBUSY:20260310T090000Z/PT1H,20260311T090000Z/20260311T100000Z',
      'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260312T090000Z/PT30M',
      'FREEBUSY;FBTYPE=FREE:20260313T090000Z/PT1H',
      'END:VFREEBUSY',
    ]
    expect(busy(calendar(...periods))).toEqual([
      '2026-03-10T09:00/2026-03-10T10:00',
      '2026-03-11T09:00/2026-03-11T10:00',
      '2026-03-12T09:00/2026-03-12T09:30',
    ])
  })
})

describe('whole days and times without a zone', () => {
  const day = event('DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260311')

  test('a day is the day of the practice, 23 or 25 hours where the clock changes', () => {
    expect(busy(calendar(day))).toEqual(['2026-03-09T23:00/2026-03-10T23:00'])
    expect(busy(calendar(event('DTSTART;VALUE=DATE:20260329')))).toEqual(['2026-03-28T23:00/2026-03-29T22:00'])
  })

  test('the zone of the calendar goes before the zone of the practice', () => {
    expect(busy(calendar('X-WR-TIMEZONE:America/New_York', day))).toEqual(['2026-03-10T04:00/2026-03-11T04:00'])
  })

  test('a day without the word that it is one, or that ends on itself, is one day', () => {
    expect(busy(calendar(event('DTSTART:20260310')))).toEqual(['2026-03-09T23:00/2026-03-10T23:00'])
    expect(busy(calendar(event('DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260310')))).toEqual([
      '2026-03-09T23:00/2026-03-10T23:00',
    ])
  })

  test('a floating time is a time on the wall of the practice', () => {
    expect(busy(calendar(event('DTSTART:20260310T100000', 'DURATION:PT45M')))).toEqual([
      '2026-03-10T09:00/2026-03-10T09:45',
    ])
  })
})

describe('zones', () => {
  const at = (tzid: string, ...before: string[]) =>
    busy(calendar(...before, event(`DTSTART;TZID=${tzid}:20260710T100000`, 'DURATION:PT1H')), {
      until: Date.parse('2026-08-01T00:00:00Z'),
    })

  test.each([
    ['Europe/Amsterdam', '08:00'],
    ['W. Europe Standard Time', '08:00'],
    ['"W. Europe Standard Time"', '08:00'],
    ['India Standard Time', '04:30'],
    ['America/Los_Angeles', '17:00'],
    ['/freeassociation.sourceforge.net/America/New_York', '14:00'],
    ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', '13:00'],
    ['Nergens/Huizen', '08:00'],
  ])('%s', (tzid, utc) => {
    expect(at(tzid)[0]?.slice(11, 16)).toBe(utc)
  })

  test('a name of their own means the rules that stand in the file', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Onze tijd',
      'BEGIN:STANDARD',
      'DTSTART:20000101T000000',
      'TZOFFSETFROM:+0330',
      'TZOFFSETTO:+0330',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    expect(at('Onze tijd', ...zone)).toEqual(['2026-07-10T06:30/2026-07-10T07:30'])
  })
})

describe('series', () => {
  const weekly = [...meeting, 'RRULE:FREQ=WEEKLY;COUNT=4']

  test('nine o clock stays nine o clock when summer time begins', () => {
    expect(busy(calendar(event(...weekly)))).toEqual([
      '2026-03-10T09:00/2026-03-10T10:00',
      '2026-03-17T09:00/2026-03-17T10:00',
      '2026-03-24T09:00/2026-03-24T10:00',
      '2026-03-31T08:00/2026-03-31T09:00',
    ])
  })

  test('days left out, added, moved and cancelled', () => {
    const changed = [
      event(...weekly, 'EXDATE;TZID=Europe/Amsterdam:20260317T100000', 'RDATE;TZID=Europe/Amsterdam:20260318T140000'),
      event('RECURRENCE-ID:20260324T090000Z', 'DTSTART:20260325T120000Z', 'DTEND:20260325T123000Z'),
      event('RECURRENCE-ID;TZID=Europe/Amsterdam:20260331T100000', 'DTSTART:20260331T080000Z', 'STATUS:CANCELLED'),
    ]
    expect(busy(calendar(...changed))).toEqual([
      '2026-03-10T09:00/2026-03-10T10:00',
      '2026-03-18T13:00/2026-03-18T14:00',
      '2026-03-25T12:00/2026-03-25T12:30',
    ])
  })

  test('a day left out of a timed series counts for the time on it', () => {
    expect(busy(calendar(event(...weekly, 'EXDATE;VALUE=DATE:20260317,20260324,20260331')))).toEqual(busyMeeting)
  })

  test('a change from one day on holds for all that follow', () => {
    const later = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20260324T100000',
      'DTSTART;TZID=Europe/Amsterdam:20260324T150000',
      'DTEND;TZID=Europe/Amsterdam:20260324T153000',
    )
    expect(busy(calendar(event(...weekly), later)).slice(2)).toEqual([
      '2026-03-24T14:00/2026-03-24T14:30',
      '2026-03-31T13:00/2026-03-31T13:30',
    ])
  })

  test('of two versions the newer one holds', () => {
    const older = event('SEQUENCE:1', ...meeting)
    const newer = event('SEQUENCE:2', 'DTSTART:20260311T090000Z', 'DURATION:PT1H')
    expect(busy(calendar(newer, older))).toEqual(['2026-03-11T09:00/2026-03-11T10:00'])
  })

  // Two cases in which the expander of tests/peers differs, and the RFC decides (3.3.10 and 3.3.6).
  test('a rule that ends in UTC ends at that instant, also when summer time has begun since', () => {
    expect(busy(calendar(event(...meeting, 'RRULE:FREQ=WEEKLY;UNTIL=20260414T080000Z'))).at(-1)).toBe(
      '2026-04-14T08:00/2026-04-14T09:00',
    )
  })

  test('three hours are three hours, also in the night that has one more', () => {
    const night = event('DTSTART:20261024T230000', 'DURATION:PT3H')
    expect(busy(calendar(night), { until: Date.parse('2026-11-01T00:00:00Z') })).toEqual([
      '2026-10-24T21:00/2026-10-25T00:00',
    ])
  })

  test('29 February comes in leap years alone', () => {
    const rare = event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY')
    expect(busy(calendar(rare), { until: Date.parse('2029-01-01T00:00:00Z') })).toEqual([
      '2028-02-28T23:00/2028-02-29T23:00',
    ])
  })

  test('a meeting of many years is not walked from its beginning', () => {
    const since = ['DTSTART;TZID=Europe/Amsterdam:20040107T100000', 'DURATION:PT1H']
    const one = { most: { entries: 1, steps: 300 } }
    expect(busy(calendar(event(...since, 'RRULE:FREQ=DAILY')), one).slice(0, 2)).toEqual([
      '2026-03-01T09:00/2026-03-01T10:00',
      '2026-03-02T09:00/2026-03-02T10:00',
    ])
    // Every third week on Monday and Wednesday, counted from the week of 5 January 2004.
    expect(busy(calendar(event(...since, 'RRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE')), one).slice(0, 3)).toEqual([
      '2026-03-16T09:00/2026-03-16T10:00',
      '2026-03-18T09:00/2026-03-18T10:00',
      '2026-04-06T08:00/2026-04-06T09:00',
    ])
  })

  test('a rule that ends on a day ends with that day', () => {
    expect(busy(calendar(event(...meeting, 'RRULE:FREQ=DAILY;UNTIL=20260311')))).toHaveLength(2)
  })
})

describe('files', () => {
  test.each(['', 'not a calendar', '<html>BEGIN:VCALENDAR</html>', 'BEGIN:VEVENT\r\nEND:VEVENT'])(
    '%s is no calendar',
    (text) => {
      expect(busy(text)).toEqual(['not-a-calendar'])
    },
  )

  test('half a calendar is not taken for a whole one', () => {
    const text = calendar(event(...meeting))
    for (const length of [20, 60, text.length - 20]) expect(busy(text.slice(0, length))).toEqual(['not-a-calendar'])
  })

  test('one entry that cannot be read does not take the others along, and is counted', () => {
    const bad = [
      event('DTSTART:banaan'),
      event('RRULE:FREQ=SOMS', ...meeting),
      event('SUMMARY:zonder tijd'),
      event('DTSTART:20260230T100000'),
    ]
    expect(busy(calendar(...bad, event(...meeting, 'ATTENDEE;;;:x')))).toEqual([...busyMeeting, '4 unread'])
  })

  test('lines may be folded, end in LF alone, and begin with a byte order mark', () => {
    const text = '\uFEFF' + calendar(event('DTSTART;TZID=Europe/Amst\r\n erdam:20260310T1\r\n\t00000', 'DURATION:PT1H'))
    expect(busy(text)).toEqual(busyMeeting)
    expect(busy(text.replaceAll('\r\n', '\n'))).toEqual(busyMeeting)
  })

  test('an alarm inside an event, and words that look like lines, are not read', () => {
    const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT15M', 'DURATION:PT5H', 'END:VALARM']
    expect(busy(calendar(event(...meeting, 'DESCRIPTION:Hoi\\nTRANSP:TRANSPARENT', ...alarm)))).toEqual(busyMeeting)
  })

  test('more than we work out is said, not cut off in silence', () => {
    const often = event('DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')
    expect(busy(calendar(often), { most: { entries: 1, steps: 1000 } })).toEqual(['too-many'])
    expect(busy(calendar(event(...meeting), event(...meeting)), { most: { entries: 1, steps: 1 } })).toEqual([
      'too-many',
    ])
  })

  test.each(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY'])(
    'one line that asks for every second, %s, costs no more than is allowed',
    (freq) => {
      const upTo = (n: number) => Array.from({ length: n }, (_, index) => index).join()
      const every = `BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`
      const begin = performance.now()
      const most = { entries: 1, steps: 1000 }
      expect(busy(calendar(event(...meeting, `RRULE:FREQ=${freq};${every}`)), { most })).toEqual(['too-many'])
      expect(performance.now() - begin).toBeLessThan(2000)
    },
  )

  test('a part of a rule that is said over and over is said once', () => {
    const daily = `RRULE:FREQ=DAILY;COUNT=2;BYHOUR=${'10,'.repeat(50_000)}10`
    expect(busy(calendar(event(...meeting, daily)))).toEqual([...busyMeeting, '2026-03-11T09:00/2026-03-11T10:00'])
  })

  test('whatever stands in a file, reading it ends in an answer', () => {
    const word = fc.constantFrom(
      'BEGIN:',
      'END:',
      'VCALENDAR',
      'VEVENT',
      'DTSTART',
      ';TZID=',
      ':',
      '20260310',
      'T100000',
      'Z',
      '\r\n',
      ' ',
      ',',
      'RDATE',
      '/',
      'PT1H',
      'EXDATE',
      'DURATION:',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = calendar('BEGIN:VEVENT', words.join(''), 'END:VEVENT')
        expect(typeof busyTimes([text], march).ok).toBe('boolean')
      }),
    )
  })
})
