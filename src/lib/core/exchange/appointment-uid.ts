/**
 * The UID of an appointment wherever it appears: in the mail, in her calendar and in the feed. One and the same, so that a calendar
 * that gets it twice keeps one event, and we know our own when it comes back (RFC 5545, 3.8.4.7).
 */
export const appointmentUid = (bookingId: string): string => `${bookingId}@regie`

/** The booking an event stands for, or null when the event is not one of ours. */
export const bookingOfUid = (uid: string): string | null => /^(.+)@regie$/.exec(uid)?.[1] ?? null
