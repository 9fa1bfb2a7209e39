/** Central European time as iCalendar writes it: the rules of the European Union since 1996 (directive 2000/84/EC). */

const zones = [
  'Amsterdam',
  'Brussels',
  'Berlin',
  'Paris',
  'Luxembourg',
  'Madrid',
  'Rome',
  'Vienna',
  'Zurich',
  'Copenhagen',
]

/** Whether clocks in the named IANA zone show what clocks in Amsterdam show. */
export const isCentralEurope = (zone: string) => zones.some((city) => zone === `Europe/${city}`)

export const amsterdam = 'Europe/Amsterdam'

export const amsterdamTimezone = [
  'BEGIN:VTIMEZONE',
  `TZID:${amsterdam}`,
  `X-LIC-LOCATION:${amsterdam}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')
