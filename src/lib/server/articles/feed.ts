import { Feed } from 'feed'
import { citation, sourceLink, sources } from '#lib/core/evidence/sources.ts'
import { articlePath } from '#lib/core/publishing/article.ts'
import { callPaths } from '#lib/core/publishing/blocks.ts'
import { categoryName, type CategoryId } from '#lib/core/publishing/category.ts'
import type { Day } from '#lib/core/day.ts'
import { allowedInXml } from '#lib/core/xml.ts'
import { localPath } from '#lib/i18n/paths.ts'
import { renderArticle } from './render.ts'
import type { Piece, PieceNote } from '#lib/core/publishing/piece.ts'
import type { Article } from '#lib/core/publishing/article.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { Words } from '#lib/i18n/nl.ts'

interface FeedAbout {
  lang: Lang
  words: Words['articles']
  /** Absolute origin of the site, `https://…`. */
  origin: string
  title: string
  description: string
  /** Dutch path of the page the feed belongs to, and of the folder its three forms stand in (`''` for the root). */
  page: string
  folder: string
}

export interface FeedText {
  /** Dutch path of its page. */
  path: string
  title: string
  lead: string
  pieces: readonly Piece[]
  published: Day
  changed: Day
  topics: readonly CategoryId[]
}

/** Articles in the order they come in. */
export const articleFeed = (articles: readonly Article[], about: FeedAbout): Feed =>
  feedOf(
    articles.map((article) => ({
      path: articlePath(article.slug),
      title: article.title,
      lead: article.lead,
      pieces: renderArticle(article),
      published: article.published,
      changed: article.checked,
      topics: [article.category],
    })),
    about,
  )

/** A feed with the full text of these, newest first. Its dates are those of the texts, so it changes when they do. */
export function feedOf(texts: readonly FeedText[], about: FeedAbout): Feed {
  const { lang, words, origin } = about
  const address = (dutch: string) => origin + localPath(dutch, lang)
  const changed = texts
    .map((text) => text.changed)
    .toSorted()
    .at(-1)
  const feed = new Feed({
    id: address(about.page),
    link: address(about.page),
    title: about.title,
    description: about.description,
    language: lang,
    generator: false,
    ...(changed === undefined ? {} : { updated: dateOf(changed) }),
    feedLinks: {
      rss: address(`${about.folder}/feed.xml`),
      atom: address(`${about.folder}/feed.atom`),
      json: address(`${about.folder}/feed.json`),
    },
    author: { name: 'Regie', link: address('/over') },
  })
  for (const text of texts) {
    feed.addItem({
      id: address(text.path),
      link: address(text.path),
      title: text.title,
      description: text.lead,
      content: fullText(text.pieces, { lang, words, origin }),
      published: dateOf(text.published),
      date: dateOf(text.changed),
      category: text.topics.map((topic) => ({ name: categoryName(topic, lang), term: topic })),
    })
  }
  return feed
}

export type FeedForm = 'rss' | 'atom' | 'json'

/** The feed as text. The library writes JSON Feed 1 and no language in Atom: both are brought up to date here. */
export function feedText(feed: Feed, form: FeedForm): string {
  const { language = 'nl' } = feed.options
  if (form === 'rss') return allowedInXml(feed.rss2())
  if (form === 'atom') return allowedInXml(feed.atom1().replace('<feed ', `<feed xml:lang="${language}" `))
  const { author, ...rest } = JSON.parse(feed.json1()) as Record<string, unknown>
  return JSON.stringify({ ...rest, version: 'https://jsonfeed.org/version/1.1', language, authors: [author] }, null, 2)
}

// Noon in universal time is the same calendar day in Europe, summer and winter.
const dateOf = (day: string) => new Date(`${day}T12:00:00Z`)

function fullText(pieces: readonly Piece[], { lang, words, origin }: Pick<FeedAbout, 'lang' | 'words' | 'origin'>) {
  const html = pieces.map((piece) => {
    if (piece.kind === 'break') return '<hr>'
    if (piece.kind === 'prose') return piece.html
    if (piece.kind === 'notes') return notesBelow(piece.notes, words.notes.title)
    if (piece.kind === 'voice') return `<blockquote>${piece.html}</blockquote>`
    if (piece.kind === 'try') {
      const path = localPath(`/oefeningen/${piece.exercise}`, lang)
      return `${titleOf(piece.title)}${piece.html}<p><a href="${path}">${words.tryIt(null)}</a></p>`
    }
    if (piece.kind === 'call') {
      const path = localPath(callPaths[piece.to], lang)
      return `${titleOf(piece.title)}${piece.html}<p><a href="${path}">${words.call[piece.to]}</a></p>`
    }
    const studies = piece.sources.map((id) => {
      const link = sourceLink(sources[id])
      return `<a href="${escaped(link)}">${escaped(citation(sources[id], lang))}</a>`
    })
    return `${piece.html}<p><small>${[words.evidence.levels[piece.level], ...studies].join(' · ')}</small></p>`
  })
  // A feed reader does not know where it is: addresses must be whole, and a number can lead nowhere. Some know no small raised letters either.
  return html
    .join('\n')
    .replaceAll(/<a [^>]*role="doc-noteref"[^>]*>(\d+)<\/a>/g, '[$1]')
    .replaceAll('href="/', `href="${origin}/`)
}

const notesBelow = (notes: readonly PieceNote[], title: string) =>
  `<hr><p><strong>${escaped(title)}</strong></p><ol>${notes.map(({ html }) => `<li>${html}</li>`).join('')}</ol>`

const titleOf = (title: string) => (title === '' ? '' : `<h3>${escaped(title)}</h3>`)

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
