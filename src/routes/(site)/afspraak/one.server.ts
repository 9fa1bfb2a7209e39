/** One booking, by the link that only the visitor has. */
import { error } from '@sveltejs/kit'
import { isPastCutOff } from '#lib/core/booking/booking.ts'
import { textIn } from '#lib/core/booking/kind.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { readByToken } from '#lib/server/booking/read.ts'
import { readBookingSettings, readKind } from '#lib/server/booking/settings.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'

type Asked = { params: { token: string }; url: URL }

/**
 * The booking of a link with what the pages need. Everything is read before anything is judged, so that a link that leads nowhere takes
 * as long as one that does. Throws 404 for that.
 */
export async function readOne({ params, url }: Asked, now: Date) {
  const { db } = services()
  const booking = await readByToken(db, params.token)
  const [kind, settings, practice] = await Promise.all([
    readKind(db, booking?.kindId ?? ''),
    readBookingSettings(db),
    readPractice(db),
  ])
  if (!booking?.visitor || !kind) error(404, 'no such booking')
  return { booking, visitor: booking.visitor, kind, settings, practice, lang: langOf(url.pathname), now }
}

type One = Awaited<ReturnType<typeof readOne>>

/** What the page shows, without anything that only the server needs. */
export function shownOne({ booking, visitor, kind, settings, practice, lang, now }: One) {
  const { start, end, day, place, state, version } = booking
  const { name, mail, phone } = visitor
  return {
    booking: { start, end, day, place, state, version, name, mail, phone, hasNote: visitor.sealed !== null },
    kindName: textIn(kind.name, lang),
    zone: settings.zone,
    cutOffHours: settings.cancelUntilHours,
    isPastCutOff: isPastCutOff(booking, settings.cancelUntilHours, now.getTime()),
    hasBegun: booking.start <= now.getTime(),
    reach: { phone: practice?.phone ?? '', mail: practice?.mail ?? '' },
  }
}

/** The version of the booking that somebody looked at when they pressed; 0 when a form says nothing readable. */
export function seenVersion(form: FormData): number {
  const text = form.get('versie')
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0
}
