import { parseArticle } from '#lib/core/publishing/parse.ts'
import { relatedTo } from '#lib/core/publishing/related.ts'
import type { Article, Recognition } from '#lib/core/publishing/article.ts'
import type { CategoryId } from '#lib/core/publishing/category.ts'
import type { Lang } from '#lib/core/lang.ts'

/**
 * The articles travel inside the build as text and are read once, when the server starts. A file that cannot be read was
 * refused by scripts/check-content.ts before the build; if one slips through, the server does not start.
 */
const texts = import.meta.glob<string>('/content/*/*.md', { query: '?raw', import: 'default', eager: true })

const articles: readonly Article[] = Object.entries(texts)
  .map(([file, text]) => {
    const article = parseArticle(file.slice(1), text)
    if (!article.ok) throw new Error(article.error.join('\n'))
    return article.value
  })
  .toSorted((a, b) => (a.published === b.published ? (a.slug < b.slug ? -1 : 1) : a.published < b.published ? 1 : -1))

/** Every article in this language, newest first. */
export const listArticles = (lang: Lang): Article[] => articles.filter((article) => article.lang === lang)

/** The articles on one shelf, newest first. */
export const listShelf = (lang: Lang, category: CategoryId): Article[] =>
  listArticles(lang).filter((article) => article.category === category)

/** The articles that answer to a recognisable moment on the home page, one each. */
export const listRecognised = (lang: Lang): (Article & { recognise: Recognition })[] =>
  listArticles(lang).flatMap((article) =>
    article.recognise === null ? [] : [{ ...article, recognise: article.recognise }],
  )

export const findArticle = (lang: Lang, slug: string): Article | null =>
  listArticles(lang).find((article) => article.slug === slug) ?? null

/** The same article in the other language; `null` when there is none. */
export const findTranslation = (article: Article): Article | null =>
  article.translation === null ? null : findArticle(article.lang === 'nl' ? 'en' : 'nl', article.translation)

/** At most three articles to read next. */
export const listRelated = (article: Article): Article[] => relatedTo(article, listArticles(article.lang))
