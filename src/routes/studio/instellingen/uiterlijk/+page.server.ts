import { fail } from '@sveltejs/kit'
import { checkAccent, type AccentFault, type Theme } from '#lib/core/practice/accent.ts'
import { pictureAt } from '#lib/core/publishing/picture.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { hasPicture } from '#lib/server/pictures/store.ts'
import { readLook, saveLook } from '#lib/server/practice/look.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import { keepShown } from '../keep-shown.server.ts'
import { markOf } from '../seen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const [look, practice] = await Promise.all([readLook(db), readPractice(db)])
  const { accent, logo, logoPlate } = look
  return {
    typed: { isOwn: accent.light !== '', ...accent, logo, logoPlate },
    seen: markOf(look),
    practiceName: practice?.name ?? '',
  }
}

export const actions: Actions = {
  default: async (event) => {
    practitionerOf(event)
    const form = await readForm(event.request)
    const typed = {
      isOwn: textOf(form, 'colours') === 'own',
      light: textOf(form, 'light'),
      dark: textOf(form, 'dark'),
      logo: textOf(form, 'logo'),
      logoPlate: textOf(form, 'logoPlate') === 'yes',
    }
    const faults: Partial<Record<Theme, AccentFault>> & { logo?: 'not-a-picture' } = {}
    const accent = { light: '', dark: '' }
    for (const theme of typed.isOwn ? (['light', 'dark'] as const) : []) {
      const checked = checkAccent(typed[theme], theme)
      if (checked.ok) accent[theme] = checked.value
      else faults[theme] = checked.error
    }
    const picture = pictureAt(typed.logo)
    const hasLogo = picture !== null && (await hasPicture(services().db, picture.id))
    if (typed.logo !== '' && !hasLogo) faults.logo = 'not-a-picture'
    if (Object.keys(faults).length > 0) return fail(400, { typed, faults })
    const changed = await keepShown(event, {
      seen: textOf(form, 'seen'),
      read: readLook,
      save: (tx) => saveLook(tx, { accent, logo: typed.logo, logoPlate: typed.logoPlate }),
      subject: 'look:1',
    })
    return changed === null ? { saved: true } : fail(409, { typed, changed })
  },
}
