import { openingOf } from '#lib/core/publishing/text.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { wordsFor } from '#lib/i18n/words.ts'
import { feedAnswer } from '../articles/answer-feed.ts'
import { feedOf, type FeedForm, type FeedText } from '../articles/feed.ts'
import { renderArticle } from '../articles/render.ts'
import { services } from '../services.ts'
import { letterPath, listWhole, type WholeLetter } from './shown-letters.ts'

/** More than a feed reader that looks once a month needs. */
const most = 20

/** The feed of the letters on the site, in the language of the address. */
export async function answerLetterFeed(form: FeedForm, url: URL): Promise<Response> {
  const lang = langOf(url.pathname)
  const { articles, newsletter } = await wordsFor(lang)
  const letters = await listWhole(services().db, lang, most)
  const feed = feedOf(letters.map(feedTextOf), {
    lang,
    words: articles,
    origin: url.origin,
    title: articles.feedOf(newsletter.title),
    description: newsletter.description,
    page: '/nieuwsbrief',
    folder: '/nieuwsbrief',
  })
  return feedAnswer(feed, form)
}

const feedTextOf = (letter: WholeLetter): FeedText => ({
  path: letterPath(letter),
  title: letter.subject,
  lead: openingOf(letter.blocks),
  pieces: renderArticle(letter),
  published: letter.day,
  changed: letter.day,
  topics: letter.topics,
})
