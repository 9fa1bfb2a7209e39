import { practitionerOf } from '#lib/server/access/access.ts'
import { logListRead } from '#lib/server/access/log-read.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { services } from '#lib/server/services.ts'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { addDays } from '#lib/core/day.ts'
import { langOf } from '#lib/i18n/paths.ts'
import type { Actions, PageServerLoad } from './$types'
import { confirm, decline } from './acts.server.ts'
import { readAgendaAddress } from './address.ts'
import { close, unblock } from './blocking.server.ts'
import { peopleOn, readAgenda, readFirstSteps, stepOf } from './view.server.ts'

export const load: PageServerLoad = async (event) => {
  const practitioner = practitionerOf(event)
  const { db } = services()
  const now = new Date()
  const { zone } = await readBookingSettings(db)
  const { view, day } = readAgendaAddress(event.url.searchParams, dayAt(now.getTime(), zone))
  const agenda = await readAgenda(db, { view, day, now, lang: langOf(event.url.pathname) })
  await logListRead(db, practitioner, { list: 'agenda', ...peopleOn(agenda) }, now)
  return {
    view,
    day,
    done: event.url.searchParams.get('done') === 'blocked' ? ('blocked' as const) : undefined,
    earlier: addDays(day, -stepOf(view)),
    later: addDays(day, stepOf(view)),
    agenda,
    firstSteps: await readFirstSteps(db),
  }
}

export const actions: Actions = { confirm, decline, close, unblock }
