import { fail, redirect } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { cancelBooking, declineRequest } from '#lib/server/booking/change.ts'
import { services } from '#lib/server/services.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import type { Actions, PageServerLoad } from './$types'
import { actOn, problemOf } from '../../acts.server.ts'
import { isId, readBookingPage } from '../../booking-page.server.ts'

/** Longest own line in the mail. */
const longestWords = 500

export const load: PageServerLoad = async (event) => {
  const reader = practitionerOf(event)
  const { params, url } = event
  const lang = langOf(url.pathname)
  const booking = await readBookingPage(services().db, { id: params.id, lang, now: new Date(), reader })
  if (!booking.canCancel) redirect(303, localPath(`/studio/agenda/${params.id}`, lang))
  return { booking }
}

export const actions: Actions = {
  /** A request is declined, an appointment cancelled: one page, as it is one thing to her. */
  default: async (event) => {
    const form = await readForm(event.request)
    form.set('id', isId(event.params.id) ? event.params.id : '')
    const words = textOf(form, 'words').trim()
    if (words.length > longestWords) return fail(400, { words, problem: 'too-long' as const })
    form.set('words', words)
    const isRequest = textOf(form, 'as') === 'requested'
    const changed = await actOn(event, form, isRequest ? declineRequest : cancelBooking)
    if (!changed.ok) return fail(409, { words, problem: problemOf(changed.error) })
    const done = isRequest ? 'declined' : 'cancelled'
    redirect(303, localPath(`/studio/agenda/${event.params.id}?done=${done}`, langOf(event.url.pathname)))
  },
}
