/**
 * Her story as it is kept. Every change names the revision it follows on: what another window wrote meanwhile is never written over
 * unless she says so.
 */
import { day, type Day } from '#lib/core/day.ts'
import type { Lang } from '#lib/core/lang.ts'
import { emptyStory, publishableStory, readStory, type Story, type StoryProblem } from '#lib/core/practice/story.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { tellReaders } from '../articles/shelf.ts'
import type { Db, StoryTable, Transaction } from '../db/tables.ts'
import { writing } from '../db/writing.ts'

export type KeptStory = {
  /** 0 while nothing was ever kept. */
  revision: number
  draft: Story
  /** What readers have. */
  published: Story | null
  publishedOn: Day | null
}

/** What a change follows on. */
export type StoryBase = { lang: Lang; revision: number }

export type StoryChanged = { kind: 'changed'; revision: number }

export async function readKeptStory(db: Db, lang: Lang): Promise<KeptStory> {
  const row = await db.selectFrom('stories').selectAll().where('lang', '=', lang).executeTakeFirst()
  return row ? keptOf(row) : { revision: 0, draft: emptyStory, published: null, publishedOn: null }
}

/** In which languages there is a story to read. */
export async function storyLangs(db: Db): Promise<Lang[]> {
  const rows = await db
    .selectFrom('stories')
    .select('lang')
    .where('published', 'is not', null)
    .orderBy('lang')
    .execute()
  return rows.map(({ lang }) => lang)
}

export const saveStory = (db: Db, base: StoryBase, story: Story): Promise<Result<{ revision: number }, StoryChanged>> =>
  writing(db, (tx) => keep(tx, base, { draft: JSON.stringify(story) }))

/** Keeps the text and gives it to readers. A text that may not be published is kept all the same. */
export function publishStory(
  db: Db,
  base: StoryBase,
  { story, today }: { story: Story; today: Day },
): Promise<
  Result<{ revision: number }, StoryChanged | { kind: 'not-ready'; revision: number; problems: StoryProblem[] }>
> {
  const told = publishableStory(story, base.lang)
  const draft = JSON.stringify(story)
  return writing(db, async (tx) => {
    const kept = await keep(tx, base, told.ok ? { draft, published: draft, published_on: today } : { draft })
    if (!kept.ok) return kept
    if (!told.ok) return fail({ kind: 'not-ready' as const, ...kept.value, problems: told.error })
    await tellReaders(tx)
    return kept
  })
}

/** Readers have it no more; the draft stays. */
export const withdrawStory = (db: Db, base: StoryBase): Promise<Result<{ revision: number }, StoryChanged>> =>
  writing(db, async (tx) => {
    const kept = await keep(tx, base, { published: null, published_on: null })
    if (kept.ok) await tellReaders(tx)
    return kept
  })

async function keep(
  tx: Transaction,
  { lang, revision }: StoryBase,
  change: Partial<Pick<StoryTable, 'draft' | 'published' | 'published_on'>>,
): Promise<Result<{ revision: number }, StoryChanged>> {
  const found = await tx.selectFrom('stories').select('revision').where('lang', '=', lang).executeTakeFirst()
  const now = found?.revision ?? 0
  if (now !== revision) return fail({ kind: 'changed', revision: now })
  const next = revision + 1
  if (!found) {
    const fresh = { draft: JSON.stringify(emptyStory), published: null, published_on: null }
    await tx
      .insertInto('stories')
      .values({ ...{ lang, revision: next, ...fresh }, ...change })
      .execute()
    return succeed({ revision: next })
  }
  const done = await tx
    .updateTable('stories')
    .set({ ...change, revision: next })
    .where('lang', '=', lang)
    // Another wrote in between: on PostgreSQL both may have read the same.
    .where('revision', '=', revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? succeed({ revision: next }) : fail({ kind: 'changed', revision: next })
}

function keptOf({ revision, draft, published, published_on }: StoryTable): KeptStory {
  return {
    revision,
    draft: storyIn(draft),
    published: published === null ? null : storyIn(published),
    publishedOn: published_on === null ? null : day(published_on),
  }
}

function storyIn(kept: string): Story {
  const story = readStory(JSON.parse(kept))
  if (!story) throw new Error('a kept story cannot be read')
  return story
}
