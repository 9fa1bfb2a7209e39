import { fail } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import { listVoiceVersions, putBackVersion, withdrawVoice } from '#lib/server/voice/versions.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const [versions, { zone }] = await Promise.all([listVoiceVersions(db), readBookingSettings(db)])
  return { versions, zone }
}

export const actions: Actions = {
  putBack: async (event) => {
    const { id: actor } = practitionerOf(event)
    const number = Number(textOf(await readForm(event.request), 'number'))
    const { db } = services()
    if (!Number.isSafeInteger(number) || !(await putBackVersion(db, number))) return fail(404)
    const at = new Date().toISOString()
    await logAccess(db, { at, actor, action: 'voice.put-back', subject: `voice:${number}` })
    return { done: 'put-back' as const }
  },
  withdraw: async (event) => {
    const { id: actor } = practitionerOf(event)
    const { db } = services()
    const at = new Date().toISOString()
    if (await withdrawVoice(db)) await logAccess(db, { at, actor, action: 'voice.withdrawn', subject: 'voice:all' })
    return { done: 'withdrawn' as const }
  },
}
