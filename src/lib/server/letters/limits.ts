/** How fast letters may go, and how many may still go now. All letters together count: the mail server makes no difference between them. */
import { limitPresets, limitWindows, type SendingLimits } from '#lib/core/publishing/sending-limits.ts'
import type { Db } from '../db/tables.ts'

export async function readLimits(db: Db): Promise<SendingLimits> {
  const row = await db.selectFrom('sending_limits').selectAll().executeTakeFirst()
  if (!row) return limitPresets.mailbox
  return { perSecond: row.per_second, perHour: row.per_hour, perDay: row.per_day }
}

export async function saveLimits(db: Db, { perSecond, perHour, perDay }: SendingLimits): Promise<void> {
  const values = { per_second: perSecond, per_hour: perHour, per_day: perDay }
  await db
    .insertInto('sending_limits')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** How many may go now; when that is none, from when on one may. */
export type Room = { count: number; from: Date }

export async function roomFor(db: Db, limits: SendingLimits, now: Date): Promise<Room> {
  let [count, from] = [Infinity, now]
  for (const { most, ms } of limitWindows(limits)) {
    const since = new Date(now.getTime() - ms).toISOString()
    // What is being handed over, or may have been, counts as sent: the mail server may have seen it.
    const sent = db.selectFrom('letter_recipients').where('handed_at', '>', since)
    const { total } = await sent.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
    const left = most - Number(total)
    count = Math.min(count, Math.max(0, left))
    if (left > 0) continue
    const oldest = await sent
      .select('handed_at')
      .orderBy('handed_at', 'asc')
      .offset(Math.abs(left))
      .limit(1)
      .executeTakeFirstOrThrow()
    const free = new Date(Date.parse(oldest.handed_at ?? since) + ms)
    if (free > from) from = free
  }
  return { count, from }
}
