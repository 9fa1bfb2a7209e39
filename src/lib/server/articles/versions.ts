/** How an article was before. */
import type { Draft } from '#lib/core/publishing/draft.ts'
import type { Result } from '#lib/core/result.ts'
import type { ArticleVersionTable, Db, Transaction } from '../db/tables.ts'
import { type ChangeError, type Base, Refused, changing } from './changing.ts'
import { readKeptDraft } from './kept-article.ts'

export type Version = { number: number; kind: ArticleVersionTable['kind']; at: string; draft: Draft }

/** How it was before, newest first. */
export async function listVersions(db: Db, id: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('article_versions')
    .selectAll()
    .where('article', '=', id)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ number, kind, at, draft }) => ({ number, kind, at, draft: readKeptDraft(draft) }))
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
    await remember(tx, base.id, { kind: 'saved', draft: readKeptDraft(row.draft), at }, row.draft)
    await remember(tx, base.id, { kind: 'restored', draft: readKeptDraft(version.draft), at })
    return { draft: version.draft }
  })
}

/** Typing on for a while is one version, not a hundred. */
const togetherMs = 10 * 60_000
const mostSaved = 100

/** Writes a version down. `goesOnFrom` is the text it was typed on from: null makes it a version of its own in any case. */
export async function remember(
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
  const before = readKeptDraft(last.draft).body.length
  if (before > 0 && (last.number === 1 || draft.body.length * 2 <= before)) return false
  return Date.parse(at) - Date.parse(last.at) < togetherMs
}
