import { categories } from '#lib/core/publishing/category.ts'
import { readingMinutes } from '#lib/core/publishing/text.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { listArticles, listShelf } from '#lib/server/articles.ts'
import { searchArticles } from '#lib/server/articles/search.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => {
  const lang = langOf(url.pathname)
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  return {
    query,
    results: query === '' ? null : searchArticles(lang, query),
    total: listArticles(lang).length,
    shelves: categories.map(({ id, name, about }) => ({
      id,
      name: name[lang],
      about: about[lang],
      articles: listShelf(lang, id).map((article) => ({
        slug: article.slug,
        title: article.title,
        lead: article.lead,
        minutes: readingMinutes(article.blocks),
      })),
    })),
  }
}
