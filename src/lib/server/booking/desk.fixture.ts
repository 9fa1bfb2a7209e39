import type { Booking } from '#lib/core/booking/booking.ts'
import { day } from '#lib/core/day.ts'
import type { Result } from '#lib/core/result.ts'
import type { Db } from '../db/tables.ts'
import type { Services } from '../services.ts'
import { offerSlots } from './offer.ts'
import { aRequest, firstTalk, openPractice } from './practice.fixture.ts'
import { takeSlot } from './take.ts'

/** Names for what the contracts of booking speak of: a Monday in March, who acts, and what is there after it. `fresh` gives an empty database. */
export function deskOf(fresh: () => Promise<Db>) {
  const now = new Date('2026-03-20T08:00:00Z')
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  const her = { practitioner: 'p1' }
  const visitor = 'visitor' as const
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

  const week = { from: Date.parse('2026-03-16T00:00:00Z'), until: Date.parse('2026-03-30T00:00:00Z') }

  return { now, later, her, visitor, ten, at, refused, practice, book, offered, jobs, logged, count, week }
}
