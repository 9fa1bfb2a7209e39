/** A booking as the practitioner's own calendar shows it: what kind of consultation, and who only when she wants that. */
import { textIn } from '#lib/core/booking/kind.ts'
import type { Booking } from '#lib/core/booking/booking.ts'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { OwnAppointment } from '#lib/core/exchange/own-calendar.ts'
import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import { readBookingSettings, listKinds } from '../booking/settings.ts'
import type { Db } from '../db/tables.ts'

export type OwnView = { lang: Lang; zone: string; kinds: readonly ConsultationKind[]; names: boolean }

/** What is needed to show bookings her way. */
export async function ownView(db: Db, names: boolean): Promise<OwnView> {
  const [settings, kinds, practitioner] = await Promise.all([
    readBookingSettings(db),
    listKinds(db),
    db.selectFrom('practitioners').select('lang').orderBy('seat').executeTakeFirst(),
  ])
  return { lang: practitioner?.lang === 'en' ? 'en' : 'nl', zone: settings.zone, kinds, names }
}

export function ownAppointment(booking: Booking, { lang, zone, kinds, names }: OwnView): OwnAppointment {
  const words = mailWordsFor(lang).booking.calendar
  const kind = kinds.find(({ id }) => id === booking.kindId)
  const title = kind ? textIn(kind.name, lang) : words.title
  const who = names ? (booking.visitor?.name ?? '') : ''
  const { place } = booking
  return {
    bookingId: booking.id,
    start: booking.start,
    end: booking.end,
    zone,
    sequence: booking.sequence,
    status: 'CONFIRMED',
    title: who === '' ? title : `${title}: ${who}`,
    place: place.kind === 'phone' ? words.phone : place.kind === 'video' ? place.link : place.address,
    link: '',
  }
}
