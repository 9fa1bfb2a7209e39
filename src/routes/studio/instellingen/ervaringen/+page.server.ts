import { fail } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { listExperiences, orderExperiences } from '#lib/server/practice/experiences.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { services } from '#lib/server/services.ts'
import { keepShown } from '../keep-shown.server.ts'
import { markOf } from '../seen.server.ts'
import type { Actions, PageServerLoad } from './$types'

const idsOf = async (db: Db) => (await listExperiences(db)).map(({ id }) => id)

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const experiences = await listExperiences(services().db)
  const isSaved = event.url.searchParams.has('bewaard')
  return { experiences, seen: markOf(experiences.map(({ id }) => id)), isSaved }
}

export const actions: Actions = {
  /** One place up or down. The order that was seen comes along, so that two windows do not move past each other. */
  move: async (event) => {
    practitionerOf(event)
    const form = await readForm(event.request)
    const ids = await idsOf(services().db)
    const at = ids.indexOf(textOf(form, 'id'))
    const to = at + (textOf(form, 'to') === 'up' ? -1 : 1)
    const [moved, other] = [ids[at], ids[to]]
    if (moved === undefined || other === undefined) return fail(409, { changed: true })
    const newer = await keepShown(event, {
      seen: textOf(form, 'seen'),
      read: idsOf,
      save: (tx) => orderExperiences(tx, ids.with(at, other).with(to, moved)),
      subject: 'experiences:order',
    })
    return newer === null ? { moved: true } : fail(409, { changed: true })
  },
}
