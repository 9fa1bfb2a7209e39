/** Search over the articles of one language. All that takes memory for it stands here, so that it can live in a thread that ends (`search-thread.ts`). */
import { brotliCompressSync, constants } from 'node:zlib'
import MiniSearch from 'minisearch'
import type { Article } from '#lib/core/publishing/article.ts'
import type { Block } from '#lib/core/publishing/blocks.ts'
import { contentsOf } from '#lib/core/publishing/contents.ts'
import { notesIn } from '#lib/core/publishing/notes.ts'
import { findIn, searchOptions, snippet, type Indexed, type SnippetPart } from '#lib/core/publishing/search.ts'
import { plainText } from '#lib/core/publishing/text.ts'

export type SearchedArticle = Pick<Article, 'slug' | 'title' | 'lead' | 'blocks'>

export type Found = { slug: string; title: string; snippet: SnippetPart[] }

export type Searcher = {
  /** The articles that hold every word of the query or something like it, best first, each with the place it was found. */
  find: (query: string) => Found[]
  /** The whole index as JSON for `MiniSearch.loadJSON`, in brotli. */
  pack: () => Uint8Array<ArrayBuffer>
}

/** Good enough: better packing takes ten seconds for five hundred articles, and makes it a tenth smaller. */
const quality = 9

export function openSearcher(articles: readonly SearchedArticle[]): Searcher {
  const texts = new Map(articles.map((article) => [article.slug, indexed(article)]))
  const index = new MiniSearch<Indexed>(searchOptions)
  index.addAll([...texts.values()])
  return {
    find: (query) =>
      findIn(index, query).flatMap((hit) => {
        const found = texts.get(String(hit.id))
        if (found === undefined) return []
        const { slug, title, lead, text } = found
        return [{ slug, title, snippet: snippet(`${lead} ${text}`, hit.terms) }]
      }),
    pack() {
      const json = Buffer.from(JSON.stringify(index))
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
      }
      return Uint8Array.from(brotliCompressSync(json, { params }))
    },
  }
}

const indexed = ({ slug, title, lead, blocks }: SearchedArticle): Indexed => ({
  ...{ slug, title, lead },
  headings: contentsOf(blocks)
    .map((heading) => heading.title)
    .join(' '),
  text: plainText(blocks.map(withoutHeadings)).replace(/\s+/g, ' '),
})

// Headings are searched on their own; in a snippet they would run into the sentences around them. What a note of one says stays.
const withoutHeadings = (block: Block): Block =>
  block.kind === 'break' ? block : { ...block, text: block.text.replace(/^#{2,3} .*$/gm, notesOf) }

const notesOf = (heading: string) =>
  notesIn(heading)
    .map(({ text }) => `^[${text}]`)
    .join(' ')
