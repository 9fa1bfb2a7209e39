import { fail, redirect } from '@sveltejs/kit'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { parseDay } from '#lib/core/day.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'
import { readForm, textOf } from '#lib/server/form.ts'
import { agendaAddress } from '../address.ts'
import { closeFree, unblock } from '../blocking.server.ts'
import { timeAt, untilTimeAt } from '../meeting-row.server.ts'
import { readBlocks } from '../view.server.ts'
import { periodOf } from './period.ts'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const now = new Date()
  const { zone } = await readBookingSettings(db)
  const today = dayAt(now.getTime(), zone)
  return {
    today,
    day: parseDay(event.url.searchParams.get('dag') ?? '') ?? today,
    blocks: (await readBlocks(db, now)).map(({ id, start, end }) => ({
      id,
      fromDay: dayAt(start, zone),
      from: timeAt(start, zone),
      // An end at midnight is the end of the day before it.
      untilDay: dayAt(end - 1, zone),
      until: untilTimeAt(end, zone),
    })),
  }
}

export const actions: Actions = {
  block: async (event) => {
    practitionerOf(event)
    const form = await readForm(event.request)
    const typed = {
      fromDay: textOf(form, 'fromDay'),
      fromTime: textOf(form, 'fromTime'),
      untilDay: textOf(form, 'untilDay'),
      untilTime: textOf(form, 'untilTime'),
    }
    const now = Date.now()
    const { zone } = await readBookingSettings(services().db)
    const period = periodOf(typed, zone)
    if (!period.ok) return fail(400, { typed, error: period.error })
    if (period.value.end <= now)
      return fail(400, { typed, error: { field: 'untilDay' as const, kind: 'passed' as const } })
    const start = Math.max(period.value.start, now)
    if ((await closeFree(event, { ...period.value, start })) === 0)
      return fail(409, { typed, error: { field: 'fromDay' as const, kind: 'in-the-way' as const } })
    const today = dayAt(now, zone)
    const lang = langOf(event.url.pathname)
    const address = agendaAddress({ view: 'day', day: dayAt(start, zone), today }, lang)
    redirect(303, `${address}${address.includes('?') ? '&' : '?'}done=blocked`)
  },
  unblock,
}
