import { fail } from '@sveltejs/kit'
import { readPracticeDetails, type TypedPractice } from '#lib/core/practice-details.ts'
import { openDuties } from '#lib/core/practice/duties.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { tellReaders } from '#lib/server/articles/shelf.ts'
import { readKeptPerson } from '#lib/server/practice/person.ts'
import { readPractice, savePractice } from '#lib/server/practice.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

const longestAbout = 5000

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const practice = await readPractice(db)
  const typed: TypedPractice = {
    name: practice?.name ?? '',
    role: practice?.role ?? 'coach',
    address: practice?.address ?? '',
    city: practice?.city ?? '',
    mail: practice?.mail ?? '',
    phone: practice?.phone ?? '',
    kvk: practice?.kvk ?? '',
    big: practice?.big ?? '',
    complaintsNl: practice?.complaints.nl ?? '',
    complaintsEn: practice?.complaints.en ?? '',
  }
  const { job } = await readKeptPerson(db)
  const duties = practice ? openDuties(practice, [job.nl, job.en]) : []
  return { typed, about: practice?.about ?? { nl: '', en: '' }, duties }
}

export const actions: Actions = {
  default: async (event) => {
    const { id } = practitionerOf(event)
    const form = await readForm(event.request)
    const text = (name: string) => String(form.get(name) ?? '')
    const typed: TypedPractice = {
      name: text('name'),
      role: text('role'),
      address: text('address'),
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
      await tellReaders(tx)
      const entry = { action: 'practice.changed', subject: 'practice:1' } as const
      await logAccess(tx, { at: new Date().toISOString(), actor: id, ...entry })
    })
    // The pages that name the practice are finished anew.
    pageCache.clear()
    return { saved: true }
  },
}
