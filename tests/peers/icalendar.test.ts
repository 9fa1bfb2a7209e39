import ical from 'node-ical'
import { expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import { planCalendar } from '#lib/core/exchange/plan-calendar.ts'
import type { Plan, RestMoment } from '#lib/core/plan/plan.ts'

const moment: RestMoment = {
  id: '7c1f',
  exercise: 'niets',
  weekdays: [7, 3],
  time: '20:30',
  minutes: 10,
  alarmMinutesBefore: 15,
}
const plan: Plan = { version: 1, moments: [moment], pausedUntil: null }
const options = {
  titleOf: () => 'Rustmoment; thuis, of niet',
  today: day('2026-03-23'),
  now: '2026-03-23T09:00:00.000Z',
  zone: 'Europe/Amsterdam',
}

test('another reader finds the event on the first of its own days', () => {
  const event = read(planCalendar(plan, options))
  expect(event.uid).toBe('7c1f@regie')
  expect(event.summary).toBe('Rustmoment; thuis, of niet')
  // Monday 23 March is today, Wednesday 25 the first of its days: 20:30 in winter time is 19:30 UTC.
  expect(event.start.toISOString()).toBe('2026-03-25T19:30:00.000Z')
  expect(event.end?.toISOString()).toBe('2026-03-25T19:40:00.000Z')
})

test('the moment stays at 20:30 on the wall clock when summer time begins and ends', () => {
  const event = read(planCalendar(plan, options))
  const spring = event.rrule?.between(new Date('2026-03-24T00:00:00Z'), new Date('2026-04-02T00:00:00Z'))
  expect(spring?.map((date) => date.toISOString())).toEqual([
    '2026-03-25T19:30:00.000Z',
    '2026-03-29T18:30:00.000Z',
    '2026-04-01T18:30:00.000Z',
  ])
  const autumn = event.rrule?.between(new Date('2026-10-21T00:00:00Z'), new Date('2026-10-29T00:00:00Z'))
  expect(autumn?.map((date) => date.toISOString())).toEqual([
    '2026-10-21T18:30:00.000Z',
    '2026-10-25T19:30:00.000Z',
    '2026-10-28T19:30:00.000Z',
  ])
})

test('the alarm goes off fifteen minutes before', () => {
  const alarms = read(planCalendar(plan, options)).alarms
  expect(alarms).toHaveLength(1)
  expect(alarms?.[0]).toMatchObject({ action: 'DISPLAY', trigger: '-PT15M' })
})

test('a moment without alarm has none', () => {
  const silent = { ...plan, moments: [{ ...moment, alarmMinutesBefore: null }] }
  expect(planCalendar(silent, options)).not.toContain('VALARM')
})

test('a paused plan begins on the day the pause ends', () => {
  const event = read(planCalendar({ ...plan, pausedUntil: day('2026-04-09') }, options))
  expect(event.start.toISOString()).toBe('2026-04-12T18:30:00.000Z')
})

test('a moment just before midnight ends on the next day', () => {
  const late = { ...plan, moments: [{ ...moment, time: '23:55' }] }
  expect(planCalendar(late, options)).toContain('DTEND;TZID=Europe/Amsterdam:20260326T000500')
})

test('a newer file has the same event with a higher sequence', () => {
  const sequence = (text: string) => Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1])
  const later = planCalendar(plan, { ...options, now: '2026-03-23T09:05:00.000Z' })
  expect(read(later).uid).toBe('7c1f@regie')
  expect(sequence(later)).toBeGreaterThan(sequence(planCalendar(plan, options)))
})

test('elsewhere in the world the time is the time of the device', () => {
  const text = planCalendar(plan, { ...options, zone: 'America/New_York' })
  expect(text).toContain('DTSTART:20260325T203000\r\n')
  expect(text).not.toContain('VTIMEZONE')
})

test('every line ends in CRLF and is at most 75 bytes', () => {
  const long = planCalendar(plan, {
    ...options,
    titleOf: () => 'Één moment rust voor jezelf, thuis of onderweg '.repeat(4),
  })
  const lines = long.split('\r\n')
  expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})

function read(text: string) {
  const event = Object.values(ical.sync.parseICS(text)).find((component) => component?.type === 'VEVENT')
  if (event?.type !== 'VEVENT') throw new Error('no event in the calendar')
  return event
}
