import { describe, expect, test } from 'vitest'
import type { Booking } from '#lib/core/booking/booking.ts'
import type { Db } from '../db/tables.ts'
import type { Services } from '../services.ts'
import { blockTime, openTime } from './block.ts'
import { cancelBooking, confirmRequest, declineRequest, setOutcome } from './change.ts'
import { holdSlot } from './hold.ts'
import { moveBooking } from './move.ts'
import { readStanding } from './occupancy.ts'
import { aRequest, firstTalk, onRequest } from './practice.fixture.ts'
import { listAgenda, listRequests, readBooking, readByToken } from './read.ts'
import { takeSlot } from './take.ts'
import { deskOf } from './desk.fixture.ts'

/** What becomes of a booking: answered, moved, cancelled, held; and time she closes. `fresh` gives an empty database. */
export function changingContract(fresh: () => Promise<Db>): void {
  const { now, later, her, visitor, ten, at, refused, practice, book, offered, jobs, logged, count, week } =
    deskOf(fresh)

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
}
