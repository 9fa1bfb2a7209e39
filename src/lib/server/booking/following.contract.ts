import { describe, expect, test } from 'vitest'
import type { Booking } from '#lib/core/booking/booking.ts'
import { defaultBookingSettings } from '#lib/core/booking/settings.ts'
import type { Db } from '../db/tables.ts'
import { sendMail } from '../mail/deliver.ts'
import { sendMailKind } from '../mail/outbox.ts'
import { claimJob, settleJob } from '../jobs/jobs.ts'
import { fillDemoPractice } from '../practice.ts'
import type { Services } from '../services.ts'
import { cancelBooking, verifyBooking } from './change.ts'
import { dropUnverified, eraseOldBookings } from './erase.ts'
import { moveBooking } from './move.ts'
import { aRequest, firstTalk, onRequest } from './practice.fixture.ts'
import { listAgenda, readBooking, readByToken } from './read.ts'
import { remindOfBooking } from './remind.ts'
import { holdBookingSettings, readBookingSettings, saveBookingSettings } from './settings.ts'
import { takeSlot } from './take.ts'
import { deskOf } from './desk.fixture.ts'

/** What follows a booking by itself: its reminder, an address that has to be shown, its end. `fresh` gives an empty database. */
export function followingContract(fresh: () => Promise<Db>): void {
  const { now, later, her, visitor, ten, at, refused, practice, book, offered, jobs, logged, week } = deskOf(fresh)

  describe('the reminder', () => {
    const waiting = async (services: Services) =>
      (await jobs(services, 'remind-of-booking')).filter(({ state }) => state === 'waiting').map(({ run_at }) => run_at)

    test('stands once, a day before, and goes with the booking', async () => {
      const services = await practice()
      const booking = await book(services, ten)
      expect(await waiting(services)).toEqual(['2026-03-22T09:00:00.000Z'])
      const moved = await moveBooking(services, { ...booking, start: Date.parse(at(14)), by: visitor, now })
      expect(await waiting(services)).toEqual(['2026-03-22T13:00:00.000Z'])
      if (!moved.ok) throw new Error(moved.error)
      // Away and back again is a reminder too.
      const back = await moveBooking(services, { ...moved.value, start: Date.parse(ten), by: visitor, now })
      expect(await waiting(services)).toEqual(['2026-03-22T09:00:00.000Z'])
      if (!back.ok) throw new Error(back.error)
      await cancelBooking(services, { ...back.value, by: visitor, now })
      expect(await waiting(services)).toEqual([])
    })

    test('is not there for what begins within a day, for a request, or when she wants none', async () => {
      const soon = await practice()
      await book(soon, '2026-03-20T13:00:00.000Z')
      expect(await waiting(soon)).toEqual([])
      await book(soon, ten, { kindId: onRequest.id })
      expect(await waiting(soon)).toEqual([])
      const none = await practice({ reminderHours: null })
      await book(none, ten)
      expect(await waiting(none)).toEqual([])
    })
  })

  describe('the reminder, when she chooses other hours,', () => {
    const choose = async ({ db }: Services, reminderHours: number | null, moment = now) =>
      db
        .transaction()
        .execute(async (tx) => saveBookingSettings(tx, { ...(await readBookingSettings(tx)), reminderHours }, moment))
    const reminders = async (services: Services) =>
      (await jobs(services, 'remind-of-booking')).map(({ state, run_at }) => [state, run_at])

    test('follows, earlier and later, off and on, and stays one', async () => {
      const services = await practice()
      await book(services, ten)
      for (const [hours, expected] of [
        [48, ['waiting', '2026-03-21T09:00:00.000Z']],
        [2, ['waiting', '2026-03-23T07:00:00.000Z']],
        [null, ['cancelled', '2026-03-23T07:00:00.000Z']],
        [24, ['waiting', '2026-03-22T09:00:00.000Z']],
      ] as const) {
        await choose(services, hours)
        expect(await reminders(services)).toEqual([expected])
      }
      const claimed = await claimJob(services.db, {
        ...{ kinds: ['remind-of-booking'], leaseMs: 1000 },
        now: new Date('2026-03-22T09:00:00Z'),
      })
      expect(claimed?.payload).toMatchObject({ start: Date.parse(ten) })
    })

    test('goes at once when it would have been due by now, but not for what was booked within the hours', async () => {
      const services = await practice()
      await book(services, ten)
      await book(services, '2026-03-20T13:00:00.000Z')
      expect(await reminders(services)).toHaveLength(1)
      await choose(services, 96)
      expect(await reminders(services)).toEqual([['waiting', now.toISOString()]])
    })

    test('comes for what was booked while there was none, and not for a request or what was cancelled', async () => {
      const services = await practice({ reminderHours: null })
      await book(services, ten)
      await book(services, at(12), { kindId: onRequest.id })
      await cancelBooking(services, { ...(await book(services, at(14))), by: her, now })
      await choose(services, 24)
      expect(await reminders(services)).toEqual([['waiting', '2026-03-22T09:00:00.000Z']])
    })

    test('is never sent twice: what was seen to stays so', async () => {
      const services = await practice()
      const { db } = services
      await fillDemoPractice(db)
      const booking = await book(services, ten)
      const sent = new Date('2026-03-22T09:00:00Z')
      const claimed = await claimJob(db, { kinds: ['remind-of-booking'], now: sent, leaseMs: 1000 })
      if (!claimed) throw new Error('no reminder was due')
      await remindOfBooking(services, { bookingId: booking.id, start: booking.start }, sent)
      await settleJob(db, claimed, { state: 'done' }, sent)
      for (const hours of [12, null, 2, 48]) {
        await choose(services, hours, new Date('2026-03-22T10:00:00Z'))
        expect(await reminders(services)).toEqual([['done', sent.toISOString()]])
      }
    })

    test('that is a mail already does not go while reminders are off, and goes when they are on', async () => {
      const services = await practice()
      const { db } = services
      await fillDemoPractice(db)
      const booking = await book(services, ten)
      await remindOfBooking(services, { bookingId: booking.id, start: booking.start }, now)
      const reminder = db.selectFrom('mails').select(['key', 'state']).where('key', 'like', '%:reminder:%')
      const { key } = await reminder.executeTakeFirstOrThrow()
      // A mail is sent by the clock of the machine, for which that appointment is over.
      await db.updateTable('mails').set({ send_before: null }).execute()
      const send = () => sendMail({ kind: sendMailKind, key, payload: { mail: key, round: 1 }, attempt: 1 }, services)
      await choose(services, null)
      await choose(services, 24)
      await expect(send()).rejects.toThrow('no mail server')
      expect(await reminder.execute()).toEqual([{ key, state: 'waiting' }])
      await choose(services, null)
      await send()
      expect(await reminder.execute()).toEqual([{ key, state: 'dropped' }])
    })

    test('comes by the hours she chose also for what is booked at that very moment', async () => {
      for (const hours of [48, 2, 48, 2, 48, 2, 48, 2]) {
        const services = await practice()
        await Promise.all([book(services, ten), choose(services, hours)])
        const due = new Date(Date.parse(ten) - hours * 3_600_000).toISOString()
        expect(await reminders(services)).toEqual([['waiting', due]])
      }
    })

    test('leaves what a practice begins with as it is, before she has chosen anything', async () => {
      const db = await fresh()
      const held = await db.transaction().execute((tx) => holdBookingSettings(tx))
      expect(held).toEqual(defaultBookingSettings)
      expect(await readBookingSettings(db)).toEqual(defaultBookingSettings)
    })

    test('is sent once also when it runs while she puts it off and on again', async () => {
      const services = await practice()
      const { db } = services
      await fillDemoPractice(db)
      await book(services, ten)
      const sent = new Date('2026-03-22T09:00:00Z')
      const about = { kinds: ['remind-of-booking'], now: sent, leaseMs: 1000 }
      const [first] = [await claimJob(db, about), await choose(services, null, sent), await choose(services, 24, sent)]
      const second = await claimJob(db, about)
      for (const job of [first, second]) {
        if (!job) throw new Error('no reminder was due')
        await remindOfBooking(services, job.payload as { bookingId: string; start: number }, sent)
        await settleJob(db, job, { state: 'done' }, sent)
      }
      expect((await db.selectFrom('mails').select('key').where('key', 'like', '%reminder%').execute()).length).toBe(1)
    })
  })

  describe('the job of the reminder', () => {
    const reminders = async ({ db }: Services) =>
      (await db.selectFrom('mails').select('key').where('key', 'like', '%reminder%').execute()).length
    const soon = new Date('2026-03-22T09:00:00Z')

    async function reminded(change?: (services: Services, booking: Booking) => Promise<unknown>, moment = soon) {
      const services = await practice()
      await fillDemoPractice(services.db)
      const booking = await book(services, ten)
      await change?.(services, booking)
      const about = { bookingId: booking.id, start: Date.parse(ten) }
      await remindOfBooking(services, about, moment)
      await remindOfBooking(services, about, moment)
      return reminders(services)
    }

    test('mails once, also when it is done twice', async () => {
      expect(await reminded()).toBe(1)
    })

    test('is held when it was due before the data were put back from a copy: it may have gone', async () => {
      const stateAt = async (noticed: string) => {
        const services = await practice()
        await fillDemoPractice(services.db)
        const booking = await book(services, ten)
        await services.db.updateTable('copy_guard').set({ noticed_at: noticed, looked_at: noticed }).execute()
        await remindOfBooking(services, { bookingId: booking.id, start: booking.start }, soon)
        return services.db.selectFrom('mails').select('state').where('key', 'like', '%reminder%').execute()
      }
      expect(await stateAt('2026-03-22T09:00:00.000Z')).toEqual([{ state: 'held' }])
      expect(await stateAt('2026-03-22T08:59:59.999Z')).toEqual([{ state: 'waiting' }])
    })

    test('mails nothing for what was moved or cancelled, or has begun', async () => {
      expect(
        await reminded((services, booking) =>
          moveBooking(services, { ...booking, start: Date.parse(at(14)), by: her, now }),
        ),
      ).toBe(0)
      expect(await reminded((services, booking) => cancelBooking(services, { ...booking, by: her, now }))).toBe(0)
      expect(await reminded(undefined, new Date(ten))).toBe(0)
    })

    test('mails nothing once she has put reminders off', async () => {
      expect(
        await reminded(async ({ db }) => {
          await saveBookingSettings(db, { ...(await readBookingSettings(db)), reminderHours: null }, now)
        }),
      ).toBe(0)
    })
  })

  describe('an address that has to be shown first', () => {
    const unverified = (services: Services) => book(services, ten, { verify: true })

    test('holds the time, is not in her agenda, and becomes a booking by the link', async () => {
      const services = await practice()
      const { id, state } = await unverified(services)
      expect(state).toEqual({ status: 'unverified', until: '2026-03-20T09:00:00.000Z' })
      expect((await listAgenda(services.db, week)).bookings).toEqual([])
      expect(await takeSlot(services, aRequest(ten), now)).toEqual(refused('taken'))
      const change = { id, version: 1, by: visitor, now } as const
      expect(await verifyBooking(services, change)).toMatchObject({
        ok: true,
        value: { state: { status: 'confirmed' } },
      })
      expect(await verifyBooking(services, change)).toMatchObject({ ok: true, value: { version: 2 } })
      await dropUnverified(services.db, id)
      expect((await listAgenda(services.db, week)).bookings).toHaveLength(1)
      expect(await logged(services)).toEqual(['visitor booking.made'])
    })

    test('waits for her answer where no mail can ask for it, also of a kind that is booked at once', async () => {
      const services = await practice()
      const booking = await book(services, ten, { judge: true })
      expect(booking.state).toEqual({ status: 'requested' })
      expect((await listAgenda(services.db, week)).bookings).toHaveLength(1)
      expect(await jobs(services, 'drop-unverified-booking')).toEqual([])
    })

    test('is dropped without a trace after an hour, and the time is free', async () => {
      const services = await practice()
      const { id } = await unverified(services)
      expect((await jobs(services, 'drop-unverified-booking')).map(({ run_at }) => run_at)).toEqual([
        '2026-03-20T09:00:00.000Z',
      ])
      expect(await verifyBooking(services, { id, version: 1, by: visitor, now: later(1) })).toEqual(refused('too-late'))
      await dropUnverified(services.db, id)
      expect(await readBooking(services.db, id)).toBeNull()
      expect(await offered(services)).toContain('10:00')
    })
  })

  describe('erasing', () => {
    test('takes away whose booking it was after the days she chose, and keeps that there was one', async () => {
      const services = await practice({ eraseAfterDays: 30 })
      const sealed = new Uint8Array([1, 2, 3])
      const taken = await takeSlot(
        services,
        aRequest(ten, { visitor: { name: 'Jo', mail: 'jo@example.org', phone: '', sealed } }),
        now,
      )
      if (!taken.ok) throw new Error(taken.error)
      const { token, booking } = taken.value
      expect((await readBooking(services.db, booking.id))?.visitor?.sealed).toEqual(sealed)
      await eraseOldBookings(services.db, new Date('2026-04-22T09:00:00Z'))
      expect(await readByToken(services.db, token)).not.toBeNull()
      await eraseOldBookings(services.db, new Date('2026-04-22T10:00:00Z'))
      await eraseOldBookings(services.db, new Date('2026-04-22T10:00:00Z'))
      expect(await readByToken(services.db, token)).toBeNull()
      const left = await readBooking(services.db, booking.id)
      expect(left).toMatchObject({ kindId: firstTalk.id, day: '2026-03-23', visitor: null })
      const rows = JSON.stringify(await services.db.selectFrom('bookings').selectAll().execute())
      expect(rows).not.toMatch(/Jo|example\.org/)
      expect(await services.db.selectFrom('occupancies').selectAll().execute()).toEqual([])
      expect((await logged(services)).filter((line) => line === 'system booking.erased')).toHaveLength(1)
      expect(await cancelBooking(services, { id: booking.id, version: 2, by: her, now })).toEqual(refused('gone'))
    })

    test('a cancelled booking is erased so long after it was cancelled, not after it would have been', async () => {
      const services = await practice({ eraseAfterDays: 30 })
      const { id } = await book(services, '2026-05-18T09:00:00.000Z')
      await cancelBooking(services, { id, version: 1, by: visitor, now })
      await eraseOldBookings(services.db, new Date('2026-04-20T09:00:00Z'))
      expect((await readBooking(services.db, id))?.visitor).toBeNull()
    })
  })
}
