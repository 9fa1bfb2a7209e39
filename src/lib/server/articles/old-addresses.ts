/** Addresses of an earlier site. They lead to what took their place, once readers have that, and to nowhere outside. */
import { articlePath } from '#lib/core/publishing/article.ts'
import { categoryPath, isCategoryId, type CategoryId } from '#lib/core/publishing/category.ts'
import { keptPath } from '#lib/core/publishing/import/old-address.ts'
import type { Lang } from '#lib/core/lang.ts'
import { localPath } from '#lib/i18n/paths.ts'
import type { Db, Transaction } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import { readKeptDraft } from './kept-article.ts'

/** These lead to this article from now on; one that leads to another already stays there. */
export async function leadHere(
  tx: Transaction,
  { article, lang, paths }: { article: string; lang: Lang; paths: readonly string[] },
): Promise<void> {
  for (const path of paths) {
    await tx
      .insertInto('old_addresses')
      .values({ path, article, shelf: null, lang })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** In UTF-16 units: an index of PostgreSQL holds at most 2,700 bytes. */
export const longestOldPath = 500

export type OldShelf = { shelf: CategoryId; lang: Lang; paths: readonly string[] }

/** Pages that listed a category lead to our shelf for it. Chosen once more, they lead to what was chosen last. */
export async function leadToShelves(db: Db, shelves: readonly OldShelf[]): Promise<void> {
  await writing(db, async (tx) => {
    for (const { shelf, lang, paths } of shelves) {
      for (const path of paths) {
        await tx
          .insertInto('old_addresses')
          .values({ path, article: null, shelf, lang })
          .onConflict((conflict) =>
            conflict.column('path').doUpdateSet({ shelf, lang }).where('old_addresses.article', 'is', null),
          )
          .execute()
      }
    }
  })
}

/** What blogs put behind the address of a post or a list: it leads where that does. */
const behind = /\/(?:amp|rss|feed(?:\/(?:atom|rss2?|rdf))?|(?:comment-)?page[-/]\d{1,5})$/

/** Where WordPress and Ghost had the feed of a whole blog. Whoever follows it goes on reading here. */
const feeds: ReadonlyMap<string, string> = new Map([
  ...['/feed', '/rss', '/feed/rss', '/feed/rss2', '/feed/rdf'].map((path) => [path, '/feed.xml'] as const),
  ['/feed/atom', '/feed.atom'],
])

/** The path of ours that an address of the earlier site leads to, or null. `address` is a path with what stands behind it. */
export async function movedFrom(db: Db, address: string): Promise<string | null> {
  const whole = keptPath(address)
  if (whole === null || whole.length > longestOldPath) return null
  const place = await placeOf(db, whole)
  const shorter = whole.replace(behind, '')
  if (place !== null) return place
  const feed = feeds.get(whole)
  if (feed !== undefined && (await hasBroughtAlong(db))) return feed
  return shorter === whole || shorter === '' ? null : placeOf(db, shorter)
}

const hasBroughtAlong = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('article_origins').select('key').limit(1).executeTakeFirst()) !== undefined

async function placeOf(db: Db, path: string): Promise<string | null> {
  // PostgreSQL cannot even look for this sign.
  if (path.includes('\0')) return null
  const row = await places(db).where('path', '=', path).executeTakeFirst()
  return row ? pathOf(row) : null
}

const places = (db: Db) =>
  db
    .selectFrom('old_addresses')
    .leftJoin('articles', 'articles.id', 'old_addresses.article')
    .select(['path', 'old_addresses.lang', 'shelf', 'published'])

type Place = { lang: Lang; shelf: string | null; published: string | null }

function pathOf({ lang, shelf, published }: Place): string | null {
  if (shelf !== null) return isCategoryId(shelf) ? localPath(categoryPath(shelf), lang) : null
  return published === null ? null : localPath(articlePath(readKeptDraft(published).slug), lang)
}

/** Every old address that leads somewhere now, with where that is. */
export async function listMoved(db: Db): Promise<{ from: string; to: string }[]> {
  const rows = await places(db).orderBy('path').execute()
  return rows.flatMap((row) => {
    const to = pathOf(row)
    return to === null ? [] : [{ from: row.path, to }]
  })
}
