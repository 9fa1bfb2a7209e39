/** Which forms came back already, and what was decided: the same form decides once, however often it is sent. */
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import type { FormToken } from './form-token.ts'
import type { Verdict } from './verdict.ts'

/** A tap too many, a reload, a network that fell away: more than this is somebody trying things. */
const mostUses = 12

const keepMs = 25 * 60 * 60_000

/** The verdict that was given before on this form, or the one that `decide` gives now. */
export async function spendForm(
  db: Db,
  { nonce }: FormToken,
  now: Date,
  decide: () => Promise<Verdict>,
): Promise<Verdict> {
  const before = await usedBefore(db, nonce)
  if (before) return before.uses > mostUses ? { refuse: 'too-many' } : before.verdict
  const verdict = await decide()
  // A refusal is not kept: when the wait is over the same form may go.
  if (typeof verdict === 'object') return verdict
  await db
    .insertInto('visitor_forms')
    .values({ nonce, verdict, uses: 1, expires_at: new Date(now.getTime() + keepMs).toISOString() })
    .onConflict((conflict) => conflict.column('nonce').doNothing())
    .execute()
  // Of two taps at once the first one decides.
  const { verdict: kept } = await db
    .selectFrom('visitor_forms')
    .select('verdict')
    .where('nonce', '=', nonce)
    .executeTakeFirstOrThrow()
  return kept
}

async function usedBefore(db: Db, nonce: string) {
  const { rows } = await sql<{ verdict: 'fine' | 'confirm-by-mail'; uses: number }>`
    update visitor_forms set uses = uses + 1 where nonce = ${nonce} returning verdict, uses
  `.execute(db)
  return rows[0]
}

/** Takes away what has no meaning any more: spent forms of yesterday and buckets that are full again. */
export async function forgetVisitors(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('visitor_forms').where('expires_at', '<', now.toISOString()).execute()
  await db.deleteFrom('visitor_limits').where('spent_until', '<', now.getTime()).execute()
}
