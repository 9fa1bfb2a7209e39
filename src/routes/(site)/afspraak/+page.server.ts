import { fail, redirect } from '@sveltejs/kit'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { services } from '#lib/server/services.ts'
import { formToken } from '#lib/server/visitors/form-token.ts'
import { visitOf } from '#lib/server/visitors/guard.ts'
import { readFormOrEmpty } from '#lib/server/form.ts'
import { bookFrom, typedIn } from './booking-form.server.ts'
import { readOffer } from './offer.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Works as it is without script; with it the time is held, and a note can be sealed. */
export const csr = true

export const load: PageServerLoad = async ({ url }) => {
  const now = new Date()
  const offer = await readOffer(url.searchParams, langOf(url.pathname), now)
  return { offer, token: formToken(services().secret, 'booking', now) }
}

export const actions: Actions = {
  boek: async (event) => {
    const form = await readFormOrEmpty(event.request)
    const lang = langOf(event.url.pathname)
    const visit = visitOf(event, services().config)
    const outcome = await bookFrom({ asked: event.url.searchParams, form, visit, lang, now: new Date() })
    if (!outcome.ok) return fail(outcome.error.lost === null ? 400 : 409, { notTaken: outcome.error })
    if (outcome.value.kind === 'booked') redirect(303, localPath(`/afspraak/${outcome.value.token}`, lang))
    return { verify: outcome.value }
  },

  /** Without script, on the way from one time to another: nothing happens but that what was typed comes along. */
  kies: async ({ request }) => ({ typed: typedIn(await readFormOrEmpty(request)) }),
}
