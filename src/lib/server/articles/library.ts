/** Everything readers can find, at one moment: the texts that came with Regie and those of the practice. */
import type { Article, Recognition } from '#lib/core/publishing/article.ts'
import type { CategoryId } from '#lib/core/publishing/category.ts'
import { relatedTo } from '#lib/core/publishing/related.ts'
import type { Lang } from '#lib/core/lang.ts'
import { drawnAddress } from '../og/drawn.ts'
import type { Shelf } from './shelf.ts'

export type Library = {
  /** Every article in this language, newest first. */
  list: (lang: Lang) => readonly Article[]
  /** The articles on one shelf, newest first. */
  listShelf: (lang: Lang, category: CategoryId) => Article[]
  /** The articles that answer to a recognisable moment on the home page, one each. */
  listRecognised: (lang: Lang) => (Article & { recognise: Recognition })[]
  find: (lang: Lang, slug: string) => Article | null
  /** The slug an article has now that was at this one before; null when there never was one. */
  movedTo: (lang: Lang, slug: string) => string | null
  /** The same article in the other language; null when there is none. */
  translationOf: (article: Article) => Article | null
  /** At most three articles to read next. */
  listRelated: (article: Article) => Article[]
  /** The path of the picture that others see when someone passes it on. */
  pictureOf: (article: Article) => string
}

/** A text of the practice stands before a built-in one with the same address. */
export function libraryOf(builtIn: readonly Article[], own: Omit<Shelf, 'version'>): Library {
  const mine = own.articles.map(({ article }) => article)
  const isReplaced = (article: Article) =>
    own.replaced.has(nameOf(article)) || mine.some((other) => nameOf(other) === nameOf(article))
  const articles = [...mine, ...builtIn.filter((article) => !isReplaced(article))].toSorted(newestFirst)
  const byName = new Map(articles.map((article) => [nameOf(article), article]))
  const drawn = new Map(builtIn.map((article) => [nameOf(article), article]))
  const list = { nl: articles.filter(({ lang }) => lang === 'nl'), en: articles.filter(({ lang }) => lang === 'en') }

  const find = (lang: Lang, slug: string) => byName.get(`${lang}/${slug}`) ?? null
  const taken = new Map<string, Article>()
  for (const article of list.nl.concat(list.en)) {
    const moment = article.recognise && `${article.lang}/${article.recognise}`
    if (moment && !taken.has(moment)) taken.set(moment, article)
  }

  return {
    list: (lang) => list[lang],
    listShelf: (lang, category) => list[lang].filter((article) => article.category === category),
    listRecognised: (lang) =>
      list[lang].flatMap((article) => {
        const { recognise } = article
        return recognise !== null && taken.get(`${lang}/${recognise}`) === article ? [{ ...article, recognise }] : []
      }),
    find,
    movedTo: (lang, slug) => own.moved.get(`${lang}/${slug}`) ?? null,
    translationOf: (article) =>
      article.translation === null ? null : find(article.lang === 'nl' ? 'en' : 'nl', article.translation),
    listRelated: (article) => relatedTo(article, list[article.lang]),
    pictureOf(article) {
      const same = drawn.get(nameOf(article))
      const isDrawn = same?.title === article.title && same.category === article.category
      return isDrawn ? `/og/${article.lang}/${article.slug}.png` : drawnAddress(article)
    },
  }
}

const nameOf = ({ lang, slug }: Article) => `${lang}/${slug}`

const newestFirst = (a: Article, b: Article) =>
  a.published === b.published ? (a.slug < b.slug ? -1 : 1) : a.published < b.published ? 1 : -1
