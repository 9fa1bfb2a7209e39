import { error, redirect } from '@sveltejs/kit'
import { categoryName } from '#lib/core/publishing/category.ts'
import { contentsOf } from '#lib/core/publishing/contents.ts'
import { openingOf, readingMinutes } from '#lib/core/publishing/text.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { renderArticle } from '#lib/server/articles/render.ts'
import { findShown, letterPath, pictureOfLetter } from '#lib/server/letters/shown-letters.ts'
import { services } from '#lib/server/services.ts'
import type { PageServerLoad } from './$types'

/** A letter as everybody may read it. It is in one language, and so is its page. */
export const load: PageServerLoad = async ({ url, params }) => {
  const lang = langOf(url.pathname)
  const letter = await findShown(services().db, params.slug)
  if (letter === null) error(404)
  if (letter.lang !== lang) redirect(301, localPath(letterPath(letter), letter.lang))
  return {
    title: letter.subject,
    opening: openingOf(letter.blocks),
    day: letter.day,
    image: pictureOfLetter(letter)?.address,
    topics: letter.topics.map((topic) => categoryName(topic, lang)),
    minutes: readingMinutes(letter.blocks),
    contents: contentsOf(letter.blocks),
    pieces: renderArticle(letter),
    otherAddress: localPath('/nieuwsbrief', lang === 'nl' ? 'en' : 'nl'),
  }
}
