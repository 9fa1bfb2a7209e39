/** The next free times as a visitor would see them, by settings that may not have been saved yet. */
import { textIn } from '#lib/core/booking/kind.ts'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import type { BookingSettings } from '#lib/core/booking/settings.ts'
import { freeSlots } from '#lib/core/booking/slots.ts'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { addDays } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import type { Lang } from '#lib/core/lang.ts'
import { readTaken } from '#lib/server/booking/offer.ts'
import { listKinds } from '#lib/server/booking/settings.ts'
import type { Db } from '#lib/server/db/tables.ts'

const mostDays = 3
const mostTimes = 8

export type FreeTimes = {
  /** Name of the consultation these times are for. */
  kind: string
  days: { day: Day; times: string[]; more: number }[]
}

/** The first days with free times; null when there is no consultation to choose. */
export async function nextFreeTimes(
  db: Db,
  { settings, kind: given, lang, now }: { settings: BookingSettings; kind?: ConsultationKind; lang: Lang; now: Date },
): Promise<FreeTimes | null> {
  const kind = given ?? (await listKinds(db)).find(({ active }) => active)
  if (!kind) return null
  const today = dayAt(now.getTime(), settings.zone)
  const days = { from: today, until: addDays(today, settings.horizonDays) }
  const { busy, bookedPerDay } = await readTaken(db, { settings, days, now, own: {} })
  const byDay = Map.groupBy(
    freeSlots({ settings, kind, now: now.getTime(), ...days, busy, bookedPerDay }),
    ({ day }) => day,
  )
  return {
    kind: textIn(kind.name, lang),
    days: [...byDay].slice(0, mostDays).map(([day, slots]) => ({
      day,
      times: slots.slice(0, mostTimes).map(({ time }) => time),
      more: Math.max(0, slots.length - mostTimes),
    })),
  }
}
