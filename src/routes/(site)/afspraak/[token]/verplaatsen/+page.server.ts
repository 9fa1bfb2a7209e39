import { fail, redirect } from '@sveltejs/kit'
import { parseDay } from '#lib/core/day.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { moveBooking } from '#lib/server/booking/move.ts'
import { offerSlots } from '#lib/server/booking/offer.ts'
import { services } from '#lib/server/services.ts'
import { readFormOrEmpty } from '#lib/server/form.ts'
import { dayPage, parseStart } from '../../days.ts'
import { keepPrivate } from '#lib/server/keep-private.ts'
import { readOne, seenVersion, shownOne } from '../../one.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const csr = true

export const load: PageServerLoad = async (event) => {
  keepPrivate(event)
  const now = new Date()
  const found = await readOne(event, now)
  const one = shownOne(found)
  if (one.isPastCutOff || !['confirmed', 'requested'].includes(one.booking.state.status)) {
    redirect(303, localPath(`/afspraak/${event.params.token}`, found.lang))
  }
  const { id: bookingId, kindId, start } = found.booking
  const offer = await offerSlots(services().db, { kindId, now, bookingId })
  const others = offer.ok ? offer.value.slots.filter((slot) => slot.start !== start) : []
  return { one, list: dayPage(others, parseDay(event.url.searchParams.get('vanaf') ?? '')) }
}

export const actions: Actions = {
  default: async (event) => {
    const now = new Date()
    const { booking } = await readOne(event, now)
    const form = await readFormOrEmpty(event.request)
    const asked = form.get('tijd')
    const start = parseStart(typeof asked === 'string' ? asked : null)
    if (start === null) return fail(400, { refused: 'choose' as const })
    const version = seenVersion(form)
    const moved = await moveBooking(services(), { id: booking.id, version, by: 'visitor', now, start })
    if (!moved.ok) return fail(409, { refused: moved.error })
    redirect(303, localPath(`/afspraak/${event.params.token}?verplaatst`, langOf(event.url.pathname)))
  },
}
