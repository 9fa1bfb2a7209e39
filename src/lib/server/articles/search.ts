import type { Lang } from '#lib/core/lang.ts'
import { hasServices, services } from '../services.ts'
import type { Library } from './library.ts'
import type { OpenSearch, SearchThread } from './search-thread.ts'
import { openSearcher, type Found } from './searcher.ts'

type Search = SearchThread & { packed?: Promise<Uint8Array<ArrayBuffer>> }

/** One for each language of what readers have; they are forgotten with it. */
const searches = new WeakMap<Library, Map<Lang, Search>>()

/** The articles that hold every word of the query or something like it, best first, each with the place it was found. */
export const searchArticles = (library: Library, lang: Lang, query: string): Promise<Found[]> =>
  searchOf(library, lang).find(query)

/** The whole index as JSON in brotli, for the reader's own browser. */
export function packedIndex(library: Library, lang: Lang): Promise<Uint8Array<ArrayBuffer>> {
  const search = searchOf(library, lang)
  search.packed ??= search.pack().catch((error: unknown) => {
    delete search.packed
    throw error
  })
  return search.packed
}

function searchOf(library: Library, lang: Lang): Search {
  const byLang = searches.get(library) ?? new Map<Lang, Search>()
  searches.set(library, byLang)
  const known = byLang.get(lang)
  if (known) return known
  const opened: Search = openSearch()(library.list(lang))
  byLang.set(lang, opened)
  return opened
}

/** A built server has a thread for it; while Regie is being developed it is done at once. */
const openSearch = (): OpenSearch => (hasServices() && services().openSearch) || searchAtOnce

export const searchAtOnce: OpenSearch = (articles) => {
  const { find, pack } = openSearcher(articles)
  return { find: (query) => Promise.resolve(find(query)), pack: () => Promise.resolve(pack()) }
}
