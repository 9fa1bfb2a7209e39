import { experiencesIn } from '#lib/core/practice/experience.ts'
import { personIn } from '#lib/core/practice/person.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { readPractice } from '#lib/server/practice.ts'
import { listExperiences } from '#lib/server/practice/experiences.ts'
import { readKeptPerson } from '#lib/server/practice/person.ts'
import { readKeptStory } from '#lib/server/practice/story.ts'
import { services } from '#lib/server/services.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => {
  const lang = langOf(url.pathname)
  const { db } = services()
  const [practice, person, { published }, experiences] = await Promise.all([
    readPractice(db),
    readKeptPerson(db),
    readKeptStory(db, lang),
    listExperiences(db),
  ])
  return {
    practice,
    person: personIn(person, lang),
    story: published && { lead: published.lead },
    experiences: experiencesIn(experiences, lang),
  }
}
