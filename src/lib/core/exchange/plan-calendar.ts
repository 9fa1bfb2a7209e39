/**
 * The plan as a file for a person's own calendar (iCalendar, RFC 5545): one weekly event per rest moment, with its alarm.
 *
 * Times. A rest moment is a time on the wall clock, which must stay 20:30 when summer time ends. Apple, Google and Outlook all keep
 * that for a named zone with its VTIMEZONE beside it. Without a zone ("floating") Apple and Outlook use the clock of the device, but
 * Google uses the zone of the calendar, which for some is UTC. So: a named zone where our rules hold, floating elsewhere.
 *
 * Opening a newer file. The UID belongs to the moment and SEQUENCE grows, so calendars change the event they have instead of
 * adding a second one. A moment that was taken out of the plan has to be removed in the calendar itself: a file cannot do that.
 */
import ICAL from 'ical.js'
import { addDays, weekday } from '../day.ts'
import { calendarText, emptyCalendar, utcTime } from './calendar-text.ts'
import { amsterdam, amsterdamTimezone, isCentralEurope } from './central-europe.ts'
import type { Day } from '../day.ts'
import type { Plan, RestMoment } from '../plan/plan.ts'

export type PlanCalendarOptions = {
  /** What the calendar shows. Calendars are shared and seen on lock screens: let the person choose a discreet one. */
  titleOf: (moment: RestMoment) => string
  today: Day
  /** ISO instant of making the file. */
  now: string
  /** IANA name of the person's time zone (`Intl.DateTimeFormat().resolvedOptions().timeZone`). */
  zone: string
}

export const planCalendarType = 'text/calendar;charset=utf-8'

/** The text of the .ics file. A paused plan begins on the day the pause ends. */
export function planCalendar(plan: Plan, { titleOf, today, now, zone }: PlanCalendarOptions): string {
  const from = plan.pausedUntil !== null && plan.pausedUntil > today ? plan.pausedUntil : today
  const tzid = isCentralEurope(zone) ? amsterdam : null
  const calendar = emptyCalendar('Plan', 'PUBLISH')
  if (tzid !== null) calendar.addSubcomponent(ICAL.Component.fromString(amsterdamTimezone))
  for (const moment of plan.moments) {
    calendar.addSubcomponent(eventOf(moment, { title: titleOf(moment), from, now, tzid }))
  }
  return calendarText(calendar)
}

type EventOptions = { title: string; from: Day; now: string; tzid: string | null }

function eventOf(moment: RestMoment, { title, from, now, tzid }: EventOptions) {
  const start = wallClock(firstDay(moment, from), moment.time)
  const end = start.clone()
  end.addDuration(ICAL.Duration.fromSeconds(moment.minutes * 60))

  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', `${moment.id}@regie`)
  event.addPropertyWithValue('dtstamp', utcTime(now))
  event.addPropertyWithValue('last-modified', utcTime(now))
  event.addPropertyWithValue('sequence', minutesSince2026(now))
  addTime(event, 'dtstart', start, tzid)
  addTime(event, 'dtend', end, tzid)
  event.addPropertyWithValue('rrule', ICAL.Recur.fromData({ freq: 'WEEKLY', byday: byday(moment.weekdays) }))
  event.addPropertyWithValue('summary', title)
  event.addPropertyWithValue('class', 'PRIVATE')
  event.addPropertyWithValue('transp', 'OPAQUE')
  if (moment.alarmMinutesBefore !== null) event.addSubcomponent(alarmOf(title, moment.alarmMinutesBefore))
  return event
}

function alarmOf(title: string, minutesBefore: number) {
  const alarm = new ICAL.Component('valarm')
  alarm.addPropertyWithValue('action', 'DISPLAY')
  alarm.addPropertyWithValue('description', title)
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-60 * minutesBefore))
  return alarm
}

/** The first event of a recurrence must be one of its own days, or some calendars show it twice. */
function firstDay(moment: RestMoment, from: Day): Day {
  const ahead = [0, 1, 2, 3, 4, 5, 6].find((days) => moment.weekdays.includes(weekday(addDays(from, days))))
  return addDays(from, ahead ?? 0)
}

function addTime(event: ICAL.Component, name: string, time: ICAL.Time, tzid: string | null) {
  const property = event.addPropertyWithValue(name, time)
  if (tzid !== null) property.setParameter('tzid', tzid)
}

const byday = (weekdays: readonly number[]) =>
  weekdays.toSorted((a, b) => a - b).map((number) => ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][number - 1] ?? 'MO')

function wallClock(on: Day, time: string) {
  const [year = 0, month = 0, date = 0] = on.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return ICAL.Time.fromData({ year, month, day: date, hour, minute, second: 0, isDate: false })
}

const minutesSince2026 = (instant: string) =>
  Math.max(0, Math.floor((Date.parse(instant) - Date.parse('2026-01-01T00:00:00Z')) / 60_000))
