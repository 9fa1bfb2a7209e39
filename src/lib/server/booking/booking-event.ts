/** Something that happened to a booking. */
import type { Actor, Booking } from '#lib/core/booking/booking.ts'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import type { BookingSettings } from '#lib/core/booking/settings.ts'

/** `unverified`: the visitor has to show by mail that the address is theirs before anybody else hears of it. */
export type BookingEventKind = 'unverified' | 'booked' | 'requested' | 'confirmed' | 'declined' | 'moved' | 'cancelled'

export type BookingEvent = {
  kind: BookingEventKind
  /** As it is now. */
  booking: Booking
  /** As it was; null when it is new. A request that is cancelled never stood in anybody's calendar. */
  before: Booking | null
  consultation: ConsultationKind
  settings: BookingSettings
  by: Actor
  /** A line of the practitioner for the visitor's mail, often empty. Kept nowhere else. */
  words: string
}
