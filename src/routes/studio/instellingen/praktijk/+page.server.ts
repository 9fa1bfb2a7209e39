import { fail } from '@sveltejs/kit'
import { readPracticeDetails, type TypedPractice } from '#lib/core/practice-details.ts'
import { openDuties } from '#lib/core/practice/duties.ts'
import { claimIn } from '#lib/core/safety/banned-words.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readKeptPerson } from '#lib/server/practice/person.ts'
import { readPractice, savePractice } from '#lib/server/practice.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import { keepShown } from '../keep-shown.server.ts'
import { markOf } from '../seen.server.ts'
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
  return { typed, about: practice?.about ?? { nl: '', en: '' }, duties, seen: markOf(practice) }
}

export const actions: Actions = {
  default: async (event) => {
    practitionerOf(event)
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
    const claims = { nl: claimIn(about.nl, 'nl'), en: claimIn(about.en, 'en') }
    if (!read.ok) return fail(400, { typed, about, claims, faults: read.error })
    if (claims.nl || claims.en) return fail(400, { typed, about, claims })
    const changed = await keepShown(event, {
      seen: text('seen'),
      read: readPractice,
      save: (tx) => savePractice(tx, { ...read.value, about, demo: false }),
      subject: 'practice:1',
    })
    return changed === null ? { saved: true } : fail(409, { typed, about, changed })
  },
}
