import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appointmentUid } from '#lib/core/exchange/appointment-uid.ts'
import { cancelBooking } from '../booking/change.ts'
import type { CalendarTable, Db } from '../db/tables.ts'
import { addCaldav, addIcs, chooseRead, listAccounts, removeAccount } from './accounts.ts'
import { countCalendars, readBusy, refreshBusy } from './busy.ts'
import { book, calendarText, freeTimes, openShelf, practiceWith, type Shelf } from './calendars.fixture.ts'
import { readFeed } from './feed.ts'
import { refreshCalendars } from './refresh.ts'
import { makeFeed, readCalendarSettings, revokeFeed, setNamesInFeed } from './settings.ts'
import type { Services } from '../services.ts'

/** What keeping her calendars means, whatever database they are kept in. `fresh` gives an empty one. */
export function calendarsContract(fresh: () => Promise<Db>): void {
  const hourMs = 3_600_000
  const always = { from: 0, until: Date.parse('2100-01-01T00:00:00Z') }
  let shelf: Shelf
  let services: Services
  let now: Date
  let tomorrow: number

  beforeAll(async () => {
    shelf = await openShelf()
  })
  afterAll(() => {
    shelf.close()
  })
  beforeEach(async () => {
    services = await practiceWith(await fresh())
    now = new Date()
    tomorrow = Math.ceil((now.getTime() + 24 * hourMs) / hourMs) * hourMs
    Object.assign(shelf, {
      status: 200,
      slowMs: 0,
      asked: [],
      text: calendarText({ start: tomorrow, end: tomorrow + hourMs }),
    })
  })

  const add = async () => {
    const added = await addIcs(services, { address: shelf.url, name: '' }, now)
    if (!added.ok) throw new Error(added.error.kind)
    await refreshCalendars(services, { now })
    return added.value
  }
  const theCalendar = async () => (await listAccounts(services.db))[0]?.calendars[0]

  describe('an address', () => {
    test('that holds a calendar is read from then on', async () => {
      await add()
      expect(await readBusy(services.db, always)).toEqual({
        busy: [{ start: tomorrow, end: tomorrow + hourMs }],
        oldest: now.toISOString(),
      })
      expect(await listAccounts(services.db)).toMatchObject([
        {
          kind: 'ics',
          host: new URL(shelf.url).host,
          calendars: [{ reads: true, writes: false, problem: null, unread: 0 }],
        },
      ])
    })

    test('whose name holds the character nought is kept without it', async () => {
      shelf.text = shelf.text.replace('VERSION:2.0', 'VERSION:2.0\r\nX-WR-CALNAME:We\0rk')
      await add()
      expect((await theCalendar())?.name).toBe('Werk')
    })

    test('is kept sealed: neither it nor a word of her calendar is in the database', async () => {
      await add()
      const tables = ['calendar_accounts', 'calendars', 'calendar_busy', 'calendar_settings'] as const
      const rows = await Promise.all(tables.map((table) => services.db.selectFrom(table).selectAll().execute()))
      const sealed = await services.db.selectFrom('calendar_accounts').select('sealed').execute()
      const text = JSON.stringify(rows) + sealed.map((row) => Buffer.from(row.sealed).toString('latin1')).join()
      for (const word of ['private-3f9a', 'basic.ics', 'Tandarts', 'Piet']) expect(text).not.toContain(word)
    })

    test.each([
      [404, 'not-found'],
      [401, 'login'],
      [500, 'server-error'],
    ])('that answers %s is not added, and why is said', async (status, kind) => {
      shelf.status = status
      expect(await addIcs(services, { address: shelf.url, name: '' }, now)).toEqual({ ok: false, error: { kind } })
      expect(await listAccounts(services.db)).toEqual([])
    })

    test.each([
      ['<!DOCTYPE html><p>Sign in', 'web-page'],
      ['hello', 'not-a-calendar'],
    ])('that answers %s is not added', async (text, kind) => {
      shelf.text = text
      expect(await addIcs(services, { address: shelf.url, name: '' }, now)).toEqual({ ok: false, error: { kind } })
    })

    test.each([
      ['http://169.254.169.254/latest/meta-data', 'private-address'],
      ['geen adres', 'bad-address'],
      ['file:///etc/passwd', 'bad-address'],
    ])('%s is refused', async (address, kind) => {
      expect(await addIcs(services, { address, name: '' }, now)).toEqual({ ok: false, error: { kind } })
      const account = { address, username: 'a', password: 'b', name: '' }
      expect(await addCaldav(services, account, now)).toEqual({ ok: false, error: { kind } })
    })

    test('that is not read any more, or is removed, leaves nothing behind', async () => {
      const id = await add()
      await chooseRead(services.db, id, [])
      expect(await readBusy(services.db, always)).toEqual({ busy: [], oldest: null })
      expect(await services.db.selectFrom('calendar_busy').selectAll().execute()).toEqual([])
      await removeAccount(services.db, id)
      expect(await services.db.selectFrom('calendars').selectAll().execute()).toEqual([])
    })
  })

  describe('the copy', () => {
    test('is asked for again only when it changed', async () => {
      await add()
      shelf.asked = []
      await refreshCalendars(services, { now: new Date(now.getTime() + 60_000) })
      expect(shelf.asked.map((headers) => typeof headers['if-none-match'])).toEqual(['string'])
      expect((await readBusy(services.db, always)).busy).toHaveLength(1)
      expect((await theCalendar())?.fetchedAt).toBe(new Date(now.getTime() + 60_000).toISOString())
    })

    test('stays when the address fails, with its age and the reason', async () => {
      await add()
      shelf.status = 503
      const later = new Date(now.getTime() + 60_000)
      await refreshCalendars(services, { now: later })
      expect(await readBusy(services.db, always)).toMatchObject({ busy: [{}], oldest: now.toISOString() })
      expect(await theCalendar()).toMatchObject({ problem: { kind: 'server-error' }, problemAt: later.toISOString() })
      shelf.status = 200
      await refreshCalendars(services, { now: later })
      expect(await theCalendar()).toMatchObject({ problem: null, fetchedAt: later.toISOString() })
    })

    test('half a calendar does not take its place', async () => {
      await add()
      shelf.text = shelf.text.slice(0, -30)
      await refreshCalendars(services, { now })
      expect((await readBusy(services.db, always)).busy).toHaveLength(1)
      expect((await theCalendar())?.problem).toEqual({ kind: 'not-a-calendar' })
    })

    test('a moment before a booking is fetched again, and not waited for too long', async () => {
      await add()
      await services.db.updateTable('calendars').set({ fetched_at: '2026-01-01T00:00:00.000Z' }).execute()
      shelf.text = calendarText({ start: tomorrow, end: tomorrow + 2 * hourMs })
      await refreshBusy(services, { limitMs: 3000 })
      expect((await readBusy(services.db, always)).busy).toEqual([{ start: tomorrow, end: tomorrow + 2 * hourMs }])

      await services.db.updateTable('calendars').set({ fetched_at: '2026-01-01T00:00:00.000Z' }).execute()
      shelf.slowMs = 5000
      const begin = performance.now()
      await refreshBusy(services, { limitMs: 300 })
      expect(performance.now() - begin).toBeLessThan(2000)
      expect((await readBusy(services.db, always)).busy).toHaveLength(1)
      expect((await theCalendar())?.problem).toBeNull()
    })

    test('somebody who sends many forms does not make us hammer her server', async () => {
      await add()
      shelf.asked = []
      for (let times = 0; times < 5; times++) await refreshBusy(services, { limitMs: 3000 })
      expect(shelf.asked).toEqual([])
    })

    test('nor does it when her server fails; it is asked again soon after', async () => {
      await add()
      const times = (fetched_at: string, problem_at?: string) =>
        services.db.updateTable('calendars').set({ fetched_at, problem_at }).execute()
      await times('2026-01-01T00:00:00.000Z')
      Object.assign(shelf, { status: 503, asked: [] })
      for (let sent = 0; sent < 5; sent++) await refreshBusy(services, { limitMs: 3000 })
      expect(shelf.asked).toHaveLength(1)
      expect((await theCalendar())?.problem).toEqual({ kind: 'server-error' })

      shelf.status = 200
      await times('2026-01-01T00:00:00.000Z', new Date(Date.now() - 10_000).toISOString())
      await refreshBusy(services, { limitMs: 3000 })
      expect(await theCalendar()).toMatchObject({ problem: null, problemAt: null })
    })
  })

  describe('what the agenda says of it', () => {
    const set = (values: Partial<CalendarTable>) => services.db.updateTable('calendars').set(values).execute()

    test('a calendar that works is connected, and no more', async () => {
      expect(await countCalendars(services.db)).toEqual({ isConnected: false, unread: 0, isWritable: true })
      await add()
      expect(await countCalendars(services.db)).toEqual({ isConnected: true, unread: 0, isWritable: true })
    })

    test.each([
      ['fails', { problem: '{"kind":"server-error"}' }],
      ['was never fetched', { fetched_at: null }],
      ['has entries that could not be read', { unread: 2 }],
    ])('one that %s is counted, unless it is not read', async (_, values) => {
      const id = await add()
      await set(values)
      expect((await countCalendars(services.db)).unread).toBe(1)
      await chooseRead(services.db, id, [])
      expect((await countCalendars(services.db)).unread).toBe(0)
    })

    test('one that cannot be written in is told of, while it is the one that is chosen', async () => {
      await add()
      await set({ write_problem: '{"kind":"login"}' })
      expect((await countCalendars(services.db)).isWritable).toBe(true)
      await set({ writes: 1 })
      expect((await countCalendars(services.db)).isWritable).toBe(false)
    })
  })

  describe('a booking', () => {
    test('is not offered a time at which she is busy, and not given one she has just become busy at', async () => {
      const [first = 0, second = 0] = await freeTimes(services.db, now)
      shelf.text = calendarText({ start: first, end: first + hourMs / 2 })
      await add()
      expect(await freeTimes(services.db, now)).not.toContain(first)
      await services.db.updateTable('calendars').set({ fetched_at: '2026-01-01T00:00:00.000Z' }).execute()
      const later = (await freeTimes(services.db, now)).find((start) => start > second + hourMs) ?? 0
      shelf.text = calendarText({ start: later, end: later + hourMs })
      await expect(book(services, later, now)).rejects.toThrow('not booked: taken')
    })

    test('that comes back from her calendar does not block itself, cancelled or moved', async () => {
      const [start = 0] = await freeTimes(services.db, now)
      const booking = await book(services, start, now)
      shelf.text = calendarText({ uid: appointmentUid(booking.id), start, end: booking.end })
      await add()
      expect((await readBusy(services.db, always)).busy).toEqual([])
      await cancelBooking(services, { id: booking.id, version: booking.version, by: 'visitor', now })
      await refreshCalendars(services, { now })
      expect(await freeTimes(services.db, now)).toContain(start)
    })
  })

  describe('the feed', () => {
    test('has her appointments, without names until she wants them', async () => {
      const [start = 0] = await freeTimes(services.db, now)
      const booking = await book(services, start, now)
      const secret = await makeFeed(services.db, now)
      const feed = await readFeed(services.db, secret, now)
      expect(feed?.text).toContain(`UID:${appointmentUid(booking.id)}`)
      expect(feed?.text).toContain('SUMMARY:Gratis adviesgesprek\r\n')
      expect(feed?.text).not.toMatch(/Bob|ORGANIZER|ATTENDEE/)
      await setNamesInFeed(services.db, true)
      const named = await readFeed(services.db, secret, now)
      expect(named?.text).toContain('SUMMARY:Gratis adviesgesprek: Bob Voorbeeld')
      expect(named?.etag).not.toBe(feed?.etag)
      expect(named?.text).not.toContain('bob@example.org')
    })

    test('is the same text with the same ETag while nothing changes, and loses what is cancelled', async () => {
      const [start = 0] = await freeTimes(services.db, now)
      const booking = await book(services, start, now)
      const secret = await makeFeed(services.db, now)
      const feed = await readFeed(services.db, secret, now)
      expect(await readFeed(services.db, secret, new Date(now.getTime() + hourMs))).toEqual(feed)
      await cancelBooking(services, { id: booking.id, version: booking.version, by: 'visitor', now })
      expect((await readFeed(services.db, secret, now))?.text).not.toContain('VEVENT')
    })

    test('has a new address when she makes one, and none when she takes it back; the secret is not kept', async () => {
      const first = await makeFeed(services.db, now)
      const second = await makeFeed(services.db, now)
      expect(await readFeed(services.db, first, now)).toBeNull()
      expect(await readFeed(services.db, second, now)).not.toBeNull()
      expect(JSON.stringify(await services.db.selectFrom('calendar_settings').selectAll().execute())).not.toContain(
        second,
      )
      await revokeFeed(services.db)
      expect(await readFeed(services.db, second, now)).toBeNull()
      expect((await readCalendarSettings(services.db)).feedSince).toBeNull()
      expect(await readFeed(services.db, '', now)).toBeNull()
    })
  })
}
