import { error, fail, redirect } from '@sveltejs/kit'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import { textIn } from '#lib/core/booking/kind.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { readKind, saveKind } from '#lib/server/booking/settings.ts'
import { writing } from '#lib/server/db/writing.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'
import { markOf } from '../../seen.server.ts'
import { kindDraftOf, kindOf, newKindDraft, readKindDraft } from '../kind-draft.ts'

/** The address of a consultation that is not there yet. */
const fresh = 'nieuw'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { id } = event.params
  if (id === fresh) return { title: null, draft: newKindDraft, seen: markOf(null), newId: crypto.randomUUID() }
  const kind = /^[\w-]{1,60}$/.test(id) ? await readKind(services().db, id) : null
  if (!kind) error(404)
  const title = textIn(kind.name, langOf(event.url.pathname))
  return { title, draft: kindDraftOf(kind), seen: markOf(kind), newId: null }
}

export const actions: Actions = {
  default: async (event) => {
    const practitioner = practitionerOf(event)
    const form = await readForm(event.request)
    const draft = readKindDraft(form)
    // The id of a new one comes with its form: sent twice, it is one consultation.
    const id = event.params.id === fresh ? String(form.get('id')) : event.params.id
    const kind = kindOf(draft, id)
    if (!kind.ok) return fail(400, { draft, issues: kind.error })
    const before = await saveOver(String(form.get('seen')), kind.value, practitioner.id)
    if (before !== null) return fail(409, { draft, changed: before })
    redirect(303, localPath('/studio/instellingen/gesprekken?done=saved', langOf(event.url.pathname)))
  },
}

/** Null when it was saved; otherwise the mark of what stands there by now. */
function saveOver(seen: string, kind: ConsultationKind, actor: string): Promise<string | null> {
  return writing(services().db, async (tx) => {
    const before = await readKind(tx, kind.id)
    // The same form sent again: it is there already.
    if (before && markOf(before) === markOf(kind)) return null
    if (markOf(before) !== seen) return markOf(before)
    await saveKind(tx, kind)
    const subject = `consultation:${kind.id}`
    await logAccess(tx, { at: new Date().toISOString(), actor, action: 'settings.changed', subject })
    return null
  })
}
