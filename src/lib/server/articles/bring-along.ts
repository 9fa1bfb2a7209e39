/** Articles that come from an earlier site, each once however often its export is read. */
import { createHash } from 'node:crypto'
import type { Day } from '#lib/core/day.ts'
import type { Draft } from '#lib/core/publishing/draft.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { ArticleTable, Db, Transaction } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import { readKeptDraft } from './kept-article.ts'
import { leadHere } from './old-addresses.ts'
import { publishArticle, type PublishError } from './publish.ts'
import { addArticleIn } from './store.ts'

export type PostToBring = {
  /** An id for it, if it has none here yet. */
  id: string
  /** The same in every export of it. */
  key: string
  lang: Lang
  draft: Draft
  publishedOn: Day | null
  /** Where it stood (`core/publishing/import/old-address.ts`). */
  addresses: readonly string[]
  /** Give it to readers too. Otherwise it comes as a draft. */
  publish: boolean
}

export type BroughtAlong = {
  id: string
  /** `here` came along earlier, and is left as it is. */
  came: 'now' | 'here'
  /** Whether readers have it now because of this. */
  isPublished: boolean
  /** How it stands now: who heard no answer the first time learns here what became of it. */
  state: ArticleTable['state']
  /** Why it is still a draft although readers were to have it. */
  problems: Extract<PublishError, { kind: 'not-ready' }>['problems']
}

/**
 * Brings one post along. One that is here already is never written over: the text here may have been worked on since. It is only given to readers when
 * it is still exactly the draft that came, and that is what she wants now.
 */
export async function bringAlong(db: Db, post: PostToBring, now: Date): Promise<BroughtAlong> {
  const { id, revision, came, state, isAsItCame } = await writing(db, (tx) => placed(tx, post, now.toISOString()))
  if (!post.publish || !isAsItCame) return { id, came, isPublished: false, state, problems: [] }
  const published = await publishArticle(db, { id, revision }, now)
  if (published.ok) return { id, came, isPublished: true, state: 'published', problems: [] }
  const problems = published.error.kind === 'not-ready' ? published.error.problems : []
  return { id, came, isPublished: false, state, problems }
}

async function placed(tx: Transaction, post: PostToBring, at: string) {
  const { id, key, lang, draft, publishedOn, addresses } = post
  const known = await tx
    .selectFrom('article_origins')
    .innerJoin('articles', 'articles.id', 'article_origins.article')
    .select(['articles.id', 'revision', 'state', 'draft', 'draft_hash'])
    .where('key', '=', key)
    .executeTakeFirst()
  if (known) {
    const isAsItCame = known.state === 'draft' && known.revision === 1 && hashOf(known.draft) === known.draft_hash
    return { id: known.id, revision: known.revision, state: known.state, came: 'here' as const, isAsItCame }
  }
  const from = publishedOn === null ? {} : { publishedOn }
  if (!(await addArticleIn(tx, { id, lang, draft, ...from }, at)))
    throw new Error('bringAlong requires an id of its own')
  const draft_hash = hashOf(JSON.stringify(draft))
  await tx.insertInto('article_origins').values({ key, article: id, draft_hash, brought_at: at }).execute()
  await leadHere(tx, { article: id, lang, paths: addresses })
  return { id, revision: 1, state: 'draft' as const, came: 'now' as const, isAsItCame: true }
}

/** What came along earlier. */
export type CameEarlier = {
  key: string
  id: string
  lang: Lang
  /** The last step of its address here. */
  slug: string
  state: ArticleTable['state']
  /** Whether she wrote on it since. */
  isEdited: boolean
}

export async function listCameEarlier(db: Db): Promise<CameEarlier[]> {
  const rows = await db
    .selectFrom('article_origins')
    .innerJoin('articles', 'articles.id', 'article_origins.article')
    .select(['key', 'articles.id', 'lang', 'state', 'draft', 'draft_hash'])
    .orderBy('key')
    .execute()
  return rows.map(({ key, id, lang, state, draft, draft_hash }) => ({
    ...{ key, id, lang, state, slug: readKeptDraft(draft).slug },
    isEdited: hashOf(draft) !== draft_hash,
  }))
}

const hashOf = (draft: string): string => createHash('sha256').update(draft).digest('hex')
