/** One booking as the screens of the agenda speak of it. */
import { outcomeOf } from '#lib/core/booking/booking.ts'
import type { Booking } from '#lib/core/booking/booking.ts'
import { textIn } from '#lib/core/booking/kind.ts'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import { timeOf } from '#lib/core/booking/wall-clock.ts'
import type { Day } from '#lib/core/day.ts'
import type { Lang } from '#lib/core/lang.ts'

export type Naming = { kinds: readonly ConsultationKind[]; lang: Lang; zone: string }

export type MeetingRow = {
  id: string
  version: number
  /** Null once the details were erased. */
  name: string | null
  kind: string
  place: Booking['place']['kind']
  state: 'requested' | 'confirmed' | 'declined' | 'cancelled' | 'came' | 'no-show' | 'cancelled-late'
  hasNote: boolean
  day: Day
  time: string
  until: string
}

export function meetingRow(booking: Booking, { kinds, lang, zone }: Naming): MeetingRow {
  const kind = kinds.find(({ id }) => id === booking.kindId)
  return {
    id: booking.id,
    version: booking.version,
    name: booking.visitor?.name ?? null,
    kind: kind ? textIn(kind.name, lang) : '',
    place: booking.place.kind,
    state: stateOf(booking),
    hasNote: booking.visitor?.sealed != null,
    day: booking.day,
    time: timeAt(booking.start, zone),
    until: untilTimeAt(booking.end, zone),
  }
}

function stateOf({ state }: Booking): MeetingRow['state'] {
  // A request that its visitor has not confirmed by mail is not hers to answer yet.
  if (state.status === 'unverified') return 'requested'
  return outcomeOf(state) ?? state.status
}

/** What the clock of the practice shows at an instant (ms since 1970). */
export function timeAt(instant: number, zone: string): string {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return timeOf(hour * 60 + minute)
}

/** The same for an end: a day ends at 24:00, not at 0:00. */
export const untilTimeAt = (instant: number, zone: string): string => {
  const time = timeAt(instant, zone)
  return time === '00:00' ? '24:00' : time
}
