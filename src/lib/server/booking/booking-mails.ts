/**
 * The mails of a booking: to the visitor in the language the booking was made in, and a notice to the practitioner. They say when and
 * where, and nothing of why. Who left only a phone number gets none: the page says it all.
 */
import { partyOf, type Booking } from '#lib/core/booking/booking.ts'
import { textIn } from '#lib/core/booking/kind.ts'
import { appointmentCalendar } from '#lib/core/exchange/appointment-calendar.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { MailWords } from '#lib/core/practice/mail-words.ts'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import { formatClock, formatLongDay, zoneCity } from '#lib/i18n/format.ts'
import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import { localPath } from '#lib/i18n/paths.ts'
import type { Db } from '../db/tables.ts'
import { composeMail } from '../mail/compose.ts'
import { queueMail } from '../mail/outbox.ts'
import type { CalendarPart } from '../mail/sealed-body.ts'
import { readPractice, type Practice } from '../practice.ts'
import { readKeptMailWords } from '../practice/mail-words.ts'
import type { Services } from '../services.ts'
import { appointmentOf } from './appointment.ts'
import type { BookingEvent, BookingEventKind } from './booking-event.ts'
import { linkTo } from './link.ts'

type Writers = Pick<Services, 'config' | 'secret'>
type Told = Pick<BookingEvent, 'booking' | 'consultation' | 'settings'>

/** Queues what visitor and practitioner have to read of an event, in its transaction. */
export async function queueBookingMails(tx: Db, event: BookingEvent, services: Writers, now: Date): Promise<void> {
  const practice = await readPractice(tx)
  if (!practice) return
  if (event.booking.visitor?.mail) {
    const own = await readKeptMailWords(tx)
    await queueMail(tx, visitorMail(event, { practice, own }, services, now), now)
  }
  const notice = hasNotice(event) ? await noticeMail(tx, event, practice, services) : null
  if (notice) await queueMail(tx, notice, now)
}

/** Queues the reminder of an appointment that stands. */
export async function queueReminderMail(
  tx: Db,
  told: Told & { hold: boolean },
  services: Writers,
  now: Date,
): Promise<void> {
  const practice = await readPractice(tx)
  const { booking, consultation } = told
  if (!practice || !booking.visitor?.mail) return
  const own = await readKeptMailWords(tx)
  const words = mailWordsFor(booking.lang).booking
  await queueMail(
    tx,
    {
      key: `booking:${booking.id}:reminder:${new Date(booking.start).toISOString()}`,
      to: booking.visitor.mail,
      lang: booking.lang,
      ...replyTo(practice),
      sendBefore: new Date(booking.start).toISOString(),
      hold: told.hold,
      ...composeMail({
        lang: booking.lang,
        subject: words.subjects.reminder(whenIn(told)),
        paragraphs: [
          `${words.hello(booking.visitor.name)}\n${words.firsts.reminder}`,
          own.opening[booking.lang],
          textIn(consultation.mailText, booking.lang),
          words.change(told.settings.cancelUntilHours),
        ].filter(Boolean),
        facts: factsOf(told),
        link: { label: words.links.standing, href: linkTo(services, booking) },
        closing: own.closing[booking.lang],
        footer: footerOf(practice, booking),
      }),
    },
    now,
  )
}

type Hers = { practice: Practice; own: MailWords }

function visitorMail(event: BookingEvent, { practice, own }: Hers, services: Writers, now: Date) {
  const { kind, booking, before, consultation, settings, words: said } = event
  const { lang } = booking
  const words = mailWordsFor(lang).booking
  const isOver = kind === 'declined' || kind === 'cancelled'
  const isAsked = kind === 'unverified'
  const hello = isAsked ? '' : `${words.hello(booking.visitor?.name ?? '')}\n`
  const facts = factsOf(event)
  if (kind === 'moved' && before) facts.push({ label: words.was, value: clockLine(before, settings.zone) })
  const calendar = calendarPart(event, practice, services, now)
  return {
    // The version rises with every change, so that each is told once and a repeated call changes nothing.
    key: `booking:${booking.id}:${kind}:${booking.version}`,
    to: booking.visitor?.mail ?? '',
    lang,
    ...replyTo(practice),
    ...(booking.state.status === 'unverified' && { sendBefore: booking.state.until }),
    ...(calendar && { calendar }),
    ...composeMail({
      lang,
      subject: kind === 'unverified' ? words.verifySubject : words.subjects[kind](whenIn(event)),
      paragraphs: [
        hello + firstWords(event),
        isAsked || isOver ? '' : own.opening[lang],
        said,
        // Nobody else's words go to an address that somebody only typed.
        isAsked || isOver ? '' : textIn(consultation.mailText, lang),
        booking.state.status === 'unverified'
          ? words.keptUntil(formatClock(Date.parse(booking.state.until), lang, settings.zone))
          : '',
        isAsked || isOver ? '' : words.change(settings.cancelUntilHours),
      ].filter(Boolean),
      facts,
      link: isOver
        ? { label: words.links.again, href: services.config.origin + localPath('/afspraak', lang) }
        : { label: isAsked ? words.links.unverified : words.links.standing, href: linkTo(services, booking) },
      closing: isAsked ? '' : own.closing[lang],
      footer: footerOf(practice, booking),
    }),
  }
}

function firstWords({ kind, booking, by }: BookingEvent): string {
  const { firsts } = mailWordsFor(booking.lang).booking
  if (kind === 'cancelled')
    return partyOf(by) === 'visitor' ? firsts.cancelledByVisitor : firsts.cancelledByPractitioner
  if (kind === 'moved') return booking.state.status === 'requested' ? firsts.movedRequest : firsts.moved
  return firsts[kind]
}

/**
 * What goes into the visitor's calendar (RFC 5546): only what was agreed, and the taking away of what was there. A request that
 * waits has nothing to put in a calendar yet.
 */
function calendarPart(event: BookingEvent, practice: Practice, services: Writers, now: Date): CalendarPart | null {
  const { booking, before } = event
  if (!parseMailAddress(practice.mail).ok) return null
  const write = (method: 'REQUEST' | 'CANCEL') => {
    const appointment = appointmentOf(event, { practice, link: linkTo(services, booking) })
    return { method, ics: appointmentCalendar(appointment, method, now.toISOString()) }
  }
  if (booking.state.status === 'confirmed') return write('REQUEST')
  return booking.state.status === 'cancelled' && before?.state.status === 'confirmed' ? write('CANCEL') : null
}

type NoticeKind = 'booked' | 'requested' | 'moved' | 'cancelled'

const noticed: readonly BookingEventKind[] = ['booked', 'requested', 'moved', 'cancelled']

/** She hears of what a visitor did; what she did herself she knows. */
const hasNotice = ({ kind, by }: BookingEvent): boolean => partyOf(by) === 'visitor' && noticed.includes(kind)

/** To her own address, in her language; to that of the practice before she has been in. An invented practice has no letterbox. */
async function noticeMail(tx: Db, event: BookingEvent, practice: Practice, services: Writers) {
  const { booking } = event
  const her = await tx.selectFrom('practitioners').select(['mail', 'lang']).executeTakeFirst()
  const to = her?.mail ?? (practice.demo ? '' : practice.mail)
  if (!parseMailAddress(to).ok) return null
  const kind = event.kind as NoticeKind
  const lang: Lang = her?.lang === 'en' ? 'en' : 'nl'
  const words = mailWordsFor(lang).booking.notice
  const told = { ...event, booking: { ...booking, lang } }
  const isLate = booking.state.status === 'cancelled' && booking.state.late
  return {
    key: `booking:${booking.id}:notice-${kind}:${booking.version}`,
    to,
    lang,
    ...composeMail({
      lang,
      subject: words.subjects[kind](whenIn(told)),
      paragraphs: [isLate ? words.firsts.cancelledLate : words.firsts[kind], words.who],
      facts: factsOf(told).slice(0, 1),
      link: { label: words.link, href: services.config.origin + localPath('/studio/agenda', lang) },
      footer: words.footer,
    }),
  }
}

/** `dinsdag 8 december, 10:00` */
const whenIn = ({ booking, settings }: Told): string =>
  `${formatLongDay(booking.day, booking.lang)}, ${formatClock(booking.start, booking.lang, settings.zone)}`

function factsOf({ booking, settings }: Told): { label: string; value: string }[] {
  const words = mailWordsFor(booking.lang).booking
  return [
    { label: words.when, value: clockLine(booking, settings.zone) },
    { label: words.where, value: placeIn(booking) },
  ]
}

function clockLine({ day, start, end, lang }: Booking, zone: string): string {
  const words = mailWordsFor(lang).booking
  const time = words.time(formatClock(start, lang, zone), formatClock(end, lang, zone), zoneCity(zone))
  return `${formatLongDay(day, lang, '0000')}, ${time}`
}

function placeIn({ place, lang }: Booking): string {
  const { places } = mailWordsFor(lang).booking
  switch (place.kind) {
    case 'phone':
      return places.phone
    case 'video':
      return places.video(place.link)
    case 'address':
      return place.address
  }
}

const footerOf = (practice: Practice, { lang }: Booking): string[] => [
  [practice.name, practice.phone].filter(Boolean).join(' · '),
  mailWordsFor(lang).booking.footer,
]

const replyTo = ({ mail, demo }: Practice) => (!demo && parseMailAddress(mail).ok ? { replyTo: mail } : {})
