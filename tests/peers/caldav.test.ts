/** Her calendars on servers of others, from finding them to the last change of an appointment. */
import ical from 'node-ical'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appointmentUid } from '#lib/core/exchange/appointment-uid.ts'
import { cancelBooking } from '#lib/server/booking/change.ts'
import { moveBooking } from '#lib/server/booking/move.ts'
import { addCaldav, chooseRead, listAccounts, removeAccount } from '#lib/server/calendar/accounts.ts'
import { readBusy } from '#lib/server/calendar/busy.ts'
import { book, calendarText, freeTimes, practiceWith } from '#lib/server/calendar/calendars.fixture.ts'
import { refreshCalendars } from '#lib/server/calendar/refresh.ts'
import { chooseWrite } from '#lib/server/calendar/settings.ts'
import { writeAppointment } from '#lib/server/calendar/write-appointment.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Services } from '#lib/server/services.ts'
import { startRadicale, startXandikos, type CalendarServer } from '../calendar-servers.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-caldav-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const hourMs = 3_600_000
const her = { practitioner: 'p1' }

describe.each([
  ['Radicale', startRadicale],
  ['Xandikos', startXandikos],
])('%s', (_, start) => {
  let server: CalendarServer
  let services: Services
  let now: Date
  let work: string
  let count = 0

  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    services = await practiceWith(
      await openTestDb({ kind: 'sqlite', file: path.join(folder, `${server.name}-${++count}.db`) }),
    )
    now = new Date()
    work = await server.makeCalendar(`Werk ${count}`)
    return () => services.db.destroy()
  })

  const account = () => ({ address: server.address, username: server.username, password: server.password, name: '' })

  async function connect() {
    const added = await addCaldav(services, account(), now)
    if (!added.ok) throw new Error(added.error.kind)
    const found = (await listAccounts(services.db)).find(({ id }) => id === added.value)
    const calendar = found?.calendars.find(({ name }) => name.toLowerCase() === `werk ${count}`)
    if (!calendar) throw new Error('the calendar was not found')
    return { accountId: added.value, calendarId: calendar.id }
  }

  /** The events in her calendar, as another reader reads them. */
  async function events(collection = work) {
    const list = await server.call(collection, { method: 'PROPFIND', headers: { depth: '1' } })
    const files = [...(await list.text()).matchAll(/href>([^<]+\.ics)</g)].map(([, href = '']) => href)
    const texts = await Promise.all(
      files.map(async (href) => (await server.call(new URL(href, collection).href)).text()),
    )
    return texts
      .flatMap((text) => Object.values(ical.sync.parseICS(text)))
      .flatMap((component) => (component?.type === 'VEVENT' ? [component] : []))
      .map(({ uid, summary, start, end, sequence, description }) => ({
        uid,
        summary,
        start: start.getTime(),
        end: end?.getTime(),
        sequence: Number(sequence),
        description,
      }))
  }

  const put = (name: string, text: string) =>
    server.call(`${work}${name}`, { method: 'PUT', body: text, headers: { 'content-type': 'text/calendar' } })

  test('its calendars are found by their names, and none is read before she chooses', async () => {
    await connect()
    const [found] = await listAccounts(services.db)
    expect(found).toMatchObject({ kind: 'caldav', host: new URL(server.address).host })
    expect(found?.calendars.every(({ reads, writes }) => !reads && !writes)).toBe(true)
  })

  test('what is in a calendar that is read is busy, in one that is not it is not', async () => {
    const { accountId, calendarId } = await connect()
    const [first = 0, second = 0] = await freeTimes(services.db, now)
    await put('a.ics', calendarText({ start: first, end: first + hourMs / 2 }))
    await put('b.ics', calendarText({ uid: 'b', start: second, end: second + hourMs / 2, more: 'TRANSP:TRANSPARENT' }))
    const week = { from: now.getTime(), until: now.getTime() + 40 * 24 * hourMs }
    await refreshCalendars(services, { now })
    expect((await readBusy(services.db, week)).busy).toEqual([])
    await chooseRead(services.db, accountId, [calendarId])
    await refreshCalendars(services, { now })
    expect((await readBusy(services.db, week)).busy).toEqual([{ start: first, end: first + hourMs / 2 }])

    const weekly = calendarText({
      uid: 'b',
      start: second,
      end: second + hourMs / 2,
      more: 'RRULE:FREQ=WEEKLY;COUNT=3',
    })
    await put('b.ics', weekly)
    await refreshCalendars(services, { now })
    expect((await readBusy(services.db, week)).busy.map(({ start }) => start)).toContain(second + 7 * 24 * hourMs)
  })

  test('an appointment is written, moved and taken away; it never blocks itself', async () => {
    const { accountId, calendarId } = await connect()
    await chooseRead(services.db, accountId, [calendarId])
    await chooseWrite(services.db, { calendarId, names: false }, now)
    const [first = 0, , third = 0] = await freeTimes(services.db, now)
    const booking = await book(services, first, now)
    await writeAppointment(services, booking.id, now)
    await writeAppointment(services, booking.id, now)
    const standing = { uid: appointmentUid(booking.id), summary: 'Gratis adviesgesprek' }
    expect(await events()).toMatchObject([{ ...standing, start: first, end: booking.end, sequence: 0 }])

    await refreshCalendars(services, { now })
    expect((await readBusy(services.db, { from: 0, until: first + 40 * 24 * hourMs })).busy).toEqual([])

    const moved = await moveBooking(services, { id: booking.id, version: booking.version, by: her, start: third, now })
    if (!moved.ok) throw new Error(moved.error)
    await writeAppointment(services, booking.id, now)
    expect(await events()).toMatchObject([{ ...standing, start: third, sequence: 1 }])

    const { version } = moved.value
    await cancelBooking(services, { id: booking.id, version, by: her, now })
    await writeAppointment(services, booking.id, now)
    await writeAppointment(services, booking.id, now)
    expect(await events()).toEqual([])
  })

  test('with the name only when she wants it; what is to come is written again when she changes her mind', async () => {
    const { calendarId } = await connect()
    const [first = 0] = await freeTimes(services.db, now)
    const booking = await book(services, first, now)
    await chooseWrite(services.db, { calendarId, names: true }, now)
    const jobs = await services.db
      .selectFrom('jobs')
      .select('payload')
      .where('kind', '=', 'write-appointment')
      .execute()
    expect(jobs.map(({ payload }) => JSON.parse(payload ?? '') as unknown)).toContainEqual({ bookingId: booking.id })
    await writeAppointment(services, booking.id, now)
    expect(await events()).toMatchObject([{ summary: 'Gratis adviesgesprek: Bob Voorbeeld' }])
    await chooseWrite(services.db, { calendarId, names: false }, new Date(now.getTime() + 1))
    await writeAppointment(services, booking.id, now)
    expect(await events()).toMatchObject([{ summary: 'Gratis adviesgesprek' }])
  })

  test('what she wrote with it stays when it is moved; what she deleted comes back', async () => {
    const { calendarId } = await connect()
    await chooseWrite(services.db, { calendarId, names: false }, now)
    const [first = 0, , third = 0, , fifth = 0] = await freeTimes(services.db, now)
    let booking = await book(services, first, now)
    await writeAppointment(services, booking.id, now)
    const file = `${work}${booking.id}.ics`
    const text = await (await server.call(file)).text()
    await put(`${booking.id}.ics`, text.replace('END:VEVENT', 'DESCRIPTION:Sleutel meenemen\r\nEND:VEVENT'))

    const move = async (start: number) => {
      const moved = await moveBooking(services, { id: booking.id, version: booking.version, by: her, start, now })
      if (!moved.ok) throw new Error(moved.error)
      booking = moved.value
      await writeAppointment(services, booking.id, now)
    }
    await move(third)
    expect(await events()).toMatchObject([{ start: third, sequence: 1, description: 'Sleutel meenemen' }])
    await server.call(file, { method: 'DELETE' })
    await move(fifth)
    expect(await events()).toMatchObject([{ start: fifth, sequence: 2 }])
    await server.call(file, { method: 'DELETE' })
    await cancelBooking(services, { id: booking.id, version: booking.version, by: her, now })
    await writeAppointment(services, booking.id, now)
    expect(await events()).toEqual([])
  })

  test('another calendar chosen: the appointment goes there and leaves the first', async () => {
    const { calendarId } = await connect()
    await chooseWrite(services.db, { calendarId, names: false }, now)
    const [first = 0] = await freeTimes(services.db, now)
    const booking = await book(services, first, now)
    await writeAppointment(services, booking.id, now)
    const before = work
    work = await server.makeCalendar(`Werk ${++count}`)
    const { calendarId: second } = await connect()
    await chooseWrite(services.db, { calendarId: second, names: false }, now)
    await writeAppointment(services, booking.id, now)
    expect(await events(before)).toEqual([])
    expect(await events(work)).toMatchObject([{ uid: appointmentUid(booking.id) }])
  })

  test('an account that was taken away is left alone', async () => {
    const { accountId, calendarId } = await connect()
    await chooseWrite(services.db, { calendarId, names: false }, now)
    const [first = 0] = await freeTimes(services.db, now)
    const booking = await book(services, first, now)
    await writeAppointment(services, booking.id, now)
    await removeAccount(services.db, accountId)
    await cancelBooking(services, { id: booking.id, version: booking.version, by: her, now })
    await writeAppointment(services, booking.id, now)
    expect(await events()).toHaveLength(1)
  })

  test('a calendar that is gone or an address that is no calendar server is said to be that', async () => {
    const { accountId, calendarId } = await connect()
    await chooseRead(services.db, accountId, [calendarId])
    await chooseWrite(services.db, { calendarId, names: false }, now)
    await server.call(work, { method: 'DELETE' })
    await refreshCalendars(services, { now })
    const [found] = await listAccounts(services.db)
    expect(found?.calendars.find(({ id }) => id === calendarId)?.problem).toEqual({ kind: 'not-found' })
    const nowhere = { ...account(), address: `${server.address}nergens/` }
    expect(['not-caldav', 'no-calendars', 'none']).toContain(await whyNot(nowhere))
  })

  const whyNot = async (wrong: ReturnType<typeof account>) => {
    const added = await addCaldav(services, wrong, now)
    return added.ok ? 'none' : added.error.kind
  }
})

test('a wrong password is said to be wrong, at once and later', async () => {
  const server = await startRadicale()
  const services = await practiceWith(await openTestDb({ kind: 'sqlite', file: path.join(folder, 'password.db') }))
  try {
    const account = { address: server.address, username: server.username, password: 'mis', name: '' }
    expect(await addCaldav(services, account, new Date())).toEqual({ ok: false, error: { kind: 'login' } })
  } finally {
    await services.db.destroy()
    await server.stop()
  }
})
