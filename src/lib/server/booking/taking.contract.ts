import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { defaultBookingSettings } from '#lib/core/booking/settings.ts'
import { day } from '#lib/core/day.ts'
import type { Db } from '../db/tables.ts'
import type { Services } from '../services.ts'
import { demoKind, fillDemoKind } from './demo.ts'
import { holdSlot, releaseHold } from './hold.ts'
import { offerSlots } from './offer.ts'
import { aRequest, firstTalk, onRequest, openEveryDay } from './practice.fixture.ts'
import { listAgenda, readByToken } from './read.ts'
import { listKinds, orderKinds, readBookingSettings, saveBookingSettings, saveKind } from './settings.ts'
import { takeSlot } from './take.ts'
import { deskOf } from './desk.fixture.ts'

/** Taking a time: what is offered, held and taken, and what the database itself refuses. `fresh` gives an empty database. */
export function takingContract(fresh: () => Promise<Db>): void {
  const { now, later, ten, at, refused, practice, book, offered, jobs, logged, count, week } = deskOf(fresh)

  describe('settings', () => {
    test('a practice begins with rules of its own, and keeps those it saved', async () => {
      const db = await fresh()
      expect(await readBookingSettings(db)).toEqual(defaultBookingSettings)
      await saveBookingSettings(db, openEveryDay, now)
      await saveBookingSettings(db, { ...openEveryDay, perDay: 3 }, now)
      expect(await readBookingSettings(db)).toEqual({ ...openEveryDay, perDay: 3 })
    })

    test('kinds keep their order and are read back as they were', async () => {
      const db = await fresh()
      const video = { ...firstTalk, id: 'video', place: { kind: 'video', link: 'https://meet.example.org' } } as const
      for (const kind of [firstTalk, onRequest, video]) await saveKind(db, kind)
      await saveKind(db, { ...firstTalk, active: false })
      expect(await listKinds(db)).toEqual([{ ...firstTalk, active: false }, onRequest, video])
      await orderKinds(db, ['video', 'first-talk', 'on-request'])
      expect((await listKinds(db)).map(({ id }) => id)).toEqual(['video', 'first-talk', 'on-request'])
    })

    test('the demo offers one kind that says what it is, and never beside a real one', async () => {
      const db = await fresh()
      await fillDemoKind(db)
      await fillDemoKind(db)
      expect(await listKinds(db)).toEqual([demoKind])
      const real = await fresh()
      await saveKind(real, firstTalk)
      await fillDemoKind(real)
      expect(await listKinds(real)).toEqual([firstTalk])
    })
  })

  describe('taking a time', () => {
    test('a time that is offered can be taken; its link shows it, and it is offered to nobody else', async () => {
      const services = await practice()
      expect(await offered(services)).toContain('10:00')
      const taken = await takeSlot(services, aRequest(ten), now)
      if (!taken.ok) throw new Error(taken.error)
      expect(await readByToken(services.db, taken.value.token)).toEqual(taken.value.booking)
      expect(taken.value.booking).toMatchObject({
        start: Date.parse(ten),
        end: Date.parse(ten) + 30 * 60_000,
        day: '2026-03-23',
        state: { status: 'confirmed', outcome: null },
        sequence: 0,
      })
      // Half an hour and a quarter after it; and before it half an hour and a quarter.
      const gone = ['09:30', '09:45', '10:00', '10:15', '10:30']
      expect((await offered(services)).filter((time) => time >= '09:15' && time <= '10:45')).toEqual(['09:15', '10:45'])
      expect(await offered(services)).not.toEqual(expect.arrayContaining(gone))
      expect(await logged(services)).toEqual(['visitor booking.made'])
    })

    test('the same form sent again is the same booking, whatever it says by then', async () => {
      const services = await practice()
      const request = aRequest(ten)
      const first = await takeSlot(services, request, now)
      expect(await takeSlot(services, request, later(1))).toEqual(first)
      expect(await takeSlot(services, { ...request, start: Date.parse(at(14)) }, now)).toEqual(first)
      expect((await listAgenda(services.db, week)).bookings).toHaveLength(1)
      expect(await jobs(services, 'write-appointment')).toHaveLength(1)
      expect(await jobs(services, 'remind-of-booking')).toHaveLength(1)
    })

    test('the same form sent twenty times at once is one booking', async () => {
      const services = await practice()
      const request = aRequest(ten)
      const answers = await Promise.all(Array.from({ length: 20 }, () => takeSlot(services, request, now)))
      expect(count(answers)).toEqual({ ok: 20, refused: [] })
      expect(new Set(answers.map((answer) => answer.ok && answer.value.booking.id)).size).toBe(1)
      expect(await jobs(services, 'write-appointment')).toHaveLength(1)
    })

    test('of fifty people who want one time at once, one gets it and the others hear that it is taken', async () => {
      const services = await practice()
      const answers = await Promise.all(Array.from({ length: 50 }, () => takeSlot(services, aRequest(ten), now)))
      expect(count(answers)).toEqual({ ok: 1, refused: ['taken'] })
    })

    test('people who want times that overlap at once never get two that do', async () => {
      const services = await practice()
      const starts = [at(10), at(10, 15), at(10, 30), at(10, 45), at(11), at(11, 15)]
      const answers = await Promise.all(
        starts.flatMap((start) => [1, 2, 3].map(() => takeSlot(services, aRequest(start), now))),
      )
      expect(count(answers).refused).toEqual(['taken'])
      const { bookings } = await listAgenda(services.db, week)
      expect(bookings.length).toBe(count(answers).ok)
      for (const [i, { start }] of bookings.entries())
        expect(start).toBeGreaterThanOrEqual((bookings[i - 1]?.end ?? 0) + (i === 0 ? 0 : 15 * 60_000))
    })

    test('a maximum per day holds when many come at once', async () => {
      const services = await practice({ perDay: 2 })
      const starts = [9, 10, 11, 12, 13, 14, 15, 16].map((hour) => at(hour))
      const answers = await Promise.all(starts.map((start) => takeSlot(services, aRequest(start), now)))
      expect(count(answers)).toEqual({ ok: 2, refused: ['day-full'] })
      expect(await offered(services)).toEqual([])
    })

    test('a time that was offered can be taken while the notice runs out over the form', async () => {
      const services = await practice()
      const [shown, sent] = [new Date('2026-03-23T08:00:00Z'), new Date('2026-03-23T08:08:00Z')]
      const monday = day('2026-03-23')
      const offer = await offerSlots(services.db, { kindId: firstTalk.id, now: shown, from: monday, until: monday })
      expect(offer.ok && offer.value.slots[0]?.time).toBe('10:00')
      expect(
        (
          await holdSlot(services.db, {
            kindId: firstTalk.id,
            start: Date.parse(ten),
            holder: 'h'.repeat(22),
            now: sent,
          })
        ).ok,
      ).toBe(true)
      expect((await takeSlot(services, aRequest(ten, { holder: 'h'.repeat(22) }), sent)).ok).toBe(true)
    })

    test('a form that was changed books nothing she does not offer', async () => {
      const services = await practice({ horizonDays: 7 })
      const take = (start: string, changes = {}) => takeSlot(services, aRequest(start, changes), now)
      expect(await take(at(8))).toEqual(refused('outside-hours'))
      expect(await take(at(16, 45))).toEqual(refused('outside-hours'))
      expect(await take('2026-03-23T09:01:00.000Z')).toEqual(refused('outside-hours'))
      expect(await take('2026-03-20T08:45:00.000Z')).toEqual(refused('too-soon'))
      expect(await take('2026-03-01T09:00:00.000Z')).toEqual(refused('too-soon'))
      expect(await take('2026-03-30T09:00:00.000Z')).toEqual(refused('too-far'))
      for (const start of [Number.NaN, Infinity, -1, 1.5, 8.64e15, 1e300])
        expect(await take(ten, { start })).toEqual(refused('outside-hours'))
      expect(await take(ten, { kindId: 'nothing' })).toEqual(refused('gone'))
      await saveKind(services.db, { ...firstTalk, active: false })
      expect(await take(ten)).toEqual(refused('gone'))
      expect((await listAgenda(services.db, week)).bookings).toEqual([])
    })

    test('a time at which her own calendar is busy is taken', async () => {
      const services = await practice()
      await busyInHerCalendar(services.db, at(10, 30), at(11))
      expect(await offered(services)).not.toContain('10:00')
      expect(await takeSlot(services, aRequest(ten), now)).toEqual(refused('taken'))
      expect((await takeSlot(services, aRequest(at(11)), now)).ok).toBe(true)
    })

    test('the database holds neither the token of the link nor the key of the form', async () => {
      const services = await practice()
      const request = aRequest(ten)
      const taken = await takeSlot(services, request, now)
      if (!taken.ok) throw new Error(taken.error)
      const everything = JSON.stringify([
        await services.db.selectFrom('bookings').selectAll().execute(),
        await services.db.selectFrom('jobs').selectAll().execute(),
        await services.db.selectFrom('access_log').selectAll().execute(),
      ])
      expect(everything).toContain(taken.value.booking.id)
      expect(everything).not.toContain(taken.value.token)
      expect(everything).not.toContain(request.key)
      expect(taken.value.token.length).toBeGreaterThanOrEqual(22)
    })
  })

  describe('the database itself', () => {
    const span = (db: Db, starts: number, ends: number, id: string = crypto.randomUUID()) =>
      db
        .insertInto('occupancies')
        .values({
          id,
          purpose: 'block',
          starts,
          ends,
          label: '',
          booking_id: null,
          holder_hash: null,
          expires_at: null,
        })
        .execute()

    test('refuses time that overlaps, however it is written', async () => {
      const db = await fresh()
      await span(db, 1000, 2000, 'first')
      await span(db, 2000, 3000, 'second')
      for (const [starts, ends] of [
        [1000, 2000],
        [1999, 2001],
        [0, 1001],
        [0, 9000],
        [1500, 1600],
        [2999, 3000],
      ] as const)
        await expect(span(db, starts, ends)).rejects.toThrow()
      await span(db, 0, 1000)
      await span(db, 3000, 3001)
      await expect(sql`update occupancies set ends = 2001 where id = 'first'`.execute(db)).rejects.toThrow()
      await expect(sql`update occupancies set starts = 1999 where id = 'second'`.execute(db)).rejects.toThrow()
      await sql`update occupancies set ends = 1900 where id = 'first'`.execute(db)
      await sql`update occupancies set starts = 1900 where id = 'second'`.execute(db)
      await expect(span(db, 5000, 5000)).rejects.toThrow()
      await expect(span(db, 6000, 5000)).rejects.toThrow()
    })

    test('refuses all but one of many that are written at once, without any code of ours in between', async () => {
      const db = await fresh()
      const written = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => span(db, 1000 + i, 2000 + i)))
      expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await db.selectFrom('occupancies').select('starts').execute()).toHaveLength(1)
    })

    test('refuses the time kept free around a booking too', async () => {
      const { db, ...services } = await practice()
      const { end } = await book({ db, ...services }, ten)
      await expect(span(db, end, end + 60_000)).rejects.toThrow()
      await expect(span(db, end + 14 * 60_000, end + 16 * 60_000)).rejects.toThrow()
      await span(db, end + 15 * 60_000, end + 16 * 60_000)
    })

    test('refuses a booking in a state that does not exist, or lies about itself', async () => {
      const services = await practice()
      const { id } = await book(services, ten)
      const set = (values: object) => services.db.updateTable('bookings').set(values).where('id', '=', id).execute()
      await expect(set({ status: 'maybe' })).rejects.toThrow()
      await expect(set({ status: 'cancelled' })).rejects.toThrow()
      await expect(set({ status: 'declined', outcome: 'came', closed_at: ten })).rejects.toThrow()
      await expect(set({ outcome: 'late' })).rejects.toThrow()
      await expect(set({ erased_at: ten })).rejects.toThrow()
      await expect(set({ ends_at: '2026-01-01T00:00:00.000Z' })).rejects.toThrow()
      await expect(set({ kind_id: 'nothing' })).rejects.toThrow()
    })
  })

  describe('holding a time', () => {
    const hold = ({ db }: Services, holder: string, start = ten, moment = now) =>
      holdSlot(db, { kindId: firstTalk.id, start: Date.parse(start), holder, now: moment })

    test('whoever fills in the form has the time for five minutes, and nobody else can have it', async () => {
      const services = await practice()
      expect(await hold(services, 'mine')).toEqual({ ok: true, value: { until: '2026-03-20T08:05:00.000Z' } })
      expect(await offered(services)).not.toContain('10:00')
      expect(await offered(services, { holder: 'mine' })).toContain('10:00')
      expect(await hold(services, 'theirs')).toEqual(refused('taken'))
      expect(await takeSlot(services, aRequest(ten, { holder: 'theirs' }), now)).toEqual(refused('taken'))
      expect(await takeSlot(services, aRequest(ten), now)).toEqual(refused('taken'))
      expect((await takeSlot(services, aRequest(ten, { holder: 'mine' }), now)).ok).toBe(true)
    })

    test('after five minutes the time is free, and still theirs when nobody took it', async () => {
      const services = await practice()
      await hold(services, 'mine')
      expect((await hold(services, 'theirs', ten, later(0.1))).ok).toBe(true)
      expect(await takeSlot(services, aRequest(ten, { holder: 'mine' }), later(0.1))).toEqual(refused('taken'))
      await hold(services, 'slow', at(14))
      expect((await takeSlot(services, aRequest(at(14), { holder: 'slow' }), later(0.2))).ok).toBe(true)
    })

    test('a form holds one time: choosing another, or going back, gives the first one free', async () => {
      const services = await practice()
      await hold(services, 'mine')
      await hold(services, 'mine', at(14))
      expect(await offered(services)).toContain('10:00')
      await releaseHold(services.db, 'mine')
      expect(await offered(services)).toContain('14:00')
    })

    test('of ten who want to hold one time at once, one does', async () => {
      const services = await practice()
      const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => hold(services, `form-${i}`)))
      expect(count(answers)).toEqual({ ok: 1, refused: ['taken'] })
    })

    test('a time that is not offered is not held', async () => {
      expect(await hold(await practice(), 'mine', at(8))).toEqual(refused('outside-hours'))
      expect(await hold(await practice(), 'mine', 'nonsense')).toEqual(refused('outside-hours'))
    })
  })
}

async function busyInHerCalendar(db: Db, from: string, until: string): Promise<void> {
  const account = { id: 'a', kind: 'ics', host: 'example.org', sealed: new Uint8Array([1]), added_at: from } as const
  await db.insertInto('calendar_accounts').values(account).execute()
  await db
    .insertInto('calendars')
    .values({
      id: 'c',
      account_id: 'a',
      name: '',
      url: '',
      reads: 1,
      writes: 0,
      version: null,
      covers_until: 0,
      fetched_at: from,
      unread: 0,
      problem: null,
      problem_at: null,
    })
    .execute()
  const busy = { calendar_id: 'c', starts_at: Date.parse(from), ends_at: Date.parse(until) }
  await db.insertInto('calendar_busy').values(busy).execute()
}
