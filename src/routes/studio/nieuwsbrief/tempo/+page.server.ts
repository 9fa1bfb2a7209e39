import { fail } from '@sveltejs/kit'
import { limitPresets, parseLimits, presetNames, presetOf } from '#lib/core/publishing/sending-limits.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { readLimits, saveLimits } from '#lib/server/letters/limits.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const limits = await readLimits(services().db)
  return { limits, preset: presetOf(limits) }
}

export const actions: Actions = {
  default: async (event) => {
    const { id: actor } = practitionerOf(event)
    const form = await readForm(event.request)
    const preset = presetNames.find((name) => name === textOf(form, 'soort')) ?? null
    const typed = {
      perSecond: textOf(form, 'seconde').slice(0, 20),
      perHour: textOf(form, 'uur').slice(0, 20),
      perDay: textOf(form, 'dag').slice(0, 20),
    }
    const limits = preset ? limitPresets[preset] : parseLimits(typed)
    if (!limits) return fail(400, { typed })
    await services()
      .db.transaction()
      .execute(async (tx) => {
        await saveLimits(tx, limits)
        const at = new Date().toISOString()
        await logAccess(tx, { at, actor, action: 'settings.changed', subject: 'newsletter:pace' })
      })
    return { saved: true }
  },
}
