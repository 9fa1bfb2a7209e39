/** The period of the form for closing time: two days with a time each, of which everything but the first day may be left out. */
import { instantOf, minutesOf, stretchesOf } from '#lib/core/booking/wall-clock.ts'
import { addDays, parseDay } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import type { Interval } from '#lib/core/booking/interval.ts'
import { fail, succeed } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import { typedTime } from '../../instellingen/typed.ts'

export type PeriodDraft = { fromDay: string; fromTime: string; untilDay: string; untilTime: string }

export type PeriodError = {
  field: keyof PeriodDraft
  kind: 'not-a-day' | 'not-a-time' | 'ends-before-start' | 'clock-change'
}

/** Longer than this is a typing error, not a holiday. */
const longestDays = 366

export function periodOf(typed: PeriodDraft, zone: string): Result<Interval, PeriodError> {
  const first = parseDay(typed.fromDay.trim())
  if (first === null) return fail({ field: 'fromDay', kind: 'not-a-day' })
  const last = typed.untilDay.trim() === '' ? first : parseDay(typed.untilDay.trim())
  if (last === null || last > addDays(first, longestDays)) return fail({ field: 'untilDay', kind: 'not-a-day' })

  const start = momentOf(first, typedTime(typed.fromTime), zone, '00:00')
  if (!start.ok) return fail({ field: 'fromTime', kind: start.error })
  const end = momentOf(last, typedTime(typed.untilTime), zone, '24:00')
  if (!end.ok) return fail({ field: 'untilTime', kind: end.error })
  if (end.value <= start.value)
    return fail({ field: last < first ? 'untilDay' : 'untilTime', kind: 'ends-before-start' })
  return succeed({ start: start.value, end: end.value })
}

function momentOf(day: Day, typed: string, zone: string, blank: string): Result<number, 'not-a-time' | 'clock-change'> {
  const time = typed === '' ? blank : typed
  if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time)) return fail('not-a-time')
  if (time === '24:00') return succeed(midnightOf(addDays(day, 1), zone))
  if (time === '00:00') return succeed(midnightOf(day, zone))
  const instant = instantOf(minutesOf(time), stretchesOf(day, zone))
  return instant === null ? fail('clock-change') : succeed(instant)
}

/** Where the clock is set forward at midnight, a day begins later than 0:00. */
const midnightOf = (day: Day, zone: string): number => stretchesOf(day, zone)[0]?.start ?? NaN
