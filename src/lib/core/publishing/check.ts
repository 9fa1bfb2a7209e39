import { findBannedWords } from '../safety/banned-words.ts'
import { articlePath } from './article.ts'
import type { Article } from './article.ts'
import { linksIn, plainText, wordCount } from './text.ts'

/** Fewer words say too little to be worth a page; more than these are not read on a bad day. */
const wordsAtLeast = 600
const wordsAtMost = 1500

/**
 * What stands between these articles and publication, one line per problem, each starting with its file: translations that
 * do not point at each other, links to nowhere, a text too short or too long, words Regie may not use.
 * `pages` are the Dutch paths of all other pages; a path below `/app` is always allowed.
 */
export function checkArticles(articles: readonly Article[], pages: readonly string[]): string[] {
  return articles.flatMap((article) => {
    const siblings = articles.filter(({ lang }) => lang === article.lang)
    const paths = new Set([...pages, ...siblings.map(({ slug }) => articlePath(slug))])
    const isKnown = (address: string) => {
      const path = address.replace(/[?#].*$/, '')
      return paths.has(path) || path.startsWith('/app/')
    }
    return [
      ...translationProblems(article, articles),
      ...article.related
        .filter((slug) => slug === article.slug || !siblings.some((other) => other.slug === slug))
        .map((slug) => `"related" names an article that is not there: ${slug}`),
      ...linksIn(article.blocks).flatMap((address) => linkProblem(address, isKnown)),
      ...lengthProblems(wordCount(article.blocks)),
      ...findBannedWords(
        [article.title, article.lead, article.changed, plainText(article.blocks)].join('\n'),
        article.lang,
      ).map((word) => `holds a word we do not use: ${word}`),
    ].map((problem) => `content/${article.lang}/${article.slug}.md: ${problem}`)
  })
}

function translationProblems(article: Article, all: readonly Article[]): string[] {
  if (article.translation === null) return []
  const other = all.find(({ lang, slug }) => lang !== article.lang && slug === article.translation)
  if (other === undefined) return [`"translation" names an article that is not there: ${article.translation}`]
  if (other.translation !== article.slug) return [`"translation" must be answered by ${other.slug}`]
  if (other.category !== article.category) return [`"category" must be the same as that of ${other.slug}`]
  return []
}

function linkProblem(address: string, isKnown: (address: string) => boolean): string[] {
  if (/^(?:https:\/\/|mailto:|tel:|#)/.test(address)) return []
  if (address.startsWith('/') && isKnown(address)) return []
  return [`links to a page that is not there: ${address}`]
}

function lengthProblems(words: number): string[] {
  if (words < wordsAtLeast) return [`must have ${String(wordsAtLeast)} words, has ${String(words)}`]
  if (words > wordsAtMost) return [`must have at most ${String(wordsAtMost)} words, has ${String(words)}`]
  return []
}
