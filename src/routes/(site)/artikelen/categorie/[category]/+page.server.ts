import { error } from '@sveltejs/kit'
import { categories, categoryAt, categoryPath } from '#lib/core/publishing/category.ts'
import { readingMinutes } from '#lib/core/publishing/text.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { openLibrary } from '#lib/server/articles.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url, params }) => {
  const lang = langOf(url.pathname)
  const category = categoryAt(params.category)
  if (category === null) error(404)
  const library = await openLibrary()
  return {
    name: category.name[lang],
    about: category.about[lang],
    path: categoryPath(category.id),
    articles: library.listShelf(lang, category.id).map((article) => ({
      slug: article.slug,
      title: article.title,
      lead: article.lead,
      minutes: readingMinutes(article.blocks),
    })),
    others: categories
      .filter(({ id }) => id !== category.id)
      .map(({ id, name }) => ({ id, name: name[lang], path: categoryPath(id) })),
  }
}
