import { categories } from '#lib/core/publishing/category.ts'
import { readingMinutes } from '#lib/core/publishing/text.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { openLibrary } from '#lib/server/articles.ts'
import { searchArticles } from '#lib/server/articles/search.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => {
  const lang = langOf(url.pathname)
  const library = await openLibrary()
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  return {
    query,
    results: query === '' ? null : await searchArticles(library, lang, query),
    total: library.list(lang).length,
    shelves: categories.map(({ id, name, about }) => ({
      id,
      name: name[lang],
      about: about[lang],
      articles: library.listShelf(lang, id).map((article) => ({
        slug: article.slug,
        title: article.title,
        lead: article.lead,
        minutes: readingMinutes(article.blocks),
      })),
    })),
  }
}
