import { practitionerOf } from '#lib/server/access/access.ts'
import { services } from '#lib/server/services.ts'
import { langOf } from '#lib/i18n/paths.ts'
import type { Actions, PageServerLoad } from './$types'
import { confirm, outcome } from '../acts.server.ts'
import { readBookingPage } from '../booking-page.server.ts'

export const load: PageServerLoad = async (event) => {
  const reader = practitionerOf(event)
  const { params, url } = event
  const lang = langOf(url.pathname)
  const booking = await readBookingPage(services().db, { id: params.id, lang, now: new Date(), reader })
  const done = (['moved', 'cancelled', 'declined'] as const).find((one) => one === url.searchParams.get('done'))
  return { booking, done }
}

export const actions: Actions = { confirm, outcome }
