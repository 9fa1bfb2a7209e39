import { exerciseIds } from '#lib/core/exercise/exercise-id.ts'
import { langs } from '#lib/core/lang.ts'
import { articlePath } from '#lib/core/publishing/article.ts'
import { categories, categoryPath } from '#lib/core/publishing/category.ts'
import { sitemap } from '#lib/core/publishing/sitemap.ts'
import { localPath } from '#lib/i18n/paths.ts'
import { openLibrary } from '#lib/server/articles.ts'
import type { Library } from '#lib/server/articles/library.ts'
import { letterPath, listShown } from '#lib/server/letters/shown-letters.ts'
import { storyLangs } from '#lib/server/practice/story.ts'
import { hasServices, services } from '#lib/server/services.ts'
import type { SitePage } from '#lib/core/publishing/sitemap.ts'
import type { RequestHandler } from './$types'

const places = [
  '/',
  '/uitleg',
  '/pijntest',
  '/oefeningen',
  ...exerciseIds.map((id) => `/oefeningen/${id}`),
  '/artikelen',
  ...categories.map(({ id }) => categoryPath(id)),
  '/afspraak',
  '/nieuwsbrief',
  '/wanneer-bel-je-de-dokter',
  '/over',
  '/privacy',
]

/** Every public page in both languages; the private app is nobody else's business. */
export const GET: RequestHandler = async ({ url }) => {
  const pages: SitePage[] = [
    ...places.map((path) => ({ paths: { nl: localPath(path, 'nl'), en: localPath(path, 'en') } })),
    ...(await storyPages()),
    ...articlePages(await openLibrary()),
    ...(await letterPages()),
  ]
  return new Response(sitemap(pages, url.origin), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}

/** Her story, in the languages she told it in. */
async function storyPages(): Promise<SitePage[]> {
  const langs = hasServices() ? await storyLangs(services().db) : []
  if (langs.length === 0) return []
  return [{ paths: Object.fromEntries(langs.map((lang) => [lang, localPath('/over/verhaal', lang)])) }]
}

/** A letter is in one language, and never changes. */
async function letterPages(): Promise<SitePage[]> {
  if (!hasServices()) return []
  const letters = (await Promise.all(langs.map((lang) => listShown(services().db, lang)))).flat()
  return letters.map((letter) => ({
    paths: { [letter.lang]: localPath(letterPath(letter), letter.lang) },
    changed: { [letter.lang]: letter.day },
  }))
}

function articlePages(library: Library): SitePage[] {
  const pages = library.list('nl').map((article): SitePage => {
    const english = library.translationOf(article)
    const nl = localPath(articlePath(article.slug), 'nl')
    if (english === null) return { paths: { nl }, changed: { nl: article.checked } }
    return {
      paths: { nl, en: localPath(articlePath(english.slug), 'en') },
      changed: { nl: article.checked, en: english.checked },
    }
  })
  const untranslated = library.list('en').filter((article) => library.translationOf(article) === null)
  const only = untranslated.map((article): SitePage => ({
    paths: { en: localPath(articlePath(article.slug), 'en') },
    changed: { en: article.checked },
  }))
  return [...pages, ...only]
}
