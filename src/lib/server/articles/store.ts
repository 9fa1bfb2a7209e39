/**
 * Articles as the practice keeps them: a draft that takes every change, what readers have, and how it was before. A change names the
 * revision it began with, so that two windows never write over each other.
 */
import type { Day } from '#lib/core/day.ts'
import type { Draft } from '#lib/core/publishing/draft.ts'
import { succeed, type Result } from '#lib/core/result.ts'
import type { Db, Transaction } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import { type ChangeError, type Base, changing } from './changing.ts'
import { type KeptArticle, keptOf, readKeptDraft } from './kept-article.ts'
import { remember } from './versions.ts'

export type NewArticle = {
  id: string
  lang: 'nl' | 'en'
  draft: Draft
  pair?: string
  /** The text that came with Regie and that this one takes the place of, and the day readers first had that. */
  builtIn?: string
  publishedOn?: Day
}

/** Adds an article as a draft, with this text as its first version. False when there is one already in this language of the pair, or in place of this built-in text. */
export const addArticle = (db: Db, article: NewArticle, at: string): Promise<boolean> =>
  writing(db, (tx) => addArticleIn(tx, article, at))

/** The same in the caller's transaction. */
export async function addArticleIn(
  tx: Transaction,
  { id, lang, draft, pair = id, ...from }: NewArticle,
  at: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('articles')
    .values({
      ...{ id, lang, pair, state: 'draft', revision: 1, draft: JSON.stringify(draft), published: null },
      ...{ published_on: from.publishedOn ?? null, publish_at: null, plan: null, built_in: from.builtIn ?? null },
      ...{ created_at: at, changed_at: at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await remember(tx, id, { kind: 'saved', draft, at })
  return true
}

/** Every article, what changed last first. */
export async function listKept(db: Db): Promise<KeptArticle[]> {
  const rows = await db.selectFrom('articles').selectAll().orderBy('changed_at', 'desc').orderBy('id').execute()
  return rows.map(keptOf)
}

/** The same article in the other language, or null while it is not written. */
export async function readTranslation(
  db: Db,
  { id, pair }: Pick<KeptArticle, 'id' | 'pair'>,
): Promise<KeptArticle | null> {
  const row = await db
    .selectFrom('articles')
    .selectAll()
    .where('pair', '=', pair)
    .where('id', '!=', id)
    .executeTakeFirst()
  return row ? keptOf(row) : null
}

/** Every address that is or was an article's, or is to be: `nl/rust`. */
export async function listAddresses(db: Db): Promise<string[]> {
  const had = await db.selectFrom('article_addresses').select(['lang', 'slug']).execute()
  const wanted = (await listKept(db)).map(({ lang, draft }) => ({ lang, slug: draft.slug }))
  return [...new Set(had.concat(wanted).map(({ lang, slug }) => `${lang}/${slug}`))]
}

export async function readKept(db: Db, id: string): Promise<KeptArticle | null> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? keptOf(row) : null
}

/** Writes down what was typed. `apart` keeps what stood there as a version of its own: it was another window's. */
export async function saveDraft(
  db: Db,
  base: Base,
  draft: Draft,
  { at, apart = false }: { at: string; apart?: boolean },
): Promise<Result<{ revision: number }, ChangeError>> {
  const saved = await changing(db, base, at, async (tx, row) => {
    if (apart) await remember(tx, base.id, { kind: 'saved', draft: readKeptDraft(row.draft), at })
    await remember(tx, base.id, { kind: 'saved', draft, at }, apart ? null : row.draft)
    return { draft: JSON.stringify(draft) }
  })
  if (saved.ok || saved.error.kind !== 'changed') return saved
  // The answer to a save may be lost on the way: the same text sent again is not another window's.
  const kept = await readKept(db, base.id)
  const isSame = kept?.revision === base.revision + 1 && JSON.stringify(kept.draft) === JSON.stringify(draft)
  return isSame ? succeed({ revision: kept.revision }) : saved
}

/** Keeps a text as a version without making it the draft: it lost to what another window wrote. False when the article is gone. */
export async function setAside(db: Db, id: string, draft: Draft, at: string): Promise<boolean> {
  return writing(db, async (tx) => {
    // Writing to the row makes others wait, who would number a version alike.
    const row = await tx.updateTable('articles').set({ id }).where('id', '=', id).returning('id').executeTakeFirst()
    if (row) await remember(tx, id, { kind: 'saved', draft, at })
    return row !== undefined
  })
}
