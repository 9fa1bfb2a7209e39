import { fail } from '@sveltejs/kit'
import { readPracticeDetails, type TypedPractice } from '#lib/core/practice-details.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { readPractice, savePractice } from '#lib/server/practice.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

const longestAbout = 5000

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const practice = await readPractice(services().db)
  const typed: TypedPractice = {
    name: practice?.name ?? '',
    role: practice?.role ?? 'coach',
    city: practice?.city ?? '',
    mail: practice?.mail ?? '',
    phone: practice?.phone ?? '',
    kvk: practice?.kvk ?? '',
    big: practice?.big ?? '',
    complaintsNl: practice?.complaints.nl ?? '',
    complaintsEn: practice?.complaints.en ?? '',
  }
  return { typed, about: practice?.about ?? { nl: '', en: '' } }
}

export const actions: Actions = {
  default: async (event) => {
    const { id } = practitionerOf(event)
    const form = await readForm(event.request)
    const text = (name: string) => String(form.get(name) ?? '')
    const typed: TypedPractice = {
      name: text('name'),
      role: text('role'),
      city: text('city'),
      mail: text('mail'),
      phone: text('phone'),
      kvk: text('kvk'),
      big: text('big'),
      complaintsNl: text('complaintsNl'),
      complaintsEn: text('complaintsEn'),
    }
    const about = {
      nl: text('aboutNl').trim().slice(0, longestAbout),
      en: text('aboutEn').trim().slice(0, longestAbout),
    }
    const read = readPracticeDetails(typed)
    if (!read.ok) return fail(400, { typed, about, faults: read.error })
    const { db, pageCache } = services()
    await db.transaction().execute(async (tx) => {
      await savePractice(tx, { ...read.value, about, demo: false })
      const entry = { action: 'practice.changed', subject: 'practice:1' } as const
      await logAccess(tx, { at: new Date().toISOString(), actor: id, ...entry })
    })
    // The pages that name the practice are finished anew.
    pageCache.clear()
    return { saved: true }
  },
}
