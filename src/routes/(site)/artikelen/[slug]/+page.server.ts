import { error, redirect } from '@sveltejs/kit'
import { articlePath } from '#lib/core/publishing/article.ts'
import { categoryName, categoryPath } from '#lib/core/publishing/category.ts'
import { contentsOf } from '#lib/core/publishing/contents.ts'
import { articleJsonLd } from '#lib/core/publishing/json-ld.ts'
import { personIn } from '#lib/core/practice/person.ts'
import { readingMinutes } from '#lib/core/publishing/text.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { wordsFor } from '#lib/i18n/words.ts'
import { openLibrary } from '#lib/server/articles.ts'
import { renderArticle } from '#lib/server/articles/render.ts'
import { readPractice } from '#lib/server/practice.ts'
import { readKeptPerson } from '#lib/server/practice/person.ts'
import { hasServices, services } from '#lib/server/services.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url, params }) => {
  const lang = langOf(url.pathname)
  const other = lang === 'nl' ? 'en' : 'nl'
  const library = await openLibrary()
  const article = library.find(lang, params.slug)
  if (article === null) {
    const moved = library.movedTo(lang, params.slug)
    if (moved !== null) redirect(301, localPath(articlePath(moved), lang))
    if (library.find(other, params.slug) !== null) redirect(301, localPath(articlePath(params.slug), other))
    error(404)
  }

  const translation = library.translationOf(article)
  const address = (dutch: string) => url.origin + localPath(dutch, lang)
  const image = library.pictureOf(article)
  const shelf = { name: categoryName(article.category, lang), path: categoryPath(article.category) }
  const { articles: words } = await wordsFor(lang)
  // In development the pages run without the rest of the house.
  const practice = hasServices() ? await readPractice(services().db) : null
  const person = hasServices() ? personIn(await readKeptPerson(services().db), lang) : null

  return {
    title: article.title,
    lead: article.lead,
    author: article.author,
    published: article.published,
    checked: article.checked,
    changed: article.changed,
    nextCheck: article.nextCheck,
    minutes: readingMinutes(article.blocks),
    contents: contentsOf(article.blocks),
    pieces: renderArticle(article),
    shelf,
    image,
    related: library.listRelated(article).map(({ slug, title, category }) => ({
      slug,
      title,
      shelf: categoryName(category, lang),
    })),
    alternates:
      translation === null
        ? (false as const)
        : {
            [lang as 'nl']: localPath(articlePath(article.slug), lang),
            [other as 'en']: localPath(articlePath(translation.slug), other),
          },
    otherAddress: localPath(translation === null ? '/artikelen' : articlePath(translation.slug), other),
    jsonLd: articleJsonLd(article, {
      url: address(articlePath(article.slug)),
      image: url.origin + image,
      practice: { name: practice?.name ?? 'Regie', url: address('/over') },
      person: person && { ...person, url: address('/over'), image: person.photo ? url.origin + person.photo : null },
      crumbs: [
        { name: words.title, url: address('/artikelen') },
        { name: shelf.name, url: address(shelf.path) },
        { name: article.title, url: address(articlePath(article.slug)) },
      ],
    }),
  }
}
