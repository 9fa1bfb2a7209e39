/**
 * Every day of twelve years in four zones: what is offered is what a clock on the wall there shows. The oracle knows no rule of ours
 * and no Temporal: it walks through real time in steps of a quarter of an hour and asks Intl what the clock shows at each.
 */
import { describe, expect, test } from 'vitest'
import { addDays, day, weekday } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import { randomFrom } from '#lib/core/random.ts'
import type { Interval } from './interval.ts'
import { defaultBookingSettings, type BookingSettings, type WallRange } from './settings.ts'
import { freeSlots } from './slots.ts'

const quarter = 15 * 60_000
const first = day('2024-01-01')
const last = day('2035-12-31')

/** Hours at night, where clocks change, and by day; no two weekdays alike. */
const night: WallRange[] = [{ from: '00:00', until: '04:30' }]
const office: WallRange[] = [
  { from: '09:15', until: '12:00' },
  { from: '13:00', until: '16:45' },
]
const late: WallRange[] = [{ from: '21:30', until: '24:00' }]
const hours: BookingSettings['hours'] = {
  1: office,
  2: [{ from: '08:00', until: '09:00' }],
  3: [],
  4: late,
  5: [{ from: '00:45', until: '01:15' }, ...office],
  6: [...night, ...late],
  7: [{ from: '01:30', until: '03:15' }, ...office],
}

const zones = ['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']

describe.each(zones)('every day from 2024 to 2035 in %s', (zone) => {
  const clock = clockOf(zone)
  const walked = walk(clock)

  test.each([
    { minutes: 30, incrementMinutes: 30 },
    { minutes: 60, incrementMinutes: 15 },
    { minutes: 45, incrementMinutes: 75 },
  ])('slots of $minutes minutes every $incrementMinutes are wall hours', ({ minutes, incrementMinutes }) => {
    const settings = { ...defaultBookingSettings, zone, hours, incrementMinutes, ...noRules }
    const kind = { minutes, bufferBefore: 0, bufferAfter: 0 }
    const offered = freeSlotsOfYears(settings, kind, [])
    const expected = expectedSlots(walked, { minutes, incrementMinutes })
    expect(offered.map(({ start }) => start)).toEqual(expected)
    // What is said of a slot is what its own instant shows.
    for (const { start, day: date, time } of offered) {
      const shown = walked.shown.get(start)
      expect(`${date} ${time}`).toBe(shown && `${shown.day} ${timeText(shown.minutes)}`)
    }
  })

  test('never overlapping what is busy, and all of what does not', () => {
    const settings = { ...defaultBookingSettings, zone, hours, incrementMinutes: 30, ...noRules }
    const kind = { minutes: 30, bufferBefore: 5, bufferAfter: 10 }
    const busy = someBusy(walked.times.length)
    const all = freeSlotsOfYears(settings, kind, [])
    const free = new Set(freeSlotsOfYears(settings, kind, busy).map(({ start }) => start))
    // Sorted once, so that the oracle need only look near: no busy time here is longer than three hours.
    const near = Map.groupBy(busy, ({ start }) => Math.floor(start / dayMs))
    for (const { start, end } of all) {
      const at = Math.floor(start / dayMs)
      const around = [at - 1, at, at + 1].flatMap((each) => near.get(each) ?? [])
      const clashes = around.some((each) => each.start < end + 10 * 60_000 && start - 5 * 60_000 < each.end)
      if (clashes === free.has(start)) expect.fail(`${new Date(start).toISOString()} in ${zone}`)
    }
  })

  test('inside notice and horizon, whenever one asks', () => {
    const random = randomFrom(12)
    for (let i = 0; i < 100; i++) {
      const now = walked.times[Math.floor(random() * (walked.times.length - 2000))] ?? 0
      const [noticeMinutes, horizonDays] = [Math.floor(random() * 3000), 1 + Math.floor(random() * 9)]
      const settings = { ...defaultBookingSettings, zone, hours, ...noRules, noticeMinutes, horizonDays }
      const kind = { minutes: 30, bufferBefore: 0, bufferAfter: 0 }
      const offered = freeSlots({ settings, kind, busy: [], from: first, until: last, now }).map(({ start }) => start)
      const today = walked.shown.get(now)?.day ?? first
      const expected = expectedSlots(
        walked,
        { minutes: 30, incrementMinutes: 30 },
        now,
        now + (horizonDays + 2) * dayMs,
      )
      expect(offered).toEqual(
        expected.filter(
          (start) =>
            start >= now + noticeMinutes * 60_000 &&
            (walked.shown.get(start)?.day ?? '') <= addDays(today, horizonDays),
        ),
      )
    }
  })
})

const dayMs = 86_400_000
const noRules = { holidays: [], noticeMinutes: 0, horizonDays: 366, perDay: null }

/** Asked year by year, as far as the horizon goes. */
function freeSlotsOfYears(
  settings: BookingSettings,
  kind: { minutes: number; bufferBefore: number; bufferAfter: number },
  busy: Interval[],
) {
  return Array.from({ length: 12 }, (_, i) => 2024 + i).flatMap((year) => {
    // The last day of the year before, in every one of these zones.
    const now = Date.parse(`${year - 1}-12-31T12:00:00Z`)
    const range = { start: now, end: now + 370 * dayMs }
    const about = busy.filter(({ start, end }) => start < range.end && range.start < end)
    return freeSlots({
      settings,
      kind,
      busy: about,
      from: day(`${year}-01-01`),
      until: day(`${year}-12-31`),
      now,
    })
  })
}

type Shown = { day: Day; minutes: number }
type Walked = { times: number[]; shown: Map<number, Shown>; open: boolean[] }

/** What the clock shows every quarter of an hour, from a day before to a day after. */
function walk(clock: (time: number) => Shown): Walked {
  const times: number[] = []
  const shown = new Map<number, Shown>()
  const open: boolean[] = []
  for (
    let time = Date.parse(`${first}T00:00:00Z`) - dayMs;
    time < Date.parse(`${last}T00:00:00Z`) + 3 * dayMs;
    time += quarter
  ) {
    const face = clock(time)
    times.push(time)
    shown.set(time, face)
    open.push(rangeAt(face) !== undefined)
  }
  return { times, shown, open }
}

const rangeAt = ({ day: date, minutes }: Shown) =>
  hours[weekday(date) as keyof typeof hours].find(
    ({ from, until }) => minuteOf(from) <= minutes && minutes < minuteOf(until),
  )

/** A quarter of an hour at which the clock shows a start for the first time, and shows her hours until the end. */
function expectedSlots(
  { times, shown, open }: Walked,
  { minutes, incrementMinutes }: { minutes: number; incrementMinutes: number },
  from = -Infinity,
  until = Infinity,
): number[] {
  const quarters = minutes / 15
  const seen = new Set<string>()
  const found: number[] = []
  for (const [i, time] of times.entries()) {
    if (time < from - dayMs || time > until) continue
    const face = shown.get(time)
    const range = face && open[i] ? rangeAt(face) : undefined
    if (!face || !range || face.day < first || face.day > last) continue
    if ((face.minutes - minuteOf(range.from)) % incrementMinutes !== 0) continue
    const name = `${face.day} ${face.minutes}`
    if (seen.has(name)) continue
    seen.add(name)
    let whole = true
    for (let each = 0; each < quarters; each++) whole &&= open[i + each] === true
    if (whole && time >= from) found.push(time)
  }
  return found
}

/** One formatter for a zone; the parts are read from the text, because making them is slow. */
function clockOf(zone: string): (time: number) => Shown {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (time) => {
    const text = format.format(time)
    return { day: text.slice(0, 10) as Day, minutes: minuteOf(text.slice(11, 16)) }
  }
}

function someBusy(count: number): Interval[] {
  const random = randomFrom(2026)
  const start = Date.parse(`${first}T00:00:00Z`)
  return Array.from({ length: 20_000 }, () => {
    const from = start + Math.floor(random() * count * quarter)
    return { start: from, end: from + 60_000 + Math.floor(random() * 179) * 60_000 }
  })
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
