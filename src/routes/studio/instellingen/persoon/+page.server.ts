import { fail } from '@sveltejs/kit'
import { openDuties } from '#lib/core/practice/duties.ts'
import { readPerson, type TypedPerson } from '#lib/core/practice/person.ts'
import { pictureAt } from '#lib/core/publishing/picture.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { hasPicture } from '#lib/server/pictures/store.ts'
import { readKeptPerson, savePerson } from '#lib/server/practice/person.ts'
import { storyLangs } from '#lib/server/practice/story.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import { keepShown } from '../keep-shown.server.ts'
import { markOf } from '../seen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const person = await readKeptPerson(db)
  const { name, job, photo, alt } = person
  const typed: TypedPerson = { name, photo, jobNl: job.nl, jobEn: job.en, altNl: alt.nl, altEn: alt.en }
  const practice = await readPractice(db)
  // What the whole practice owes stands at the practice.
  const duties = practice ? openDuties(practice, [job.nl, job.en]).filter(({ kind }) => kind === 'title') : []
  return { typed, seen: markOf(person), told: await storyLangs(db), duties }
}

export const actions: Actions = {
  default: async (event) => {
    practitionerOf(event)
    const form = await readForm(event.request)
    const typed: TypedPerson = {
      name: textOf(form, 'name'),
      photo: textOf(form, 'photo'),
      jobNl: textOf(form, 'jobNl'),
      jobEn: textOf(form, 'jobEn'),
      altNl: textOf(form, 'altNl'),
      altEn: textOf(form, 'altEn'),
    }
    const read = readPerson(typed)
    if (!read.ok) return fail(400, { typed, faults: read.error })
    const photo = pictureAt(read.value.photo)
    if (photo && !(await hasPicture(services().db, photo.id)))
      return fail(400, { typed, faults: { photo: 'not-a-picture' as const } })
    const changed = await keepShown(event, {
      seen: textOf(form, 'seen'),
      read: readKeptPerson,
      save: (tx) => savePerson(tx, read.value),
      subject: 'person:1',
    })
    return changed === null ? { saved: true } : fail(409, { typed, changed })
  },
}
