import { personIn } from '#lib/core/practice/person.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { readPractice } from '#lib/server/practice.ts'
import { readKeptPerson } from '#lib/server/practice/person.ts'
import { readKeptStory } from '#lib/server/practice/story.ts'
import { services } from '#lib/server/services.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => {
  const lang = langOf(url.pathname)
  const { db } = services()
  const [practice, person, { published }] = await Promise.all([
    readPractice(db),
    readKeptPerson(db),
    readKeptStory(db, lang),
  ])
  return { practice, person: personIn(person, lang), story: published && { lead: published.lead } }
}
