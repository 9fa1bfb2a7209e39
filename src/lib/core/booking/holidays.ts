/**
 * Public holidays of the Netherlands, computed. Algemene termijnenwet, article 3, names them; Easter follows the Gregorian
 * computus (Meeus, Astronomical Algorithms, chapter 8), and the others hang on it or have a date of their own.
 */
import { addDays, day, weekday } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'

export const holidayIds = [
  'new-year',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'kings-day',
  'liberation-day',
  'ascension-day',
  'whit-sunday',
  'whit-monday',
  'christmas-day',
  'boxing-day',
] as const

export type HolidayId = (typeof holidayIds)[number]

/** The day a holiday falls on in a year. */
export function holidayOn(id: HolidayId, year: number): Day {
  switch (id) {
    case 'new-year':
      return on(year, 1, 1)
    case 'good-friday':
      return addDays(easterSunday(year), -2)
    case 'easter-sunday':
      return easterSunday(year)
    case 'easter-monday':
      return addDays(easterSunday(year), 1)
    case 'kings-day':
      return kingsDay(year)
    case 'liberation-day':
      return on(year, 5, 5)
    case 'ascension-day':
      return addDays(easterSunday(year), 39)
    case 'whit-sunday':
      return addDays(easterSunday(year), 49)
    case 'whit-monday':
      return addDays(easterSunday(year), 50)
    case 'christmas-day':
      return on(year, 12, 25)
    case 'boxing-day':
      return on(year, 12, 26)
  }
}

/** 27 April, and the day before when that is a Sunday. */
function kingsDay(year: number): Day {
  const birthday = on(year, 4, 27)
  return weekday(birthday) === 7 ? addDays(birthday, -1) : birthday
}

/** The names of the steps are those of the source. */
function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return on(year, Math.floor(n / 31), (n % 31) + 1)
}

const on = (year: number, month: number, date: number): Day =>
  day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
