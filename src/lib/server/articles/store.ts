/**
 * Articles as the practice keeps them: a draft that takes every change, what readers have, and how it was before. A change names the
 * revision it began with, so that two windows never write over each other.
 */
import { addDays, day, type Day } from '#lib/core/day.ts'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Article } from '#lib/core/publishing/article.ts'
import { assembled, publishable, readDraft, type Draft, type PublishProblem } from '#lib/core/publishing/draft.ts'
import { readBookingSettings } from '../booking/settings.ts'
import { cancelJob, enqueue } from '../jobs/jobs.ts'
import type { ArticleTable, ArticleVersionTable, Db, Transaction } from '../db/tables.ts'
import { writing } from '../db/writing.ts'

export type KeptArticle = {
  id: string
  lang: 'nl' | 'en'
  /** The same for the text in the other language. */
  pair: string
  state: ArticleTable['state']
  revision: number
  draft: Draft
  /** What readers have. */
  published: Draft | null
  publishedOn: Day | null
  /** Planned for, ISO in UTC. */
  publishAt: string | null
  builtIn: string | null
  changedAt: string
}

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
export async function addArticle(
  db: Db,
  { id, lang, draft, pair = id, ...from }: NewArticle,
  at: string,
): Promise<boolean> {
  return writing(db, async (tx) => {
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
  })
}

/** Every article, what changed last first. */
export async function listKept(db: Db): Promise<KeptArticle[]> {
  const rows = await db.selectFrom('articles').selectAll().orderBy('changed_at', 'desc').orderBy('id').execute()
  return rows.map(kept)
}

export async function readKept(db: Db, id: string): Promise<KeptArticle | null> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? kept(row) : null
}

export type ChangeError =
  | { kind: 'gone' }
  /** It was changed since: `revision` is the one it has now. */
  | { kind: 'changed'; revision: number; at: string }

/** An article and the revision of it that the writer had before them. */
export type Base = { id: string; revision: number }

/** Writes down what was typed. `apart` keeps what stood there as a version of its own: it was another window's. */
export async function saveDraft(
  db: Db,
  base: Base,
  draft: Draft,
  { at, apart = false }: { at: string; apart?: boolean },
): Promise<Result<{ revision: number }, ChangeError>> {
  const saved = await changing(db, base, at, async (tx, row) => {
    if (apart) await remember(tx, base.id, { kind: 'saved', draft: draftOf(row.draft), at })
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

export type PublishError = ChangeError | { kind: 'not-ready'; problems: (PublishProblem | SlugTaken)[] }
export type SlugTaken = { field: 'slug'; kind: 'taken' }

/** Gives the draft to readers, now. The addresses it had before lead to it from then on. */
export async function publishArticle(
  db: Db,
  base: Base,
  now: Date,
): Promise<Result<{ revision: number }, PublishError>> {
  return changing<PublishError>(db, base, now.toISOString(), async (tx, row) => {
    const draft = draftOf(row.draft)
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

export type Version = { number: number; kind: ArticleVersionTable['kind']; at: string; draft: Draft }

/** How it was before, newest first. */
export async function listVersions(db: Db, id: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('article_versions')
    .selectAll()
    .where('article', '=', id)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ number, kind, at, draft }) => ({ number, kind, at, draft: draftOf(draft) }))
}

/** Only the last hundred pauses are kept, so a version that was listed a while ago may have gone. */
export type NoVersion = { kind: 'no-version' }

/** Puts an earlier version back as the draft; what stood there is one of the versions too. */
export async function restoreVersion(
  db: Db,
  base: Base,
  number: number,
  at: string,
): Promise<Result<{ revision: number }, ChangeError | NoVersion>> {
  return changing<ChangeError | NoVersion>(db, base, at, async (tx, row) => {
    const version = await tx
      .selectFrom('article_versions')
      .select('draft')
      .where('article', '=', base.id)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!version) throw new Refused<NoVersion>({ kind: 'no-version' })
    await remember(tx, base.id, { kind: 'saved', draft: draftOf(row.draft), at }, row.draft)
    await remember(tx, base.id, { kind: 'restored', draft: draftOf(version.draft), at })
    return { draft: version.draft }
  })
}

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
    const rows = await tx.selectFrom('articles').selectAll().execute()
    const addresses = await tx.selectFrom('article_addresses').selectAll().execute()
    const shown = rows.filter(({ published }) => published !== null)
    const slugOf = new Map(shown.map((row) => [row.id, draftOf(row.published ?? '').slug]))
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

/** Half a year, the term in which a text is read against its sources again. */
const daysToNextCheck = 182

function articleOf(row: ArticleTable, translation: string | null): Article | null {
  if (row.published === null || row.published_on === null) return null
  const published = day(row.published_on)
  const article = assembled(draftOf(row.published), aboutOf(row.lang, translation, published, published))
  return article.ok ? article.value : null
}

const aboutOf = (lang: 'nl' | 'en', translation: string | null, published: Day, today: Day) => ({
  ...{ lang, translation, published, today },
  nextCheck: addDays(today, daysToNextCheck),
})

/** The article this draft becomes. Refuses when something is in the way. */
async function readyArticle(tx: Transaction, row: ArticleTable, now: Date): Promise<Article> {
  const { zone } = await readBookingSettings(tx)
  const today = dayAt(now.getTime(), zone)
  const published = row.published_on === null ? today : day(row.published_on)
  const draft = draftOf(row.draft)
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

/** Undoes a change that is under way, with what its caller is told. */
class Refused<Failure> extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super('refused')
    this.failure = failure
  }
}

/** Changes a row whose revision is still the one the writer had. `work` throws a `Refused` of this kind to undo all of it. */
async function changing<Failure extends { kind: string } = ChangeError>(
  db: Db,
  { id, revision }: Base,
  at: string,
  work: (tx: Transaction, row: ArticleTable) => Promise<Partial<ArticleTable>>,
): Promise<Result<{ revision: number }, Failure | ChangeError>> {
  try {
    return await writing(db, async (tx) => {
      // Taken first, so that whoever comes second sees what the first one did.
      const row = await tx
        .updateTable('articles')
        .set({ revision: revision + 1, changed_at: at })
        .where('id', '=', id)
        .where('revision', '=', revision)
        .returningAll()
        .executeTakeFirst()
      if (!row) return fail(await whyNot(tx, id))
      const change = await work(tx, row)
      if (Object.keys(change).length > 0) await tx.updateTable('articles').set(change).where('id', '=', id).execute()
      return succeed({ revision: row.revision })
    })
  } catch (error) {
    if (error instanceof Refused) return fail((error as Refused<Failure>).failure)
    throw error
  }
}

async function whyNot(tx: Transaction, id: string): Promise<ChangeError> {
  const row = await tx.selectFrom('articles').select(['revision', 'changed_at']).where('id', '=', id).executeTakeFirst()
  return row ? { kind: 'changed', revision: row.revision, at: row.changed_at } : { kind: 'gone' }
}

/** Typing on for a while is one version, not a hundred. */
const togetherMs = 10 * 60_000
const mostSaved = 100

/** Writes a version down. `goesOnFrom` is the text it was typed on from: null makes it a version of its own in any case. */
async function remember(
  tx: Transaction,
  article: string,
  version: Omit<Version, 'number'>,
  goesOnFrom: string | null = null,
): Promise<void> {
  const last = await tx
    .selectFrom('article_versions')
    .selectAll()
    .where('article', '=', article)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const row = { article, kind: version.kind, draft: JSON.stringify(version.draft), at: version.at }
  if (last?.draft === goesOnFrom && isSamePause(last, version)) {
    // The time of the first change stays, or somebody who never stops would have one version for ever.
    await tx
      .updateTable('article_versions')
      .set({ draft: row.draft })
      .where('article', '=', article)
      .where('number', '=', last.number)
      .execute()
    return
  }
  await tx
    .insertInto('article_versions')
    .values({ ...row, number: (last?.number ?? 0) + 1 })
    .execute()
  const kept = tx
    .selectFrom('article_versions')
    .select('number')
    .where('article', '=', article)
    .where('kind', '=', 'saved')
    .orderBy('number', 'desc')
    .limit(mostSaved)
  await tx
    .deleteFrom('article_versions')
    .where('article', '=', article)
    .where('kind', '=', 'saved')
    .where('number', 'not in', kept)
    .execute()
}

/** Not over the text an article began with, and not over one of which half is gone now: that may have been a slip. */
function isSamePause(last: ArticleVersionTable, { kind, at, draft }: Omit<Version, 'number'>): boolean {
  if (last.kind !== 'saved' || kind !== 'saved') return false
  const before = draftOf(last.draft).body.length
  if (before > 0 && (last.number === 1 || draft.body.length * 2 <= before)) return false
  return Date.parse(at) - Date.parse(last.at) < togetherMs
}

/** The address is this article's from now on. Another that took it a moment ago makes the transaction begin again. */
async function takeAddress(tx: Transaction, { id, lang }: ArticleTable, slug: string): Promise<void> {
  if ((await holderOf(tx, lang, slug)) === id) return
  await tx.insertInto('article_addresses').values({ lang, slug, article: id }).execute()
}

async function tellReaders(tx: Transaction): Promise<void> {
  await tx
    .updateTable('publishing_state')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', 1)
    .execute()
}

async function unschedule(tx: Transaction, { plan }: ArticleTable): Promise<void> {
  if (plan !== null) await cancelJob(tx, publishKind, plan)
}

function kept(row: ArticleTable): KeptArticle {
  return {
    id: row.id,
    lang: row.lang,
    pair: row.pair,
    state: row.state,
    revision: row.revision,
    draft: draftOf(row.draft),
    published: row.published === null ? null : draftOf(row.published),
    publishedOn: row.published_on === null ? null : day(row.published_on),
    publishAt: row.publish_at,
    builtIn: row.built_in,
    changedAt: row.changed_at,
  }
}

function draftOf(text: string): Draft {
  const draft = readDraft(JSON.parse(text))
  if (!draft) throw new Error('a kept article cannot be read')
  return draft
}
