import { error, fail, redirect } from '@sveltejs/kit'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import {
  isAllowedAlready,
  readExperience,
  type Experience,
  type TypedExperience,
} from '#lib/core/practice/experience.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { listExperiences, removeExperience, saveExperience } from '#lib/server/practice/experiences.ts'
import { services } from '#lib/server/services.ts'
import { keepShown } from '../../keep-shown.server.ts'
import { markOf } from '../../seen.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** In English the address says `new`; both come here as one word. */
const fresh = 'nieuw'

const oneOf = (id: string) => async (db: Db) => (await listExperiences(db)).find((each) => each.id === id) ?? null

const empty: TypedExperience = { textNl: '', textEn: '', who: '', year: '', allowedOn: '', allowed: '', shown: 'yes' }

const typedOf = ({ text, who, year, allowedOn, shown }: Experience): TypedExperience => ({
  ...{ textNl: text.nl, textEn: text.en, who, year: String(year), allowedOn },
  // Asked anew for other words: the yes was to these.
  ...{ allowed: '', shown: shown ? 'yes' : '' },
})

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { id } = event.params
  if (id === fresh) return { typed: empty, seen: markOf(null), id: crypto.randomUUID(), isNew: true }
  const found = await oneOf(id)(services().db)
  if (!found) error(404)
  return { typed: typedOf(found), seen: markOf(found), id, isNew: false }
}

export const actions: Actions = {
  save: async (event) => {
    practitionerOf(event)
    const form = await readForm(event.request)
    const typed = Object.fromEntries(Object.keys(empty).map((field) => [field, textOf(form, field)])) as TypedExperience
    // A new one brings the id its form was made with, so that sending it twice makes one.
    const id = event.params.id === fresh ? textOf(form, 'id') : event.params.id
    if (!/^[0-9a-f-]{36}$/.test(id)) return fail(400, { typed })
    const { db } = services()
    const today = dayAt(Date.now(), (await readBookingSettings(db)).zone)
    const isAllowed = typed.allowed === 'yes' || isAllowedAlready(typed, await oneOf(id)(db))
    const read = readExperience({ ...typed, allowed: isAllowed ? 'yes' : '' }, { id, today })
    if (!read.ok) return fail(400, { typed, faults: read.error })
    const changed = await keepShown(event, {
      seen: textOf(form, 'seen'),
      read: oneOf(id),
      save: (tx) => saveExperience(tx, read.value),
      subject: `experience:${id}`,
    })
    if (changed !== null) return fail(409, { typed, changed })
    redirect(303, localPath('/studio/instellingen/ervaringen?bewaard', langOf(event.url.pathname)))
  },

  remove: async (event) => {
    practitionerOf(event)
    const form = await readForm(event.request)
    const { id } = event.params
    const changed = await keepShown(event, {
      seen: textOf(form, 'seen'),
      read: oneOf(id),
      save: (tx) => removeExperience(tx, id),
      subject: `experience:${id}`,
    })
    if (changed !== null) return fail(409, { changed })
    redirect(303, localPath('/studio/instellingen/ervaringen?bewaard', langOf(event.url.pathname)))
  },
}
