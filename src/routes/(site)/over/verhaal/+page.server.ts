import { error } from '@sveltejs/kit'
import { personIn } from '#lib/core/practice/person.ts'
import { toldStory } from '#lib/core/practice/story.ts'
import { storyJsonLd } from '#lib/core/publishing/json-ld.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { renderArticle } from '#lib/server/articles/render.ts'
import { readPractice } from '#lib/server/practice.ts'
import { readKeptPerson } from '#lib/server/practice/person.ts'
import { readKeptStory, storyLangs } from '#lib/server/practice/story.ts'
import { services } from '#lib/server/services.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => {
  const lang = langOf(url.pathname)
  const other = lang === 'nl' ? 'en' : 'nl'
  const { db } = services()
  const [kept, langs, practice, her] = await Promise.all([
    readKeptStory(db, lang),
    storyLangs(db),
    readPractice(db),
    readKeptPerson(db),
  ])
  const story = kept.published && toldStory(kept.published)
  if (!story) error(404)
  const person = personIn(her, lang)
  const address = (dutch: string) => url.origin + localPath(dutch, lang)
  const image = person?.photo ? url.origin + person.photo : null
  return {
    title: story.title,
    lead: story.lead,
    pieces: renderArticle({ lang, blocks: story.blocks }),
    person,
    alternates: langs.length === 2 ? undefined : (false as const),
    otherAddress: localPath(langs.length === 2 ? '/over/verhaal' : '/over', other),
    jsonLd:
      person &&
      storyJsonLd(
        { title: story.title, lead: story.lead, lang, published: kept.publishedOn ?? '' },
        {
          url: address('/over/verhaal'),
          practice: { name: practice?.name ?? 'Regie', url: address('/over') },
          person: { ...person, url: address('/over'), image },
        },
      ),
  }
}
