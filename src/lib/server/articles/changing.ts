/** How an article is changed: by somebody who names the revision that they had before them. */
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { ArticleTable, Db, Transaction } from '../db/tables.ts'
import { writing } from '../db/writing.ts'

export type ChangeError =
  | { kind: 'gone' }
  /** It was changed since: `revision` is the one it has now. */
  | { kind: 'changed'; revision: number; at: string }

/** An article and the revision of it that the writer had before them. */
export type Base = { id: string; revision: number }

/** Undoes a change that is under way, with what its caller is told. */
export class Refused<Failure> extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super('refused')
    this.failure = failure
  }
}

/** Changes a row whose revision is still the one the writer had. `work` throws a `Refused` of this kind to undo all of it. */
export async function changing<Failure extends { kind: string } = ChangeError>(
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
