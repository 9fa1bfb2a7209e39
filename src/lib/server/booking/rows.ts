/** Bookings as rows. */
import type { Booking, BookingState, BookingStatus, Party, Visitor } from '#lib/core/booking/booking.ts'
import type { Place } from '#lib/core/booking/kind.ts'
import { day } from '#lib/core/day.ts'
import type { BookingTable } from '../db/tables.ts'

export function rowToBooking(row: BookingTable): Booking {
  return {
    id: row.id,
    kindId: row.kind_id,
    lang: row.lang === 'en' ? 'en' : 'nl',
    start: Date.parse(row.starts_at),
    end: Date.parse(row.ends_at),
    day: day(row.day),
    place: JSON.parse(row.place) as Place,
    visitor: visitorOf(row),
    state: stateOf(row),
    sequence: row.sequence,
    version: row.version,
    createdAt: row.created_at,
  }
}

function visitorOf({ name, mail, phone, sealed }: BookingTable): Visitor | null {
  if (name === null) return null
  // PostgreSQL gives a Buffer.
  return { name, mail: mail ?? '', phone: phone ?? '', sealed: sealed && new Uint8Array(sealed) }
}

function stateOf(row: BookingTable): BookingState {
  // The database checks that each state has what belongs to it.
  const status = row.status as BookingStatus
  const at = row.closed_at ?? ''
  switch (status) {
    case 'unverified':
      return { status, until: verifyUntil(row.created_at) }
    case 'requested':
      return { status }
    case 'confirmed':
      return { status, outcome: row.outcome as 'came' | 'no-show' | null }
    case 'declined':
      return { status, at }
    case 'cancelled':
      return { status, at, by: row.cancelled_by as Party, late: row.late === 1 }
  }
}

/** So long somebody has to open the mail that shows an address to be theirs. */
const verifyMs = 60 * 60_000

export const verifyUntil = (createdAt: string): string => new Date(Date.parse(createdAt) + verifyMs).toISOString()

type StateColumns = Pick<BookingTable, 'status' | 'outcome' | 'cancelled_by' | 'late' | 'closed_at'>

export function stateColumns(state: BookingState): StateColumns {
  const none = { outcome: null, cancelled_by: null, late: 0, closed_at: null }
  switch (state.status) {
    case 'unverified':
    case 'requested':
      return { ...none, status: state.status }
    case 'confirmed':
      return { ...none, status: state.status, outcome: state.outcome }
    case 'declined':
      return { ...none, status: state.status, closed_at: state.at }
    case 'cancelled':
      return { ...none, status: state.status, cancelled_by: state.by, late: state.late ? 1 : 0, closed_at: state.at }
  }
}
