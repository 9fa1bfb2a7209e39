import { fail, redirect } from '@sveltejs/kit'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { cancelBooking } from '#lib/server/booking/change.ts'
import { services } from '#lib/server/services.ts'
import { readFormOrEmpty } from '#lib/server/form.ts'
import { keepPrivate } from '#lib/server/keep-private.ts'
import { readOne, seenVersion, shownOne } from '../../one.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const csr = true

export const load: PageServerLoad = async (event) => {
  keepPrivate(event)
  const one = shownOne(await readOne(event, new Date()))
  // Nothing to cancel: the page of the booking says why.
  if (one.hasBegun || !['confirmed', 'requested'].includes(one.booking.state.status)) {
    redirect(303, localPath(`/afspraak/${event.params.token}`, langOf(event.url.pathname)))
  }
  return { one }
}

export const actions: Actions = {
  default: async (event) => {
    const now = new Date()
    const { booking } = await readOne(event, now)
    const version = seenVersion(await readFormOrEmpty(event.request))
    const done = await cancelBooking(services(), { id: booking.id, version, by: 'visitor', now })
    if (!done.ok) return fail(409, { refused: done.error })
    redirect(303, localPath(`/afspraak/${event.params.token}`, langOf(event.url.pathname)))
  },
}
