import { fail } from '@sveltejs/kit'
import type { BookingSettings } from '#lib/core/booking/settings.ts'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { readBookingSettings, saveBookingSettings } from '#lib/server/booking/settings.ts'
import { writing } from '#lib/server/db/writing.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'
import { nextFreeTimes } from '../free-times.server.ts'
import { markOf } from '../seen.server.ts'
import { draftOf, readHoursDraft, settingsOf, withLine, withoutLine } from './hours-draft.ts'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const now = new Date()
  const settings = await readBookingSettings(db)
  return {
    draft: draftOf(settings),
    seen: markOf(settings),
    today: dayAt(now.getTime(), settings.zone),
    free: await nextFreeTimes(db, { settings, lang: langOf(event.url.pathname), now }),
  }
}

export const actions: Actions = {
  save: async (event) => {
    const practitioner = practitionerOf(event)
    const { db } = services()
    const { form, draft } = await readHours(event.request)
    const settings = settingsOf(draft)
    if (!settings.ok) return fail(400, { draft, issues: settings.error })
    const isSaved = await saveOver(String(form.get('seen')), settings.value, practitioner.id)
    if (!isSaved) return fail(409, { draft, changed: markOf(await readBookingSettings(db)) })
    return { saved: true }
  },

  /** Another line, or one less: nothing is checked yet, and everything typed comes back. */
  change: async (event) => {
    practitionerOf(event)
    const { form, draft } = await readHours(event.request)
    return { draft: withoutLine(withLine(draft, String(form.get('add'))), String(form.get('remove'))) }
  },

  preview: async (event) => {
    practitionerOf(event)
    const { draft } = await readHours(event.request)
    const settings = settingsOf(draft)
    if (!settings.ok) return fail(400, { draft, issues: settings.error })
    const { db } = services()
    const lang = langOf(event.url.pathname)
    return { draft, preview: await nextFreeTimes(db, { settings: settings.value, lang, now: new Date() }) }
  },
}

async function readHours(request: Request) {
  const form = await readForm(request)
  return { form, draft: readHoursDraft(form) }
}

/** False when other settings stand there by now than the form began with. */
function saveOver(seen: string, settings: BookingSettings, actor: string): Promise<boolean> {
  const now = new Date()
  return writing(services().db, async (tx) => {
    if (markOf(await readBookingSettings(tx)) !== seen) return false
    await saveBookingSettings(tx, settings, now)
    await logAccess(tx, { at: now.toISOString(), actor, action: 'settings.changed', subject: 'settings:hours' })
    return true
  })
}
