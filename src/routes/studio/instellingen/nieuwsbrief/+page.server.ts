import { fail } from '@sveltejs/kit'
import { logAccess } from '#lib/server/access/access-log.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { readNewsletterSettings, saveNewsletterSettings } from '#lib/server/newsletter/settings.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

const longestAbout = 600

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { about } = await readNewsletterSettings(services().db)
  return { about, longest: longestAbout }
}

export const actions: Actions = {
  default: async (event) => {
    const { id: actor } = practitionerOf(event)
    const form = await readForm(event.request)
    const about = { nl: textOf(form, 'nl').trim(), en: textOf(form, 'en').trim() }
    const tooLong = { nl: about.nl.length > longestAbout, en: about.en.length > longestAbout }
    if (tooLong.nl || tooLong.en) return fail(400, { about, tooLong })
    await services()
      .db.transaction()
      .execute(async (tx) => {
        await saveNewsletterSettings(tx, { about })
        const at = new Date().toISOString()
        await logAccess(tx, { at, actor, action: 'settings.changed', subject: 'newsletter:settings' })
      })
    return { saved: true }
  },
}
