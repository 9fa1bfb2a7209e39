import { categoryName } from '#lib/core/publishing/category.ts'
import type { Article } from '#lib/core/publishing/article.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { openLibrary } from '#lib/server/articles.ts'
import type { Library } from '#lib/server/articles/library.ts'
import type { PageServerLoad } from './$types'

/** Recognition first, then three texts from three shelves that are not already linked above. */
export const load: PageServerLoad = async ({ url }) => {
  const lang = langOf(url.pathname)
  const library = await openLibrary()
  const recognised = library.listRecognised(lang)
  const linked = new Set(recognised.map(({ slug }) => slug))
  const shelves = new Set<string>()
  const reading = library
    .list(lang)
    .filter(({ slug, category }) => {
      if (linked.has(slug) || shelves.has(category)) return false
      shelves.add(category)
      return true
    })
    .slice(0, 3)
  return { recognised: recognised.map(recognition), reading: reading.map((article) => toRead(article)) }

  function toRead({ slug, title, category }: Article) {
    return { slug, title, categoryName: categoryName(category, lang) }
  }
}

const recognition = ({ slug, recognise }: ReturnType<Library['listRecognised']>[number]) => ({ slug, recognise })
