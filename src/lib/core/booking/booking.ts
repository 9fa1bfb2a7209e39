/** A booking and the states it can be in. */
import type { Day } from '#lib/core/day.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { Place } from './kind.ts'

export type Party = 'visitor' | 'practitioner'

/** Who does something: a visitor with the link, or a practitioner, by id. */
export type Actor = 'visitor' | { practitioner: string }

export const partyOf = (actor: Actor): Party => (actor === 'visitor' ? 'visitor' : 'practitioner')

/** Whether somebody came. It never has a consequence by itself. */
export type Outcome = 'came' | 'no-show' | 'cancelled-late'

export type BookingState =
  /** The time is held until the visitor has shown by the mailed link that the address is theirs, or until then. */
  | { status: 'unverified'; until: string }
  /** The time is held until she has answered. */
  | { status: 'requested' }
  | { status: 'confirmed'; outcome: 'came' | 'no-show' | null }
  | { status: 'declined'; at: string }
  /** `late` is after the hours she asks for, which the page says before it is done. */
  | { status: 'cancelled'; at: string; by: Party; late: boolean }

export type BookingStatus = BookingState['status']

/** Who comes. Gone after the time she chose: the booking then only counts. */
export type Visitor = {
  name: string
  /** Empty when only a number was left, and the other way round. */
  mail: string
  phone: string
  /** An age file for the practitioner alone, with a message in it (`core/exchange/message.ts`): a note, parts of a pain test. */
  sealed: Uint8Array | null
}

export type Booking = {
  id: string
  kindId: string
  lang: Lang
  /** Milliseconds since 1970; `end` without the time kept free after it. */
  start: number
  end: number
  /** The day in the practice's zone. */
  day: Day
  /** As it was when it was booked, so that a link does not change under someone who has it. */
  place: Place
  visitor: Visitor | null
  state: BookingState
  /** SEQUENCE of RFC 5545: how often the appointment itself changed. */
  sequence: number
  /** Rises with every change; who changes it says which version was seen. */
  version: number
  createdAt: string
}

/** Takes up time. */
export const isStanding = ({ status }: BookingState): boolean => standing.some((each) => each === status)

export const standing = ['unverified', 'requested', 'confirmed'] as const satisfies readonly BookingStatus[]

/** What became of it, in the three words of the agenda; null when nothing was said yet or it was never agreed. */
export function outcomeOf(state: BookingState): Outcome | null {
  if (state.status === 'confirmed') return state.outcome
  return state.status === 'cancelled' && state.late ? 'cancelled-late' : null
}

/** Whether it is too late for a visitor to move it, or for a cancellation not to be late. */
export const isPastCutOff = ({ start }: Pick<Booking, 'start'>, cancelUntilHours: number, now: number): boolean =>
  now > start - cancelUntilHours * 3_600_000
