import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import { readConfig } from '../config.ts'
import { openTestDb } from '../db/open.fixture.ts'
import { createLog } from '../log.ts'
import { bodyOf } from '../mail/outbox.fixture.ts'
import { createPageCache } from '../page-cache.ts'
import { demoPractice, savePractice } from '../practice.ts'
import { saveMailWords } from '../practice/mail-words.ts'
import { serverSecret } from '../secret.ts'
import type { Services } from '../services.ts'
import { cancelBooking, confirmRequest, declineRequest, verifyBooking } from './change.ts'
import { dropUnverified, eraseOldBookings } from './erase.ts'
import { moveBooking } from './move.ts'
import { remindOfBooking } from './remind.ts'
import { readBookingSettings, saveBookingSettings, saveKind } from './settings.ts'
import { takeSlot, type BookingRequest } from './take.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-mails-'))
const opened: Services[] = []
// A Sunday; Tuesday 8 December is more than a day ahead.
const now = new Date('2026-12-06T10:00:00.000Z')
const start = Date.parse('2026-12-08T09:00:00Z')

const kind: ConsultationKind = {
  id: 'kennismaking',
  name: { nl: 'Gesprek over rugpijn', en: 'Talk about back pain' },
  text: { nl: '', en: '' },
  mailText: { nl: 'Neem iets te drinken mee.', en: 'Bring something to drink.' },
  minutes: 30,
  bufferBefore: 0,
  bufferAfter: 0,
  place: { kind: 'address', address: 'Lindelaan 1, Voorbeeldstad' },
  mode: 'instant',
  active: true,
}

const visitor = { name: 'Anna Vermeer', mail: 'anna@example.org', phone: '', sealed: null }
const asked: BookingRequest = { key: 'k1', kindId: kind.id, start, holder: null, lang: 'nl', visitor }

async function fresh(change: Partial<ConsultationKind> = {}): Promise<Services> {
  const config = readConfig({ DATA_DIR: folder, ORIGIN: 'https://regie.example.org' })
  if (!config.ok) throw new Error(config.error)
  const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, `${opened.length}.db`) })
  const log = createLog(
    'silent',
    () => undefined,
    () => now,
  )
  const services = {
    config: config.value,
    db,
    log,
    pageCache: createPageCache(),
    secret: serverSecret(new Uint8Array(32)),
  }
  opened.push(services)
  await savePractice(db, { ...demoPractice, name: 'De Lindeboom', mail: 'praktijk@example.com', demo: false })
  await saveKind(db, { ...kind, ...change })
  return services
}

afterAll(async () => {
  await Promise.all(opened.map(({ db }) => db.destroy()))
  rmSync(folder, { recursive: true })
})

async function book(services: Services, change: Partial<BookingRequest> = {}) {
  const taken = await takeSlot(services, { ...asked, ...change }, now)
  if (!taken.ok) throw new Error(taken.error)
  return taken.value.booking
}

/** What stands in the outbox, oldest first, without what was seen before. */
async function mailsOf({ db }: Services, skip = 0) {
  const rows = await db.selectFrom('mails').selectAll().orderBy('queued_at').execute()
  return rows.slice(skip).map((row) => ({ ...row, body: bodyOf(row) }))
}

const visitorAct = (booking: { id: string; version: number }, at = now) => ({
  id: booking.id,
  version: booking.version,
  by: 'visitor' as const,
  now: at,
})
const herAct = (booking: { id: string; version: number }) => ({
  id: booking.id,
  version: booking.version,
  by: { practitioner: 'p' },
  now,
})

test('who booked hears when and where, with her own words, one link and an appointment for the calendar', async () => {
  const services = await fresh()
  await book(services)
  const [mail, notice] = await mailsOf(services)
  expect(mail).toMatchObject({ recipient: 'anna@example.org', lang: 'nl', reply_to: 'praktijk@example.com' })
  expect(mail?.subject).toBe('Je afspraak op dinsdag 8 december, 10:00')
  expect(mail?.body.text).toContain('Hallo Anna Vermeer,\nJe afspraak staat.')
  expect(mail?.body.text).toContain('Wanneer: dinsdag 8 december 2026, 10:00 tot 10:30 uur (klok van Amsterdam)')
  expect(mail?.body.text).toContain('Waar: Lindelaan 1, Voorbeeldstad')
  expect(mail?.body.text).toContain('Neem iets te drinken mee.')
  expect(mail?.body.text).toMatch(/https:\/\/regie\.example\.org\/afspraak\/[\w-]{43}\n/)
  expect(mail?.body.calendar?.method).toBe('REQUEST')
  expect(mail?.body.calendar?.ics).toContain('SUMMARY:Afspraak\r\n')
  expect(notice).toMatchObject({
    recipient: 'praktijk@example.com',
    subject: 'Nieuwe afspraak: dinsdag 8 december, 10:00',
  })
})

test('her mails begin and end as she wants, in the language of who reads them, and not where her words do not belong', async () => {
  const own = {
    opening: { nl: 'Leuk dat we elkaar spreken.', en: 'Good that we will speak.' },
    closing: { nl: 'Hartelijke groet,\nNoor', en: '' },
  }
  const services = await fresh()
  await saveMailWords(services.db, own)
  const booking = await book(services)
  await cancelBooking(services, herAct(booking))
  const [mail, notice, cancelled] = await mailsOf(services)
  expect(mail?.body.text).toMatch(/Je afspraak staat.*\n\n(?:.+\n)+\nLeuk dat we elkaar spreken\.\n\nNeem iets/)
  expect(mail?.body.text).toMatch(/\/afspraak\/[\w-]{43}\n\nHartelijke groet,\nNoor\n\n-- \n/)
  expect(mail?.body.html).toContain('<p>Hartelijke groet,<br>Noor</p>')
  expect(notice?.body.text).not.toMatch(/Leuk|groet/)
  // An appointment that does not go on is no pleasure.
  expect(cancelled?.body.text).not.toContain('Leuk')
  expect(cancelled?.body.text).toContain('Hartelijke groet,\nNoor')

  const english = await fresh()
  await saveMailWords(english.db, own)
  await book(english, { lang: 'en' })
  expect((await mailsOf(english))[0]?.body.text).toContain('Good that we will speak.')

  const unknown = await fresh()
  await saveMailWords(unknown.db, own)
  await book(unknown, { verify: true })
  expect((await mailsOf(unknown))[0]?.body.text).not.toMatch(/Leuk|groet/)
})

test('neither the notice nor the calendar says who comes or what about', async () => {
  const services = await fresh()
  await book(services)
  const [mail, notice] = await mailsOf(services)
  for (const text of [notice?.body.text, notice?.body.html, mail?.body.calendar?.ics]) {
    expect(text).not.toMatch(/Anna|Vermeer|rugpijn/)
  }
  expect(`${notice?.body.text} ${mail?.subject}`).not.toMatch(/anna@|rugpijn/)
})

test('in English to who booked in English', async () => {
  const services = await fresh()
  await book(services, { lang: 'en' })
  const [mail] = await mailsOf(services)
  expect(mail?.subject).toBe('Your appointment on Tuesday 8 December, 10:00')
  expect(mail?.body.text).toContain('Bring something to drink.')
  expect(mail?.body.text).toContain('https://regie.example.org/en/appointment/')
})

test('moved: the same appointment with a higher sequence, and where it was', async () => {
  const services = await fresh()
  const booking = await book(services)
  const moved = await moveBooking(services, { ...visitorAct(booking), start: start + 30 * 60_000 })
  expect(moved.ok).toBe(true)
  const mail = (await mailsOf(services)).find(({ key }) => key.includes(':moved:'))
  expect(mail?.subject).toBe('Je afspraak is nu op dinsdag 8 december, 10:30')
  expect(mail?.body.text).toContain('Eerst was dit: dinsdag 8 december 2026, 10:00 tot 10:30')
  expect(mail?.body.calendar?.ics).toContain(`UID:${booking.id}@regie\r\n`)
  expect(mail?.body.calendar?.ics).toContain('SEQUENCE:1\r\n')
})

test('cancelled by the visitor: the calendar takes it away, and she hears of it', async () => {
  const services = await fresh()
  const booking = await book(services)
  await cancelBooking(services, visitorAct(booking))
  const mails = await mailsOf(services, 2)
  const mail = mails.find(({ recipient }) => recipient === 'anna@example.org')
  expect(mail?.body.text).toContain('Je hebt je afspraak afgezegd.')
  expect(mail?.body.calendar).toMatchObject({ method: 'CANCEL' })
  expect(mail?.body.calendar?.ics).toMatch(/SEQUENCE:1\r\n[^]*STATUS:CANCELLED\r\n/)
  expect(mails.map(({ subject }) => subject)).toContain('Afgezegd: dinsdag 8 december, 10:00')
})

test('cancelled by her: with her words, and no notice to herself', async () => {
  const services = await fresh()
  const booking = await book(services)
  await cancelBooking(services, { ...herAct(booking), words: 'Ik ben ziek. Het spijt me.' })
  const mails = await mailsOf(services, 2)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.body.text).toContain('Je afspraak gaat helaas niet door.')
  expect(mails[0]?.body.text).toContain('Ik ben ziek. Het spijt me.')
})

test('a request stands in no calendar until it is agreed', async () => {
  const services = await fresh({ mode: 'request' })
  const booking = await book(services)
  const [mail, notice] = await mailsOf(services)
  expect(mail?.body.calendar).toBeUndefined()
  expect(notice?.subject).toBe('Nieuwe aanvraag: dinsdag 8 december, 10:00')
  await confirmRequest(services, herAct(booking))
  const [agreed, ...others] = await mailsOf(services, 2)
  expect(others).toEqual([])
  expect(agreed?.body.calendar?.method).toBe('REQUEST')
  expect(agreed?.subject).toBe('Je afspraak op dinsdag 8 december, 10:00 gaat door')
})

test('a request that was declined or cancelled takes nothing away from a calendar', async () => {
  for (const act of [declineRequest, cancelBooking]) {
    const services = await fresh({ mode: 'request' })
    const booking = await book(services)
    await act(services, herAct(booking))
    const [mail] = await mailsOf(services, 2)
    expect(mail?.body.calendar).toBeUndefined()
    expect(mail?.body.text).toContain('https://regie.example.org/afspraak\n')
  }
})

test('who has to confirm first gets a mail without a word that somebody typed, and she hears nothing yet', async () => {
  const services = await fresh()
  const booking = await book(services, { verify: true, visitor: { ...visitor, name: 'Win a prize at evil' } })
  const [mail, ...others] = await mailsOf(services)
  expect(others).toEqual([])
  expect(mail?.subject).toBe('Nog één stap voor je afspraak')
  expect(`${mail?.body.text}${mail?.body.html}`).not.toMatch(/prize|drinken/)
  expect(mail?.body.calendar).toBeUndefined()
  await verifyBooking(services, visitorAct(booking))
  const subjects = (await mailsOf(services, 1)).map(({ subject }) => subject)
  expect(subjects.toSorted()).toEqual([
    'Je afspraak op dinsdag 8 december, 10:00',
    'Nieuwe afspraak: dinsdag 8 december, 10:00',
  ])
})

test('who left only a number gets no mail; she still hears of it', async () => {
  const services = await fresh()
  await book(services, { visitor: { ...visitor, mail: '', phone: '06 1234 5678' } })
  expect((await mailsOf(services)).map(({ recipient }) => recipient)).toEqual(['praktijk@example.com'])
})

test('a reminder once, whatever asks for it twice, and never after the start', async () => {
  const services = await fresh()
  const booking = await book(services)
  const at = new Date(start - 24 * 3_600_000)
  await remindOfBooking(services, { bookingId: booking.id, start }, at)
  await remindOfBooking(services, { bookingId: booking.id, start }, at)
  const reminders = (await mailsOf(services)).filter(({ key }) => key.includes(':reminder:'))
  expect(reminders).toHaveLength(1)
  expect(reminders[0]).toMatchObject({
    subject: 'Herinnering: je afspraak op dinsdag 8 december, 10:00',
    send_before: '2026-12-08T09:00:00.000Z',
  })
})

test('an invented practice has no letterbox', async () => {
  const services = await fresh()
  await savePractice(services.db, demoPractice)
  await book(services)
  const mails = await mailsOf(services)
  expect(mails.map(({ recipient, reply_to }) => [recipient, reply_to])).toEqual([['anna@example.org', null]])
})

/** What the outbox still knows, by kind of mail. */
async function keptOf({ db }: Services) {
  const rows = await db.selectFrom('mails').select(['key', 'state', 'recipient', 'body', 'send_before']).execute()
  return Object.fromEntries(
    rows.map(({ key, state, recipient, body, send_before }) => {
      const words = body === null ? null : 'words'
      return [key.split(':')[2] ?? '', { state, recipient, words, send_before }]
    }),
  )
}
const forgotten = { state: 'dropped', recipient: null, words: null, send_before: null }

test('when a booking is erased its mails are too, also those that never could go', async () => {
  const services = await fresh()
  await book(services)
  await eraseOldBookings(services.db, new Date('2027-06-01T10:00:00.000Z'))
  expect(await keptOf(services)).toEqual({ booked: forgotten, 'notice-booked': forgotten })
  const jobs = await services.db.selectFrom('jobs').select('state').where('kind', '=', 'send-mail').execute()
  expect(jobs).toEqual([{ state: 'cancelled' }, { state: 'cancelled' }])
})

test('that an appointment is off may still be told until its time, when it is erased before that', async () => {
  const services = await fresh()
  const { db } = services
  await saveBookingSettings(db, { ...(await readBookingSettings(db)), eraseAfterDays: 1 }, now)
  await cancelBooking(services, visitorAct(await book(services)))
  await eraseOldBookings(db, new Date('2026-12-07T22:00:00.000Z'))
  const telling = { state: 'waiting', words: 'words', send_before: '2026-12-08T09:30:00.000Z' }
  expect(await keptOf(services)).toEqual({
    ...{ booked: forgotten, 'notice-booked': forgotten },
    cancelled: { ...telling, recipient: 'anna@example.org' },
    'notice-cancelled': { ...telling, recipient: 'praktijk@example.com' },
  })
})

test('an address that nobody showed to be theirs is forgotten in the outbox too', async () => {
  const services = await fresh()
  const { id } = await book(services, { verify: true })
  await dropUnverified(services.db, id)
  const { unverified } = await keptOf(services)
  expect(unverified).toMatchObject({ state: 'dropped', recipient: null, words: null })
})
