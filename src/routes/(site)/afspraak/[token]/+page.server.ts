import { fail, redirect } from '@sveltejs/kit'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { verifyBooking } from '#lib/server/booking/change.ts'
import { services } from '#lib/server/services.ts'
import { readFormOrEmpty } from '#lib/server/form.ts'
import { keepPrivate } from '#lib/server/keep-private.ts'
import { readOne, seenVersion, shownOne } from '../one.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const csr = true

/** Looking changes nothing, whoever looks: scanners of mail open every link. */
export const load: PageServerLoad = async (event) => {
  keepPrivate(event)
  return { one: shownOne(await readOne(event, new Date())), isMoved: event.url.searchParams.has('verplaatst') }
}

export const actions: Actions = {
  bevestig: async (event) => {
    const now = new Date()
    const { booking } = await readOne(event, now)
    const version = seenVersion(await readFormOrEmpty(event.request))
    const done = await verifyBooking(services(), { id: booking.id, version, by: 'visitor', now })
    if (!done.ok) return fail(409, { refused: done.error })
    redirect(303, localPath(`/afspraak/${event.params.token}`, langOf(event.url.pathname)))
  },
}
