import { fail } from '@sveltejs/kit'
import { nameLimits } from '#lib/core/exchange/voice-pack-kind.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import { listDraft } from '#lib/server/voice/draft.ts'
import { changesSince, listVoiceVersions, publishVoice } from '#lib/server/voice/versions.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { name } = practitionerOf(event)
  const { db } = services()
  const [draft, versions, { zone }] = await Promise.all([listDraft(db), listVoiceVersions(db), readBookingSettings(db)])
  const offered = versions.find(({ state }) => state === 'offered') ?? null
  return {
    ...{ zone, offered, hasVersions: versions.length > 0, who: (offered ?? versions[0])?.who ?? name },
    there: draft.map(({ bytes: _, ...entry }) => entry),
    ...changesSince(offered, draft),
  }
}

export const actions: Actions = {
  publish: async (event) => {
    const { id: actor } = practitionerOf(event)
    const who = textOf(await readForm(event.request), 'who')
      .trim()
      .slice(0, nameLimits.who)
    if (who === '') return fail(400, { problem: { kind: 'needs-who' as const } })
    const { db } = services()
    const at = new Date().toISOString()
    const done = await publishVoice(db, { who, at })
    if (!done.ok) return fail(409, { problem: done.error })
    await logAccess(db, { at, actor, action: 'voice.published', subject: `voice:${done.value.number}` })
    return { published: true }
  },
}
