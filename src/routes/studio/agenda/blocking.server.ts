/** Closing and opening time. */
import { fail } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { overlaps } from '#lib/core/booking/interval.ts'
import type { Interval } from '#lib/core/booking/interval.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { blockTime, openTime } from '#lib/server/booking/block.ts'
import { readStanding } from '#lib/server/booking/occupancy.ts'
import { services } from '#lib/server/services.ts'
import { readForm, textOf } from '#lib/server/form.ts'

/**
 * Closes what is free of a period, around what already stands in it: a week off does not have to wait for the one consultation in
 * it. Answers how many stretches were closed; none when all of it was taken.
 */
export async function closeFree(event: RequestEvent, period: Interval): Promise<number> {
  const practitioner = practitionerOf(event)
  const { db } = services()
  const now = new Date()
  // A hold is somebody who is still filling in a form: her own plans go first.
  const taken = await readStanding(db, period)
  let closed = 0
  for (const { start, end } of between(period, taken)) {
    const blocked = await blockTime(db, { start, end, label: '', practitioner: practitioner.id, now })
    if (blocked.ok) closed++
  }
  return closed
}

/** One press on a row of free time. */
export async function close(event: RequestEvent) {
  const form = await readForm(event.request)
  const period = { start: Number(textOf(form, 'from')), end: Number(textOf(form, 'to')) }
  const isPeriod = Number.isSafeInteger(period.start) && Number.isSafeInteger(period.end) && period.start < period.end
  if (!isPeriod || period.end - period.start > 36 * 3_600_000) return fail(400, { problem: 'changed' as const })
  if ((await closeFree(event, period)) === 0) return fail(409, { problem: 'changed' as const })
  return { done: 'blocked' as const, name: '' }
}

export async function unblock(event: RequestEvent) {
  const practitioner = practitionerOf(event)
  const { db } = services()
  const id = textOf(await readForm(event.request), 'block')
  const isOpen = await openTime(db, id, { practitioner: practitioner.id, now: new Date() })
  if (!isOpen) return fail(409, { problem: 'changed' as const })
  return { done: 'unblocked' as const, name: '' }
}

/** What of a period none of the others touches, in order. */
function between(period: Interval, others: readonly Interval[]): Interval[] {
  const free: Interval[] = []
  let from = period.start
  for (const { start, end } of others
    .filter((other) => overlaps(other, period))
    .toSorted((a, b) => a.start - b.start)) {
    if (from < start) free.push({ start: from, end: start })
    from = Math.max(from, end)
  }
  if (from < period.end) free.push({ start: from, end: period.end })
  return free
}
