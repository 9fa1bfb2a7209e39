import { error, redirect } from '@sveltejs/kit'
import { wordCount } from '#lib/core/publishing/text.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { previewOf } from '#lib/server/articles/preview.ts'
import { readKept } from '#lib/server/articles/store.ts'
import { listVersions, restoreVersion } from '#lib/server/articles/versions.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const { id } = event.params
  const kept = await readKept(db, id)
  if (!kept) error(404)
  const [versions, { zone }] = await Promise.all([listVersions(db, id), readBookingSettings(db)])
  return {
    ...{ id, zone, written: kept.lang, title: kept.draft.title, revision: kept.revision },
    versions: versions.map(({ number, kind, at, draft }) => ({
      ...{ number, kind, at, title: draft.title, lead: draft.lead, body: draft.body },
      preview: previewOf(draft, kept.lang, String(number)),
      words: wordCount([{ kind: 'prose', text: draft.body }]),
    })),
  }
}

export const actions: Actions = {
  restore: async (event) => {
    const { id: actor } = practitionerOf(event)
    const form = await readForm(event.request)
    const { db } = services()
    const { id } = event.params
    const at = new Date().toISOString()
    const base = { id, revision: Number(textOf(form, 'revision')) }
    const done = await restoreVersion(db, base, Number(textOf(form, 'number')), at)
    if (done.ok) await logAccess(db, { at, actor, action: 'article.restored', subject: `article:${id}` })
    // Somebody wrote meanwhile: that is then the first of the list, to choose anew.
    const path = done.ok ? `/studio/artikelen/${id}` : `/studio/artikelen/${id}/versies`
    redirect(303, localPath(path, langOf(event.url.pathname)))
  },
}
