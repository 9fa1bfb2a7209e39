import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import type { Booking } from '#lib/core/booking/booking.ts'
import type { BookingSettings } from '#lib/core/booking/settings.ts'
import type { Appointment } from '#lib/core/exchange/appointment-calendar.ts'
import type { Practice } from '../practice.ts'

/** A booking as the visitor's calendar gets it. Its title says that there is an appointment, not with whom or what about. */
export function appointmentOf(
  { booking, settings }: { booking: Booking; settings: BookingSettings },
  { practice, link }: { practice: Practice; link: string },
): Appointment {
  const words = mailWordsFor(booking.lang).booking.calendar
  return {
    bookingId: booking.id,
    start: booking.start,
    end: booking.end,
    zone: settings.zone,
    sequence: booking.sequence,
    status: statusOf(booking),
    title: words.title,
    place:
      booking.place.kind === 'phone'
        ? words.phone
        : booking.place.kind === 'video'
          ? booking.place.link
          : booking.place.address,
    link,
    organizer: practice.mail === '' ? null : { name: practice.name, mail: practice.mail },
    attendee: booking.visitor?.mail || null,
  }
}

function statusOf({ state }: Booking): Appointment['status'] {
  switch (state.status) {
    case 'confirmed':
      return 'CONFIRMED'
    case 'unverified':
    case 'requested':
      return 'TENTATIVE'
    case 'declined':
    case 'cancelled':
      return 'CANCELLED'
  }
}
