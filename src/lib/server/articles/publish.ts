/** Giving an article to readers, now or later, and taking it away from them. */
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { day } from '#lib/core/day.ts'
import type { Article } from '#lib/core/publishing/article.ts'
import { publishable, type Draft, type PublishProblem } from '#lib/core/publishing/draft.ts'
import type { Result } from '#lib/core/result.ts'
import { readBookingSettings } from '../booking/settings.ts'
import type { ArticleTable, Db, Transaction } from '../db/tables.ts'
import { cancelJob, enqueue } from '../jobs/jobs.ts'
import { type ChangeError, type Base, Refused, changing } from './changing.ts'
import { aboutOf, readKeptDraft } from './kept-article.ts'
import { tellReaders } from './shelf.ts'
import { remember } from './versions.ts'

export type PublishError = ChangeError | { kind: 'not-ready'; problems: (PublishProblem | SlugTaken)[] }
export type SlugTaken = { field: 'slug'; kind: 'taken' }

/** Gives the draft to readers, now. The addresses it had before lead to it from then on. */
export async function publishArticle(
  db: Db,
  base: Base,
  now: Date,
): Promise<Result<{ revision: number }, PublishError>> {
  return changing<PublishError>(db, base, now.toISOString(), async (tx, row) => {
    const draft = readKeptDraft(row.draft)
    const article = await readyArticle(tx, row, now)
    // Days that were left empty are those of this publication, and stay that until the next.
    const shown: Draft = { ...draft, checked: article.checked, nextCheck: article.nextCheck }
    await takeAddress(tx, row, draft.slug)
    await remember(tx, row.id, { kind: 'published', draft: shown, at: now.toISOString() })
    await tellReaders(tx)
    await unschedule(tx, row)
    const plan = { publish_at: null, plan: null }
    return { state: 'published', published: JSON.stringify(shown), published_on: article.published, ...plan }
  })
}

/** Plans publication. What is in the way of it is said now, not at that moment. */
export async function scheduleArticle(
  db: Db,
  base: Base,
  publishAt: string,
  now: Date,
): Promise<Result<{ revision: number }, PublishError>> {
  return changing<PublishError>(db, base, now.toISOString(), async (tx, row) => {
    await readyArticle(tx, row, now)
    await unschedule(tx, row)
    // A job of the same key is one job ever: planned again for the same moment it must be another.
    const plan = `${row.id}@${row.revision}`
    await enqueue(tx, { kind: publishKind, key: plan, runAt: publishAt })
    return { state: 'scheduled', publish_at: publishAt, plan }
  })
}

/** A draft, or what was withdrawn already: no reader has it and nothing is planned. */
export type NotPublished = { kind: 'not-published' }

/** Takes an article away from its readers, or its planned publication back. It stays here, and can be published again. */
export async function withdrawArticle(
  db: Db,
  base: Base,
  at: string,
): Promise<Result<{ revision: number }, ChangeError | NotPublished>> {
  return changing<ChangeError | NotPublished>(db, base, at, async (tx, row) => {
    if (row.state === 'draft' || row.state === 'withdrawn') throw new Refused<NotPublished>({ kind: 'not-published' })
    await unschedule(tx, row)
    const none = { publish_at: null, plan: null }
    // Only a plan to replace what readers have: they keep what they have.
    if (row.state === 'scheduled' && row.published !== null) return { state: 'published', ...none }
    if (row.state === 'scheduled' && !(await hadReaders(tx, row.id))) return { state: 'draft', ...none }
    await tellReaders(tx)
    return { state: 'withdrawn', published: null, ...none }
  })
}

/**
 * The data were put back from a copy, in which these were planned: she may have published or withdrawn them since, so only she can plan them
 * again. In the caller's transaction.
 */
export async function unplanArticles(tx: Transaction, now: Date): Promise<void> {
  const rows = await tx.selectFrom('articles').selectAll().where('state', '=', 'scheduled').execute()
  for (const row of rows) {
    await unschedule(tx, row)
    const before = (await hadReaders(tx, row.id)) ? 'withdrawn' : 'draft'
    const state = row.published === null ? before : 'published'
    await tx
      .updateTable('articles')
      .set({ state, publish_at: null, plan: null, revision: row.revision + 1, changed_at: now.toISOString() })
      .where('id', '=', row.id)
      .execute()
  }
}

/** The kind of job that publishes what was planned; its key is the `plan` of the article. */
export const publishKind = 'publish-article'

/** Publishes what was planned for this moment, unless the plan has changed or something came in the way. */
export async function publishPlanned(db: Db, key: string, now: Date): Promise<boolean> {
  const row = await db.selectFrom('articles').select(['id', 'revision']).where('plan', '=', key).executeTakeFirst()
  if (!row) return false
  const done = await publishArticle(db, row, now)
  // Somebody typed meanwhile: the job comes back for the newer text.
  if (!done.ok && done.error.kind === 'changed') throw new Error('the article changed while it was being published')
  return done.ok
}

/** The article this draft becomes. Refuses when something is in the way. */
async function readyArticle(tx: Transaction, row: ArticleTable, now: Date): Promise<Article> {
  const { zone } = await readBookingSettings(tx)
  const today = dayAt(now.getTime(), zone)
  const published = row.published_on === null ? today : day(row.published_on)
  const draft = readKeptDraft(row.draft)
  const article = publishable(draft, aboutOf(row.lang, null, published, today))
  const holder = await holderOf(tx, row.lang, draft.slug)
  const taken: SlugTaken[] = holder !== null && holder !== row.id ? [{ field: 'slug', kind: 'taken' }] : []
  if (article.ok && taken.length === 0) return article.value
  throw new Refused<PublishError>({ kind: 'not-ready', problems: [...(article.ok ? [] : article.error), ...taken] })
}

async function holderOf(tx: Transaction, lang: 'nl' | 'en', slug: string): Promise<string | null> {
  const row = await tx
    .selectFrom('article_addresses')
    .select('article')
    .where('lang', '=', lang)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row?.article ?? null
}

async function hadReaders(tx: Transaction, id: string): Promise<boolean> {
  const row = await tx.selectFrom('article_addresses').select('slug').where('article', '=', id).executeTakeFirst()
  return row !== undefined
}

/** The address is this article's from now on. Another that took it a moment ago makes the transaction begin again. */
async function takeAddress(tx: Transaction, { id, lang }: ArticleTable, slug: string): Promise<void> {
  if ((await holderOf(tx, lang, slug)) === id) return
  await tx.insertInto('article_addresses').values({ lang, slug, article: id }).execute()
}

async function unschedule(tx: Transaction, { plan }: ArticleTable): Promise<void> {
  if (plan !== null) await cancelJob(tx, publishKind, plan)
}
