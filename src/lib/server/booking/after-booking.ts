/** What follows when something happened to a booking: one place, in the transaction of the event itself. */
import type { Actor, Booking } from '#lib/core/booking/booking.ts'
import { logAccess, type AccessAction } from '../access/access-log.ts'
import type { Transaction } from '../db/tables.ts'
import { enqueue } from '../jobs/jobs.ts'
import type { Services } from '../services.ts'
import type { BookingEvent } from './booking-event.ts'
import { queueBookingMails } from './booking-mails.ts'
import { keepReminder } from './reminders.ts'
import { verifyUntil } from './rows.ts'

export const writeAppointmentKind = 'write-appointment'
export const dropUnverifiedKind = 'drop-unverified-booking'

export async function afterBooking(
  tx: Transaction,
  event: BookingEvent,
  services: Pick<Services, 'config' | 'secret'>,
  now: Date,
): Promise<void> {
  await queueBookingMails(tx, event, services, now)
  await keepReminder(tx, event, now)
  await writeCalendar(tx, event, now)
  if (event.kind === 'unverified') await dropLater(tx, event.booking)
  const action = actions[event.kind]
  // Last: whoever writes in the log keeps other writers waiting.
  if (action) await logAbout(tx, { action, bookingId: event.booking.id, by: event.by, now })
}

const actions: Record<BookingEvent['kind'], AccessAction | null> = {
  unverified: null,
  booked: 'booking.made',
  requested: 'booking.made',
  confirmed: 'booking.confirmed',
  declined: 'booking.declined',
  moved: 'booking.moved',
  cancelled: 'booking.cancelled',
}

type Logged = { action: AccessAction; bookingId: string; by: Actor; now: Date }

export const logAbout = (tx: Transaction, { action, bookingId, by, now }: Logged): Promise<void> =>
  logAccess(tx, {
    at: now.toISOString(),
    actor: by === 'visitor' ? by : by.practitioner,
    action,
    subject: `booking:${bookingId}`,
  })

/** Her calendar follows what stands or stood there; the job reads the booking as it then is. */
async function writeCalendar(tx: Transaction, { booking, before }: BookingEvent, now: Date): Promise<void> {
  if (booking.state.status !== 'confirmed' && before?.state.status !== 'confirmed') return
  await enqueue(tx, {
    kind: writeAppointmentKind,
    key: `${booking.id}:${booking.sequence}`,
    payload: { bookingId: booking.id },
    runAt: now.toISOString(),
  })
}

const dropLater = (tx: Transaction, { id, createdAt }: Booking) =>
  enqueue(tx, { kind: dropUnverifiedKind, key: id, payload: { bookingId: id }, runAt: verifyUntil(createdAt) })
