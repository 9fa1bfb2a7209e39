import { parseArticle } from '#lib/core/publishing/parse.ts'
import type { Article } from '#lib/core/publishing/article.ts'
import { libraryOf, type Library } from './articles/library.ts'
import { publishingVersion, readShelf } from './articles/shelf.ts'
import { hasServices, services } from './services.ts'

/**
 * The texts that come with Regie travel inside the build and are read once, when the server starts. A file that cannot be read
 * was refused by scripts/check-content.ts before the build; if one slips through, the server does not start.
 */
const texts = import.meta.glob<string>('/content/*/*.md', { query: '?raw', import: 'default', eager: true })

export const builtInArticles: readonly Article[] = Object.entries(texts).map(([file, text]) => {
  const article = parseArticle(file.slice(1), text)
  if (!article.ok) throw new Error(article.error.join('\n'))
  return article.value
})

let last: { version: number; library: Library } | null = null

/** What readers can find now. Read anew only after something was published, here or in another process. */
export async function openLibrary(): Promise<Library> {
  // While the pages are built there is no database.
  if (!hasServices()) return libraryOf(builtInArticles, { articles: [], moved: new Map(), replaced: new Set() })
  const { db } = services()
  const version = await publishingVersion(db)
  if (last?.version === version) return last.library
  const shelf = await readShelf(db)
  last = { version: shelf.version, library: libraryOf(builtInArticles, shelf) }
  return last.library
}
