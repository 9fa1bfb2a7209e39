import { fail } from '@sveltejs/kit'
import { textIn } from '#lib/core/booking/kind.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { listKinds, orderKinds } from '#lib/server/booking/settings.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const lang = langOf(event.url.pathname)
  const kinds = await listKinds(services().db)
  return {
    isSaved: event.url.searchParams.get('done') === 'saved',
    kinds: kinds.map(({ id, name, minutes, mode, place, active }) => ({
      id,
      name: textIn(name, lang),
      minutes,
      mode,
      place: place.kind,
      active,
    })),
  }
}

export const actions: Actions = {
  /** One place up or down. The order that was seen comes along, so that two windows do not move past each other. */
  move: async (event) => {
    const practitioner = practitionerOf(event)
    const { db } = services()
    const form = await readForm(event.request)
    const ids = (await listKinds(db)).map(({ id }) => id)
    const at = ids.indexOf(String(form.get('id')))
    const to = at + (form.get('to') === 'up' ? -1 : 1)
    const [moved, other] = [ids[at], ids[to]]
    if (form.get('seen') !== ids.join(' ') || moved === undefined || other === undefined)
      return fail(409, { changed: true })
    await orderKinds(db, ids.with(at, other).with(to, moved))
    await logAccess(db, {
      at: new Date().toISOString(),
      actor: practitioner.id,
      action: 'settings.changed',
      subject: 'settings:consultations',
    })
    return { moved: true }
  },
}
