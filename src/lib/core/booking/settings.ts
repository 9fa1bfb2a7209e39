/** When the practitioner receives people, and by which rules a time can be booked. */
import * as v from 'valibot'
import { parseDay } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import type { Result } from '#lib/core/result.ts'
import { checkFields, wholeNumber, type FieldIssue, type IssueKind } from './field-issue.ts'
import { holidayIds } from './holidays.ts'
import type { WallTime } from './wall-clock.ts'

const issue = (kind: IssueKind) => kind

const timeSchema = v.pipe(v.string(issue('not-a-time')), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, issue('not-a-time')))
const endTimeSchema = v.pipe(
  v.string(issue('not-a-time')),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, issue('not-a-time')),
)
const daySchema = v.custom<Day>(
  (value) => typeof value === 'string' && parseDay(value) !== null,
  () => issue('not-a-day'),
)

const wallRangeSchema = v.pipe(
  v.object({ from: timeSchema, until: endTimeSchema }),
  v.forward(
    v.check(({ from, until }) => from < until, issue('ends-before-start')),
    ['until'],
  ),
)

/** A part of a day on the wall clock, for example `{ from: '09:00', until: '12:30' }`; `until` may be `24:00`. */
export type WallRange = { from: WallTime; until: WallTime }

const dayHoursSchema = v.pipe(
  v.array(wallRangeSchema),
  v.maxLength(8, issue('too-many')),
  v.transform((ranges) => ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))),
  v.check(
    (ranges) => ranges.every(({ from }, i) => i === 0 || (ranges[i - 1]?.until ?? '') <= from),
    issue('overlaps'),
  ),
)

const exceptionSchema = v.object({ day: daySchema, hours: dayHoursSchema })

const closureSchema = v.pipe(
  v.object({ first: daySchema, last: daySchema }),
  v.forward(
    v.check(({ first, last }) => first <= last, issue('ends-before-start')),
    ['last'],
  ),
)

const uniqueDays = (exceptions: { day: Day; hours: WallRange[] }[]) =>
  new Set(exceptions.map(({ day }) => day)).size === exceptions.length

export const bookingSettingsSchema = v.object({
  /** IANA name of the practice's time zone; hours are hours on the wall clock there. */
  zone: v.pipe(v.string(issue('unknown-zone')), v.check(isZone, issue('unknown-zone')), v.transform(asWritten)),
  /** Hours per ISO weekday: 1 is Monday. No ranges is closed. */
  hours: v.object({
    1: dayHoursSchema,
    2: dayHoursSchema,
    3: dayHoursSchema,
    4: dayHoursSchema,
    5: dayHoursSchema,
    6: dayHoursSchema,
    7: dayHoursSchema,
  }),
  /** Days with hours of their own. They win over everything else: no ranges is closed, ranges on a holiday is open. */
  exceptions: v.pipe(
    v.array(exceptionSchema),
    v.maxLength(400, issue('too-many')),
    v.check(uniqueDays, issue('twice')),
  ),
  /** Her own holidays, first and last day included. */
  closures: v.pipe(v.array(closureSchema), v.maxLength(100, issue('too-many'))),
  /** Public holidays on which she is closed, every year. */
  holidays: v.array(v.picklist(holidayIds, issue('unknown-choice'))),
  /** A consultation can begin every so many minutes, counted from the start of the hours. */
  incrementMinutes: wholeNumber(5, 720),
  /** At least so long before the start it must be booked. */
  noticeMinutes: wholeNumber(0, 60 * 24 * 60),
  /** Today and so many days after it can be booked. */
  horizonDays: wholeNumber(1, 366),
  /** At most so many bookings a day, all kinds together; null is no limit. */
  perDay: v.nullable(wholeNumber(1, 50)),
  /** A visitor can move until so many hours before the start; cancelling later is possible and counts as late. */
  cancelUntilHours: wholeNumber(0, 336),
  /** A reminder is mailed so many hours before the start; null is no reminder. */
  reminderHours: v.nullable(wholeNumber(1, 336)),
  /** So many days after a booking is over, everything that says whose it was is erased. */
  eraseAfterDays: wholeNumber(1, 3650),
})

export type BookingSettings = v.InferOutput<typeof bookingSettingsSchema>

/** Reads settings as a form or a row brings them. */
export const checkBookingSettings = (input: unknown): Result<BookingSettings, FieldIssue[]> =>
  checkFields(bookingSettingsSchema, input)

const officeHours: WallRange[] = [
  { from: '09:30', until: '12:30' },
  { from: '13:30', until: '16:30' },
]

/** What a practice begins with: weekday hours, a day's notice, two months ahead. */
export const defaultBookingSettings: BookingSettings = {
  zone: 'Europe/Amsterdam',
  hours: {
    1: officeHours,
    2: officeHours,
    3: [],
    4: officeHours,
    5: [{ from: '09:30', until: '12:30' }],
    6: [],
    7: [],
  },
  exceptions: [],
  closures: [],
  holidays: [...holidayIds],
  incrementMinutes: 30,
  noticeMinutes: 24 * 60,
  horizonDays: 60,
  perDay: 4,
  cancelUntilHours: 24,
  reminderHours: 24,
  eraseAfterDays: 90,
}

/** `europe/amsterdam` as the list of zones writes it; mails show the city of it. Another name for a zone stays what she chose. */
function asWritten(name: string): string {
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
}

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    // Temporal also reads a whole moment as its zone; the clocks of the pages take a name only.
    new Intl.DateTimeFormat('nl', { timeZone: name })
    // An offset is a zone to Temporal, but not a place whose clock is set.
    return !/^[+-]/.test(name)
  } catch {
    return false
  }
}
