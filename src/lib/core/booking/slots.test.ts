import { describe, expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import type { Interval } from './interval.ts'
import { defaultBookingSettings, type BookingSettings, type WallRange } from './settings.ts'
import { choosingMs, freeSlots, slotAt } from './slots.ts'

const half = { minutes: 30, bufferBefore: 0, bufferAfter: 0 }

const daily = (...ranges: WallRange[]): BookingSettings['hours'] => ({
  1: ranges,
  2: ranges,
  3: ranges,
  4: ranges,
  5: ranges,
  6: ranges,
  7: ranges,
})

/** Open every day, bookable at once and far ahead; what a test is not about. */
const open = (ranges: WallRange[], changes: Partial<BookingSettings> = {}): BookingSettings => ({
  ...defaultBookingSettings,
  hours: daily(...ranges),
  holidays: [],
  noticeMinutes: 0,
  horizonDays: 366,
  perDay: null,
  ...changes,
})

type Asked = {
  settings: BookingSettings
  kind?: typeof half
  busy?: Interval[]
  now?: string
  booked?: Map<string, number>
}

function slotsOn(date: string, { settings, kind = half, busy = [], now, booked }: Asked) {
  return freeSlots({
    settings,
    kind,
    busy,
    from: day(date),
    until: day(date),
    now: Date.parse(now ?? '2026-01-01T00:00:00Z'),
    ...(booked && { bookedPerDay: booked as Map<never, number> }),
  })
}

const timesOn = (date: string, asked: Asked) => slotsOn(date, asked).map(({ time }) => time)
const momentsOn = (date: string, asked: Asked) =>
  slotsOn(date, asked).map(({ time, start }) => `${time} ${new Date(start).toISOString().slice(11, 16)}Z`)

describe('hours', () => {
  test('slots begin on the grid of each range and end within it', () => {
    const settings = open([
      { from: '09:10', until: '10:45' },
      { from: '13:00', until: '14:00' },
    ])
    expect(timesOn('2026-05-04', { settings })).toEqual(['09:10', '09:40', '10:10', '13:00', '13:30'])
  })

  test('a day with its own hours goes before a holiday, a holiday before the weekday', () => {
    const settings = open([{ from: '09:00', until: '10:00' }], {
      holidays: ['kings-day'],
      closures: [{ first: day('2026-04-28'), last: day('2026-04-29') }],
      exceptions: [
        { day: day('2026-04-29'), hours: [{ from: '19:00', until: '19:30' }] },
        { day: day('2026-05-01'), hours: [] },
      ],
    })
    const days = ['2026-04-26', '2026-04-27', '2026-04-28', '2026-04-29', '2026-04-30', '2026-05-01']
    expect(days.map((date) => timesOn(date, { settings }))).toEqual([
      ['09:00', '09:30'],
      [],
      [],
      ['19:00'],
      ['09:00', '09:30'],
      [],
    ])
  })

  test('a Kingʼs Day moved to Saturday closes that Saturday, and leaves the Sunday', () => {
    const settings = open([{ from: '09:00', until: '09:30' }], { holidays: ['kings-day'] })
    const now = '2025-04-01T00:00:00Z'
    expect(timesOn('2025-04-26', { settings, now })).toEqual([])
    expect(timesOn('2025-04-27', { settings, now })).toEqual(['09:00'])
  })

  test('a consultation may go on past midnight when the next day is open there', () => {
    const hour = { ...half, minutes: 60 }
    const night = open([{ from: '23:00', until: '24:00' }], { incrementMinutes: 30 })
    expect(timesOn('2026-05-04', { settings: night, kind: hour })).toEqual(['23:00'])
    const around = open([
      { from: '00:00', until: '00:30' },
      { from: '23:00', until: '24:00' },
    ])
    expect(timesOn('2026-05-04', { settings: around, kind: hour })).toEqual(['23:00', '23:30'])
  })
})

describe('the change of the clock', () => {
  test('in spring a half past two that does not exist is never offered', () => {
    const settings = open([{ from: '01:00', until: '04:00' }])
    expect(momentsOn('2026-03-29', { settings })).toEqual([
      '01:00 00:00Z',
      '01:30 00:30Z',
      '03:00 01:00Z',
      '03:30 01:30Z',
    ])
  })

  test('in autumn a half past two that comes twice is offered once, and only when all of it is in her hours', () => {
    const settings = open([{ from: '01:00', until: '04:00' }])
    expect(momentsOn('2026-10-25', { settings })).toEqual([
      '01:00 23:00Z',
      '01:30 23:30Z',
      '02:00 00:00Z',
      '02:30 00:30Z',
      '03:00 02:00Z',
      '03:30 02:30Z',
    ])
    // An hour from 02:30 would show two oʼclock again, at which she is closed.
    const late = open([{ from: '02:30', until: '03:30' }])
    expect(momentsOn('2026-10-25', { settings: late, kind: { ...half, minutes: 60 } })).toEqual([])
    expect(momentsOn('2026-10-25', { settings: late })).toEqual(['02:30 00:30Z', '03:00 02:00Z'])
  })

  test('the hours of that day are those of any other', () => {
    const settings = open([{ from: '09:00', until: '10:00' }])
    expect(momentsOn('2026-03-28', { settings })).toEqual(['09:00 08:00Z', '09:30 08:30Z'])
    expect(momentsOn('2026-03-29', { settings })).toEqual(['09:00 07:00Z', '09:30 07:30Z'])
  })

  test('the afternoon of that day is not an hour late', () => {
    const settings = open([{ from: '13:00', until: '14:00' }], { zone: 'America/New_York' })
    expect(momentsOn('2026-03-08', { settings })).toEqual(['13:00 17:00Z', '13:30 17:30Z'])
    expect(momentsOn('2026-11-01', { settings })).toEqual(['13:00 18:00Z', '13:30 18:30Z'])
  })

  test('half an hour is skipped and repeated on Lord Howe', () => {
    const settings = open([{ from: '01:30', until: '03:00' }], { zone: 'Australia/Lord_Howe' })
    // 4 October 2026: 02:00 becomes 02:30. 5 April 2026: 02:00 becomes 01:30.
    expect(timesOn('2026-10-04', { settings })).toEqual(['01:30', '02:30'])
    expect(timesOn('2026-04-05', { settings })).toEqual(['01:30', '02:00', '02:30'])
  })

  test('a day that begins at one oʼclock has no half past midnight', () => {
    const settings = open([{ from: '00:00', until: '02:00' }], { zone: 'Africa/Cairo' })
    expect(timesOn('2026-04-24', { settings })).toEqual(['01:00', '01:30'])
  })
})

describe('what is taken', () => {
  const settings = open([{ from: '09:00', until: '12:00' }])
  const busy = (from: string, until: string) => ({
    start: Date.parse(`2026-05-04T${from}:00+02:00`),
    end: Date.parse(`2026-05-04T${until}:00+02:00`),
  })

  test('a slot may touch what is busy, and not by a minute overlap it', () => {
    expect(timesOn('2026-05-04', { settings, busy: [busy('10:00', '10:30')] })).toEqual([
      '09:00',
      '09:30',
      '10:30',
      '11:00',
      '11:30',
    ])
    expect(timesOn('2026-05-04', { settings, busy: [busy('09:59', '10:31')] })).toEqual(['09:00', '11:00', '11:30'])
  })

  test('time kept free around a consultation must be free, but may lie outside her hours', () => {
    const kind = { minutes: 30, bufferBefore: 10, bufferAfter: 20 }
    expect(timesOn('2026-05-04', { settings, kind, busy: [busy('10:00', '10:30')] })).toEqual([
      '09:00',
      '11:00',
      '11:30',
    ])
  })

  test('busy times may overlap, be out of order and last for days', () => {
    const days = { start: Date.parse('2026-05-01T00:00Z'), end: Date.parse('2026-05-04T08:00Z') }
    expect(timesOn('2026-05-04', { settings, busy: [busy('11:00', '11:30'), busy('10:15', '11:10'), days] })).toEqual([
      '11:30',
    ])
  })
})

describe('rules', () => {
  const settings = open([{ from: '09:00', until: '10:00' }], { noticeMinutes: 120, horizonDays: 3, perDay: 2 })
  const now = '2026-05-04T05:15:00Z'
  const moment = (text: string) => Date.parse(text)
  const ask = (start: string, changes: Partial<Parameters<typeof slotAt>[1]> = {}) => {
    const answer = slotAt(moment(start), { settings, kind: half, busy: [], now: moment(now), ...changes })
    return answer.ok ? answer.value.time : answer.error
  }

  test('nothing within the notice, nothing beyond the horizon', () => {
    const days = freeSlots({
      settings,
      kind: half,
      busy: [],
      from: day('2026-05-01'),
      until: day('2026-05-31'),
      now: moment(now),
    })
    expect(days.map((slot) => `${slot.day} ${slot.time}`)).toEqual([
      '2026-05-04 09:30',
      '2026-05-05 09:00',
      '2026-05-05 09:30',
      '2026-05-06 09:00',
      '2026-05-06 09:30',
      '2026-05-07 09:00',
      '2026-05-07 09:30',
    ])
  })

  test('a day with as many bookings as she wants is full', () => {
    const booked = new Map([['2026-05-05', 2]])
    expect(timesOn('2026-05-05', { settings, now, booked })).toEqual([])
    expect(timesOn('2026-05-06', { settings, now, booked })).toEqual(['09:00', '09:30'])
  })

  test('what was offered is not refused while somebody chooses; what has begun always is', () => {
    const asked = { now: moment('2026-05-04T05:36:00Z') }
    expect(ask('2026-05-04T07:30:00Z', asked)).toBe('too-soon')
    expect(ask('2026-05-04T07:30:00Z', { ...asked, offeredMsAgo: choosingMs })).toBe('09:30')
    expect(ask('2026-05-04T07:30:00Z', { now: moment('2026-05-04T05:41:00Z'), offeredMsAgo: choosingMs })).toBe(
      'too-soon',
    )
    const noNotice = { settings: { ...settings, noticeMinutes: 0 }, offeredMsAgo: choosingMs }
    expect(ask('2026-05-04T07:30:00Z', { ...noNotice, now: moment('2026-05-04T07:30:01Z') })).toBe('too-soon')
  })

  test('says of one time why it cannot be booked', () => {
    expect(ask('2026-05-05T07:30:00Z')).toBe('09:30')
    expect(ask('2026-05-04T07:00:00Z')).toBe('too-soon')
    expect(ask('2026-05-08T07:00:00Z')).toBe('too-far')
    expect(ask('2026-05-05T07:01:00Z')).toBe('outside-hours')
    expect(ask('2026-05-05T08:00:00Z')).toBe('outside-hours')
    expect(ask('2026-05-05T07:00:00Z', { bookedPerDay: new Map([[day('2026-05-05'), 2]]) })).toBe('day-full')
    expect(ask('2026-05-05T07:00:00Z', { busy: [{ start: 0, end: moment('2027-01-01T00:00Z') }] })).toBe('taken')
  })
})
