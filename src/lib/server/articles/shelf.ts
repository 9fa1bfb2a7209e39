/** What readers have of all articles together. */
import type { Article } from '#lib/core/publishing/article.ts'
import type { Db, Transaction } from '../db/tables.ts'
import { type KeptArticle, articleOf, readKeptDraft } from './kept-article.ts'

/** What readers have: every published article, and where each earlier address leads. `version` changes with any of it. */
export type Shelf = {
  version: number
  articles: (Pick<KeptArticle, 'id' | 'lang' | 'pair'> & { article: Article })[]
  /** `nl/oud-adres` → slug it has now. */
  moved: ReadonlyMap<string, string>
  /** The built-in texts that one of these took the place of, whatever became of it since. */
  replaced: ReadonlySet<string>
}

export async function readShelf(db: Db): Promise<Shelf> {
  return db.transaction().execute(async (tx) => {
    const version = await publishingVersion(tx)
    const rows = await tx
      .selectFrom('articles')
      .select(['id', 'lang', 'pair', 'built_in', 'published', 'published_on'])
      .execute()
    const addresses = await tx.selectFrom('article_addresses').selectAll().execute()
    const shown = rows.filter(({ published }) => published !== null)
    const slugOf = new Map(shown.map((row) => [row.id, readKeptDraft(row.published ?? '').slug]))
    const articles = shown.flatMap((row) => {
      const other = shown.find(({ pair, lang }) => pair === row.pair && lang !== row.lang)
      const article = articleOf(row, (other && slugOf.get(other.id)) ?? null)
      return article ? [{ id: row.id, lang: row.lang, pair: row.pair, article }] : []
    })
    const moved = addresses.flatMap(({ lang, slug, article }) => {
      const now = slugOf.get(article)
      return now === undefined || now === slug ? [] : [[`${lang}/${slug}`, now] as const]
    })
    const known = new Set(addresses.map(({ article }) => article))
    const replaced = rows.flatMap(({ id, built_in, published }) =>
      built_in && (published !== null || known.has(id)) ? [built_in] : [],
    )
    return { version, articles, moved: new Map(moved), replaced: new Set(replaced) }
  })
}

export async function publishingVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('publishing_state').select('version').executeTakeFirstOrThrow()
  return row.version
}

export async function tellReaders(tx: Transaction): Promise<void> {
  await tx
    .updateTable('publishing_state')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', 1)
    .execute()
}
