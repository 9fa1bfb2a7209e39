import { fail, redirect } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { moveBooking } from '#lib/server/booking/move.ts'
import { readBooking } from '#lib/server/booking/read.ts'
import { services } from '#lib/server/services.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import type { Actions, PageServerLoad } from './$types'
import { actOn, problemOf } from '../../acts.server.ts'
import { isId, readBookingPage } from '../../booking-page.server.ts'
import { chosenStart, offeredFrom, warningFor } from './choose.server.ts'

export const load: PageServerLoad = async (event) => {
  const reader = practitionerOf(event)
  const { params, url } = event
  const lang = langOf(url.pathname)
  const now = new Date()
  const { db } = services()
  const booking = await readBookingPage(db, { id: params.id, lang, now, reader })
  if (!booking.canMove) redirect(303, localPath(`/studio/agenda/${params.id}`, lang))
  return { booking, offer: await offeredFrom(db, { id: params.id, from: url.searchParams.get('from'), now }) }
}

export const actions: Actions = {
  default: async (event) => {
    practitionerOf(event)
    const form = await readForm(event.request)
    const { db } = services()
    const now = new Date()
    const { id } = event.params
    const typed = { start: textOf(form, 'start'), day: textOf(form, 'day'), time: textOf(form, 'time') }

    const start = await chosenStart(db, typed)
    if (!start.ok) return fail(400, { ...typed, problem: start.error, warning: null })
    const booking = isId(id) ? await readBooking(db, id) : null
    const warning = booking && (await warningFor(db, { booking, start: start.value, now }))
    // The warning was read when the same time comes again with the answer to it.
    if (warning && textOf(form, 'anyway') !== String(start.value))
      return fail(409, { ...typed, problem: null, warning: { kind: warning, start: start.value } })

    form.set('id', booking?.id ?? '')
    const moved = await actOn(event, form, (all, change) => moveBooking(all, { ...change, start: start.value }))
    if (!moved.ok) return fail(409, { ...typed, problem: problemOf(moved.error), warning: null })
    redirect(303, localPath(`/studio/agenda/${id}?done=moved`, langOf(event.url.pathname)))
  },
}
