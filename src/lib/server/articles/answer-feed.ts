import { error } from '@sveltejs/kit'
import { categoryAt, categoryPath } from '#lib/core/publishing/category.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { wordsFor } from '#lib/i18n/words.ts'
import { openLibrary } from '../articles.ts'
import type { Feed } from 'feed'
import { articleFeed, feedText } from './feed.ts'
import type { FeedForm } from './feed.ts'

const types: Readonly<Record<FeedForm, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** The feed of all articles in the language of the address, or of one shelf when `step` is the end of its Dutch address. */
export async function answerFeed(form: FeedForm, url: URL, step?: string): Promise<Response> {
  const lang = langOf(url.pathname)
  const { articles: words } = await wordsFor(lang)
  const category = step === undefined ? null : categoryAt(step)
  if (step !== undefined && category === null) error(404)

  const library = await openLibrary()
  const feed = articleFeed(category === null ? library.list(lang) : library.listShelf(lang, category.id), {
    lang,
    words,
    origin: url.origin,
    title: words.feedOf(category?.name[lang] ?? words.title),
    description: words.description,
    page: category === null ? '/artikelen' : categoryPath(category.id),
    folder: category === null ? '' : categoryPath(category.id),
  })
  return feedAnswer(feed, form)
}

export const feedAnswer = (feed: Feed, form: FeedForm): Response =>
  new Response(feedText(feed, form), {
    headers: { 'content-type': types[form], 'cache-control': 'public, max-age=900' },
  })
