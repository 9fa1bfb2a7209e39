import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Booking } from '#lib/core/booking/booking.ts'
import { defaultBookingSettings } from '#lib/core/booking/settings.ts'
import { day } from '#lib/core/day.ts'
import type { Result } from '#lib/core/result.ts'
import type { Db } from '../db/tables.ts'
import { fillDemoPractice } from '../practice.ts'
import type { Services } from '../services.ts'
import { blockTime, openTime } from './block.ts'
import { cancelBooking, confirmRequest, declineRequest, setOutcome, verifyBooking } from './change.ts'
import { demoKind, fillDemoKind } from './demo.ts'
import { dropUnverified, eraseOldBookings } from './erase.ts'
import { holdSlot, releaseHold } from './hold.ts'
import { moveBooking } from './move.ts'
import { readStanding } from './occupancy.ts'
import { offerSlots } from './offer.ts'
import { aRequest, firstTalk, onRequest, openEveryDay, openPractice } from './practice.fixture.ts'
import { listAgenda, listRequests, readBooking, readByToken } from './read.ts'
import { remindOfBooking } from './remind.ts'
import { listKinds, orderKinds, readBookingSettings, saveBookingSettings, saveKind } from './settings.ts'
import { takeSlot } from './take.ts'

/** What booking means, whatever database it is kept in. `fresh` gives an empty one. */
export function bookingContract(fresh: () => Promise<Db>): void {
  const now = new Date('2026-03-20T08:00:00Z')
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  const her = { practitioner: 'p1' }
  const visitor = 'visitor'
  /** Ten in the morning in Amsterdam, on a Monday. */
  const ten = '2026-03-23T09:00:00.000Z'
  const at = (hour: number, minute = 0) =>
    `2026-03-23T${String(hour - 1).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`
  const refused = (error: string) => ({ ok: false, error })

  const practice = async (settings = {}) => openPractice(await fresh(), settings)

  async function book(services: Services, start: string, changes = {}): Promise<Booking> {
    const taken = await takeSlot(services, aRequest(start, changes), now)
    if (!taken.ok) throw new Error(`not booked: ${taken.error}`)
    return taken.value.booking
  }

  async function offered({ db }: Services, own = {}): Promise<string[]> {
    const monday = day('2026-03-23')
    const offer = await offerSlots(db, { kindId: firstTalk.id, now, from: monday, until: monday, ...own })
    return offer.ok ? offer.value.slots.map(({ time }) => time) : []
  }

  const jobs = async ({ db }: Services, kind: string) =>
    db.selectFrom('jobs').select(['key', 'state', 'run_at']).where('kind', '=', kind).orderBy('key').execute()

  const logged = async ({ db }: Services) =>
    (await db.selectFrom('access_log').select(['actor', 'action']).orderBy('number').execute()).map(
      ({ actor, action }) => `${actor} ${action}`,
    )

  const count = <Value, Failure>(answers: readonly Result<Value, Failure>[]) => ({
    ok: answers.filter(({ ok }) => ok).length,
    refused: [...new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.error])))],
  })

  describe('settings', () => {
    test('a practice begins with rules of its own, and keeps those it saved', async () => {
      const db = await fresh()
      expect(await readBookingSettings(db)).toEqual(defaultBookingSettings)
      await saveBookingSettings(db, openEveryDay)
      await saveBookingSettings(db, { ...openEveryDay, perDay: 3 })
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

  describe('a request', () => {
    const ask = (services: Services) => book(services, ten, { kindId: onRequest.id })

    test('holds the time until she has answered, and stands when she confirms', async () => {
      const services = await practice()
      const { id, state } = await ask(services)
      expect(state).toEqual({ status: 'requested' })
      expect(await takeSlot(services, aRequest(ten), now)).toEqual(refused('taken'))
      expect((await listRequests(services.db, now)).map((each) => each.id)).toEqual([id])
      expect(await jobs(services, 'write-appointment')).toEqual([])
      const confirmed = await confirmRequest(services, { id, version: 1, by: her, now })
      expect(confirmed).toMatchObject({ ok: true, value: { state: { status: 'confirmed' }, version: 2, sequence: 0 } })
      expect(await listRequests(services.db, now)).toEqual([])
      expect(await jobs(services, 'write-appointment')).toHaveLength(1)
    })

    test('confirming twice is confirming once; declining what is confirmed does nothing', async () => {
      const services = await practice()
      const { id } = await ask(services)
      const confirm = () => confirmRequest(services, { id, version: 1, by: her, now })
      const answers = await Promise.all([confirm(), confirm(), confirm()])
      expect(count(answers)).toEqual({ ok: 3, refused: [] })
      expect((await readBooking(services.db, id))?.version).toBe(2)
      expect(await declineRequest(services, { id, version: 2, by: her, now })).toEqual(refused('gone'))
      expect((await logged(services)).filter((line) => line === 'p1 booking.confirmed')).toHaveLength(1)
    })

    test('when the visitor changed it meanwhile, her answer to the old one does nothing', async () => {
      const services = await practice()
      const { id } = await ask(services)
      await moveBooking(services, { id, version: 1, start: Date.parse(at(14)), by: visitor, now })
      expect(await confirmRequest(services, { id, version: 1, by: her, now })).toEqual(refused('changed'))
      expect((await readBooking(services.db, id))?.state.status).toBe('requested')
    })

    test('of confirming and declining at once, one happens', async () => {
      const services = await practice()
      const { id } = await ask(services)
      const change = { id, version: 1, by: her, now }
      const answers = await Promise.all([confirmRequest(services, change), declineRequest(services, change)])
      expect(count<unknown, unknown>(answers).ok).toBe(1)
    })

    test('a declined one gives the time free', async () => {
      const services = await practice()
      const { id } = await ask(services)
      const declined = await declineRequest(services, { id, version: 1, by: her, now })
      expect(declined).toMatchObject({ ok: true, value: { state: { status: 'declined', at: now.toISOString() } } })
      expect((await takeSlot(services, aRequest(ten), now)).ok).toBe(true)
    })

    test('cannot be confirmed once it would have begun', async () => {
      const services = await practice()
      const { id } = await ask(services)
      expect(await confirmRequest(services, { id, version: 1, by: her, now: later(24 * 7) })).toEqual(
        refused('too-late'),
      )
    })
  })

  describe('moving', () => {
    const move = (services: Services, { id, version }: Booking, start: string, changes = {}) =>
      moveBooking(services, { id, version, start: Date.parse(start), by: visitor, now, ...changes })

    test('the link stays and shows the new time, the sequence rises, the old time is free', async () => {
      const services = await practice()
      const taken = await takeSlot(services, aRequest(ten), now)
      if (!taken.ok) throw new Error(taken.error)
      const moved = await move(services, taken.value.booking, at(14))
      expect(moved).toMatchObject({ ok: true, value: { start: Date.parse(at(14)), sequence: 1, version: 2 } })
      expect(await readByToken(services.db, taken.value.token)).toEqual(moved.ok && moved.value)
      expect(await offered(services)).toContain('10:00')
      expect(await offered(services)).not.toContain('14:00')
    })

    test('a quarter of an hour further is possible: its own time is not in the way', async () => {
      const services = await practice()
      expect((await move(services, await book(services, ten), at(10, 15))).ok).toBe(true)
    })

    test('a time of somebody else is taken, and nothing changes', async () => {
      const services = await practice()
      await book(services, at(14))
      const booking = await book(services, ten)
      expect(await move(services, booking, at(14, 15))).toEqual(refused('taken'))
      expect(await move(services, booking, at(14), { by: her })).toEqual(refused('taken'))
      expect(await readBooking(services.db, booking.id)).toEqual(booking)
    })

    test('two who move to one time at once do not both get it', async () => {
      const services = await practice()
      const [one, other] = [await book(services, ten), await book(services, at(12))]
      const answers = await Promise.all([one, other].map((booking) => move(services, booking, at(15))))
      expect(count(answers)).toEqual({ ok: 1, refused: ['taken'] })
    })

    test('moving crosswise between two days at once goes well for everybody', async () => {
      const services = await practice()
      const tuesday = (hour: number) => at(hour).replace('03-23', '03-24')
      const pairs = await Promise.all(
        [9, 10, 11, 12].map(
          async (hour) => [await book(services, at(hour)), await book(services, tuesday(hour))] as const,
        ),
      )
      const answers = await Promise.all(
        pairs.flatMap(([one, other], i) => [move(services, one, tuesday(13 + i)), move(services, other, at(13 + i))]),
      )
      expect(count(answers)).toEqual({ ok: 8, refused: [] })
    })

    test('a double tap moves once', async () => {
      const services = await practice()
      const booking = await book(services, ten)
      const answers = await Promise.all([1, 2, 3].map(() => move(services, booking, at(14))))
      expect(count(answers)).toEqual({ ok: 3, refused: [] })
      expect(await readBooking(services.db, booking.id)).toMatchObject({ sequence: 1, version: 2 })
    })

    test('what was cancelled cannot be moved, nor what somebody else moved meanwhile', async () => {
      const services = await practice()
      const booking = await book(services, ten)
      await move(services, booking, at(12), { by: her })
      expect(await move(services, booking, at(14))).toEqual(refused('changed'))
      await cancelBooking(services, { id: booking.id, version: 2, by: visitor, now })
      expect(await move(services, { ...booking, version: 3 }, at(14))).toEqual(refused('gone'))
      expect(await move(services, { ...booking, id: 'nothing' }, at(14))).toEqual(refused('gone'))
    })

    test('a visitor moves within her hours and in time; she moves it where she likes', async () => {
      const services = await practice({ cancelUntilHours: 24 })
      const booking = await book(services, ten)
      expect(await move(services, booking, at(19))).toEqual(refused('outside-hours'))
      expect(await move(services, booking, 'nonsense')).toEqual(refused('outside-hours'))
      expect(await move(services, booking, at(14), { now: new Date('2026-03-22T09:00:01Z') })).toEqual(
        refused('too-late'),
      )
      expect((await move(services, booking, at(14), { now: new Date('2026-03-22T09:00:00Z') })).ok).toBe(true)
      const evening = await move(services, { ...booking, version: 2 }, at(19, 7), { by: her })
      expect(evening).toMatchObject({ ok: true, value: { start: Date.parse(at(19, 7)), sequence: 2 } })
      expect(await move(services, { ...booking, version: 3 }, '2026-03-19T09:00:00.000Z', { by: her })).toEqual(
        refused('too-soon'),
      )
    })

    test('a full day does not keep somebody on it from another hour of it', async () => {
      const services = await practice({ perDay: 1 })
      const booking = await book(services, ten)
      expect((await move(services, booking, at(14))).ok).toBe(true)
    })

    test('a time held by the one who moves is theirs', async () => {
      const services = await practice()
      const booking = await book(services, ten)
      const start = Date.parse(at(14))
      await holdSlot(services.db, { kindId: firstTalk.id, start, holder: 'mine', now })
      expect(await move(services, booking, at(14))).toEqual(refused('taken'))
      expect((await move(services, booking, at(14), { holder: 'mine' })).ok).toBe(true)
    })
  })

  describe('cancelling', () => {
    test('gives the time free; a second tap changes nothing more', async () => {
      const services = await practice()
      const { id } = await book(services, ten)
      const cancel = () => cancelBooking(services, { id, version: 1, by: visitor, now })
      expect(await cancel()).toMatchObject({
        ok: true,
        value: {
          state: { status: 'cancelled', at: now.toISOString(), by: 'visitor', late: false },
          sequence: 1,
          version: 2,
        },
      })
      expect(await cancel()).toMatchObject({ ok: true, value: { version: 2 } })
      expect(await offered(services)).toContain('10:00')
      expect((await jobs(services, 'write-appointment')).map(({ key }) => key)).toEqual([`${id}:0`, `${id}:1`])
      expect(await logged(services)).toEqual(['visitor booking.made', 'visitor booking.cancelled'])
    })

    test('after her hours it is late, and after the start it is no longer cancelling', async () => {
      const services = await practice({ cancelUntilHours: 24 })
      const [one, other] = [await book(services, ten), await book(services, at(12))]
      const late = await cancelBooking(services, { ...one, by: visitor, now: new Date('2026-03-23T08:59:00Z') })
      expect(late).toMatchObject({ ok: true, value: { state: { late: true } } })
      const over = await cancelBooking(services, { ...other, by: visitor, now: new Date('2026-03-23T11:00:00Z') })
      expect(over).toEqual(refused('too-late'))
    })

    test('by her is never late', async () => {
      const services = await practice({ cancelUntilHours: 24 })
      const booking = await book(services, ten)
      const cancelled = await cancelBooking(services, { ...booking, by: her, now: new Date('2026-03-23T08:59:00Z') })
      expect(cancelled).toMatchObject({ ok: true, value: { state: { by: 'practitioner', late: false } } })
    })
  })

  test('what is over is neither cancelled nor moved by her, and keeps what was said of it', async () => {
    const services = await practice()
    const { id } = await book(services, ten)
    const after = new Date('2026-03-23T09:30:00Z')
    await setOutcome(services, { id, version: 1, by: her, now: after, outcome: 'came' })
    const change = { id, version: 2, by: her, now: after }
    expect(await cancelBooking(services, change)).toEqual(refused('too-late'))
    expect(await moveBooking(services, { ...change, start: Date.parse(at(14)) })).toEqual(refused('too-late'))
    expect(await readBooking(services.db, id)).toMatchObject({ version: 2, state: { outcome: 'came' } })
  })

  describe('whether somebody came', () => {
    const after = new Date('2026-03-23T09:31:00Z')

    test('is said once it has begun, can be said otherwise and taken back, and tells nobody', async () => {
      const services = await practice()
      const { id } = await book(services, ten)
      const say = (version: number, outcome: 'came' | 'no-show' | 'cancelled-late' | null, moment = after) =>
        setOutcome(services, { id, version, by: her, now: moment, outcome })
      expect(await say(1, 'came', now)).toEqual(refused('too-late'))
      expect(await say(1, 'came')).toMatchObject({ ok: true, value: { state: { outcome: 'came' } } })
      expect(await say(1, 'no-show')).toEqual(refused('changed'))
      expect(await say(2, 'no-show')).toMatchObject({ ok: true, value: { state: { outcome: 'no-show' } } })
      expect(await say(3, 'cancelled-late')).toMatchObject({ ok: true, value: { state: { late: true } } })
      expect(await say(4, null)).toMatchObject({ ok: true, value: { state: { status: 'confirmed', outcome: null } } })
      expect(await jobs(services, 'write-appointment')).toHaveLength(1)
    })

    test('is not said of what was cancelled in time', async () => {
      const services = await practice()
      const { id } = await book(services, ten)
      await cancelBooking(services, { id, version: 1, by: visitor, now })
      expect(await setOutcome(services, { id, version: 2, by: her, now: after, outcome: 'came' })).toEqual(
        refused('gone'),
      )
    })
  })

  describe('blocked time', () => {
    const block = ({ db }: Services, start: string, end: string) =>
      blockTime(db, { start: Date.parse(start), end: Date.parse(end), label: 'Lunch', practitioner: 'p1', now })

    test('is offered to nobody until it is opened again', async () => {
      const services = await practice()
      const blocked = await block(services, at(9), at(17))
      expect(await offered(services)).toEqual([])
      expect(await takeSlot(services, aRequest(ten), now)).toEqual(refused('taken'))
      if (!blocked.ok) throw new Error(blocked.error)
      expect((await listAgenda(services.db, week)).blocks).toEqual([blocked.value])
      expect(await openTime(services.db, blocked.value.id, { practitioner: 'p1', now })).toBe(true)
      expect(await openTime(services.db, blocked.value.id, { practitioner: 'p1', now })).toBe(false)
      expect(await offered(services)).toContain('10:00')
      expect(await logged(services)).toEqual(['p1 time.blocked', 'p1 time.opened'])
    })

    test('does not go over a booking, but before a form that somebody is filling in', async () => {
      const services = await practice()
      await holdSlot(services.db, { kindId: firstTalk.id, start: Date.parse(at(12)), holder: 'mine', now })
      await book(services, ten)
      expect(await block(services, at(10, 30), at(11))).toEqual(refused('taken'))
      expect((await block(services, at(12), at(13))).ok).toBe(true)
      expect(await takeSlot(services, aRequest(at(12), { holder: 'mine' }), now)).toEqual(refused('taken'))
      expect(await block(services, at(15), at(15))).toEqual(refused('ends-before-start'))
      expect(await block(services, at(15), 'nonsense')).toEqual(refused('ends-before-start'))
    })

    test('is planned around bookings and other blocked time, and around no hold, running or run out', async () => {
      const services = await practice()
      const hold = (hour: number, moment: Date) =>
        holdSlot(services.db, {
          kindId: firstTalk.id,
          start: Date.parse(at(hour)),
          holder: `form-${hour}`,
          now: moment,
        })
      expect([(await hold(12, later(-1))).ok, (await hold(14, now)).ok]).toEqual([true, true])
      const { start } = await book(services, ten)
      await block(services, at(16), at(17))
      expect(await readStanding(services.db, { start: Date.parse(at(9)), end: Date.parse(at(17)) })).toEqual([
        { start, end: start + 45 * 60_000 },
        { start: Date.parse(at(16)), end: Date.parse(at(17)) },
      ])
    })

    test('a booking cannot be opened as if it were blocked time', async () => {
      const services = await practice()
      const { id } = await book(services, ten)
      expect(await openTime(services.db, id, { practitioner: 'p1', now })).toBe(false)
    })
  })

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
          await saveBookingSettings(db, { ...(await readBookingSettings(db)), reminderHours: null })
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

  const week = { from: Date.parse('2026-03-16T00:00:00Z'), until: Date.parse('2026-03-30T00:00:00Z') }
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
