/** The reference: slots as they are mostly found, every time asked of the zone and held beside everything that is busy. */
import { addDays, weekday } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import { overlaps, type Interval } from '#lib/core/booking/interval.ts'
import type { BookingSettings } from '#lib/core/booking/settings.ts'

export function plainSlots({
  settings,
  minutes,
  busy,
  from,
  until,
}: {
  settings: BookingSettings
  minutes: number
  busy: readonly Interval[]
  from: Day
  until: Day
}): Interval[] {
  const slots: Interval[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    for (const range of settings.hours[weekday(day) as keyof BookingSettings['hours']]) {
      const end = Temporal.PlainDateTime.from(`${day}T${range.until}`)
      let start = Temporal.PlainDateTime.from(`${day}T${range.from}`)
      while (Temporal.PlainDateTime.compare(start.add({ minutes }), end) <= 0) {
        const at = start.toZonedDateTime(settings.zone).epochMilliseconds
        const slot = { start: at, end: at + minutes * 60_000 }
        if (!busy.some((each) => overlaps(each, slot))) slots.push(slot)
        start = start.add({ minutes: settings.incrementMinutes })
      }
    }
  }
  return slots
}
