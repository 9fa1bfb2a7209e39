import { redirect } from '@sveltejs/kit'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { clearSessionCookie } from '#lib/server/access/session-cookie.ts'
import { endOwnSession } from '#lib/server/access/sessions.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

/** Only a press of the button signs out; an address that is opened does nothing. */
export const load: PageServerLoad = ({ url }) => redirect(303, localPath('/studio/agenda', langOf(url.pathname)))

export const actions: Actions = {
  default: async (event) => {
    const { config, db } = services()
    await endOwnSession(db, practitionerOf(event), new Date())
    clearSessionCookie(event.cookies, config.origin)
    // Not "storage": the private place may have a diary in this browser. The key of the studio is forgotten by its own page.
    event.setHeaders({ 'clear-site-data': '"cache"' })
    redirect(303, localPath('/studio/inloggen', langOf(event.url.pathname)))
  },
}
