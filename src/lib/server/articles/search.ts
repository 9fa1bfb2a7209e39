import MiniSearch from 'minisearch'
import { contentsOf } from '#lib/core/publishing/contents.ts'
import { plainText } from '#lib/core/publishing/text.ts'
import { notesIn } from '#lib/core/publishing/notes.ts'
import { findIn, searchOptions, snippet } from '#lib/core/publishing/search.ts'
import type { Library } from './library.ts'
import type { Article } from '#lib/core/publishing/article.ts'
import type { Block } from '#lib/core/publishing/blocks.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { Indexed } from '#lib/core/publishing/search.ts'

/** The search index of a language; made once per library, shared by the page without script and the file the browser loads. */
export function searchIndex(library: Library, lang: Lang): MiniSearch<Indexed> {
  const indexes = made.get(library) ?? new Map<Lang, MiniSearch<Indexed>>()
  made.set(library, indexes)
  const known = indexes.get(lang)
  if (known !== undefined) return known
  const index = new MiniSearch<Indexed>(searchOptions)
  index.addAll(library.list(lang).map(indexed))
  indexes.set(lang, index)
  return index
}

const made = new WeakMap<Library, Map<Lang, MiniSearch<Indexed>>>()

const indexed = (article: Article): Indexed => ({
  slug: article.slug,
  title: article.title,
  lead: article.lead,
  headings: contentsOf(article.blocks)
    .map(({ title }) => title)
    .join(' '),
  text: plainText(article.blocks.map(withoutHeadings)).replace(/\s+/g, ' '),
})

// Headings are searched on their own; in a snippet they would run into the sentences around them. What a note of one says stays.
const withoutHeadings = (block: Block): Block =>
  block.kind === 'break' ? block : { ...block, text: block.text.replace(/^#{2,3} .*$/gm, notesOf) }

const notesOf = (heading: string) =>
  notesIn(heading)
    .map(({ text }) => `^[${text}]`)
    .join(' ')

/** The articles that hold every word of the query or something like it, best first, each with the place it was found. */
export const searchArticles = (library: Library, lang: Lang, query: string) =>
  findIn(searchIndex(library, lang), query).flatMap((hit) => {
    const article = library.find(lang, String(hit.id))
    if (article === null) return []
    const { slug, title, lead, text } = indexed(article)
    return [{ slug, title, snippet: snippet(`${lead} ${text}`, hit.terms) }]
  })
