/**
 * Letters of the newsletter as she writes, plans and stops them. A change names the revision it began with, so that two windows never write
 * over each other, and only a draft can be written in: what goes is what she saw. Sending itself is send-letter.ts; decision 0020 has the
 * reasons.
 */
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { letterProblems, undoMs, type LetterProblem, type LetterText } from '#lib/core/publishing/letter.ts'
import { topicsIn } from '#lib/core/publishing/subscriber.ts'
import { logAccess, type AccessAction } from '../access/access-log.ts'
import { tellReaders } from '../articles/shelf.ts'
import { writing } from '../db/writing.ts'
import type { Db, LetterTable, Transaction } from '../db/tables.ts'
import { cancelJob, enqueue } from '../jobs/jobs.ts'

export type Letter = {
  id: string
  text: LetterText
  state: LetterTable['state']
  revision: number
  /** Whether she had it sent to herself as it is now. */
  isProofed: boolean
  haltedBy: LetterTable['halted_by']
  /** Of a scheduled letter when it begins. */
  sendAt: string | null
  /** Of one that is being sent when it goes on. */
  dueAt: string | null
  changedAt: string
  /** Since when a reader has it, or may. */
  outAt: string | null
  beganAt: string | null
  endedAt: string | null
}

/** A letter and the revision of it that she had before her. */
export type Base = { id: string; revision: number }

export const sendLetterKind = 'send-letter'

/** The job of one round of sending; another round is another job. */
export const roundKey = ({ id, round }: Pick<LetterTable, 'id' | 'round'>): string => `${id}@${round}`

export async function addLetter(db: Db, { id, text }: { id: string; text: LetterText }, at: string): Promise<void> {
  await db
    .insertInto('letters')
    .values({
      ...{ id, ...textToRow(text), state: 'draft', revision: 1, proofed: null, halted_by: null },
      ...{ send_at: null, due_at: null, round: 0, troubles: 0, refusals: 0 },
      ...{ created_at: at, changed_at: at, began_at: null, out_at: null, ended_at: null },
    })
    .execute()
}

/** Every letter, what changed last first. */
export async function listLetters(db: Db): Promise<Letter[]> {
  const rows = await db.selectFrom('letters').selectAll().orderBy('changed_at', 'desc').orderBy('id').execute()
  return rows.map(rowToLetter)
}

export async function readLetter(db: Db, id: string): Promise<Letter | null> {
  const row = await db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? rowToLetter(row) : null
}

export type ChangeError =
  | { kind: 'gone' }
  /** It was changed since, here or by sending itself. */
  | { kind: 'changed' }
  /** That cannot be done with a letter that is this far. */
  | { kind: 'not-now'; state: LetterTable['state'] }

type Changed<Failure = never> = Promise<Result<Letter, ChangeError | Failure>>

export const saveLetter = (db: Db, base: Base, text: LetterText, at: string): Changed =>
  changing(db, base, ['draft'], at, () => Promise.resolve({ ...textToRow(text), halted_by: null }))

/** She had this revision of it sent to herself. */
export async function markProofed(db: Db, { id, revision }: Base): Promise<void> {
  await db
    .updateTable('letters')
    .set({ proofed: revision })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .execute()
}

/** What it says may not go to anybody like this. */
type Unfit = { kind: 'not-ready'; problems: LetterProblem[] }

export type NotReady = Unfit | { kind: 'not-proofed' } | { kind: 'past' }

/**
 * Plans it: for a time of her choice, or for a few minutes from now in which she can take it back. What is in the way is said now, and not
 * when it should go.
 */
export async function scheduleLetter(
  db: Db,
  base: Base,
  { sendAt, actor, now }: { sendAt: string | null; actor: string; now: Date },
): Changed<NotReady> {
  const at = now.toISOString()
  const when = sendAt ?? new Date(now.getTime() + undoMs).toISOString()
  return changing<NotReady>(db, base, ['draft'], at, async (tx, row) => {
    const problems = letterProblems(rowToText(row))
    if (problems.length > 0) throw new Refused({ kind: 'not-ready', problems })
    if (row.proofed !== base.revision) throw new Refused({ kind: 'not-proofed' })
    if (when <= at) throw new Refused({ kind: 'past' })
    const round = row.round + 1
    await enqueue(tx, { kind: sendLetterKind, key: roundKey({ id: row.id, round }), runAt: when })
    await noted(tx, actor, 'letter.planned', row.id, at)
    // It stays what she had sent to herself: the revision counts this too.
    const proofed = base.revision + 1
    return { state: 'scheduled', send_at: when, due_at: when, round, proofed, halted_by: null }
  })
}

/** Takes a planned letter back: it is a draft again, and nothing of it has gone. */
export async function takeBack(db: Db, base: Base, { actor, now }: Doing): Changed {
  const at = now.toISOString()
  return changing(db, base, ['scheduled'], at, async (tx, row) => {
    await cancelJob(tx, sendLetterKind, roundKey(row))
    await noted(tx, actor, 'letter.taken-back', row.id, at)
    return { state: 'draft', send_at: null, due_at: null, proofed: base.revision + 1 }
  })
}

type Doing = { actor: string; now: Date }

/** No more of it goes until she says so. What is being handed over at this very moment still ends. */
export async function pauseLetter(db: Db, id: string, { actor, now }: Doing): Changed {
  const at = now.toISOString()
  return changing(db, { id }, ['sending'], at, async (tx, row) => {
    await cancelJob(tx, sendLetterKind, roundKey(row))
    await noted(tx, actor, 'letter.paused', row.id, at)
    return { state: 'paused', due_at: null, halted_by: 'her' }
  })
}

export async function resumeLetter(db: Db, id: string, { actor, now }: Doing): Changed {
  const at = now.toISOString()
  return changing(db, { id }, ['paused'], at, async (tx, row) => {
    const round = row.round + 1
    await enqueue(tx, { kind: sendLetterKind, key: roundKey({ id, round }), runAt: at })
    await noted(tx, actor, 'letter.resumed', row.id, at)
    return { state: 'sending', due_at: at, halted_by: null, round, troubles: 0, refusals: 0 }
  })
}

/** Whoever did not get it yet does not get it any more. */
export async function stopLetter(db: Db, id: string, { actor, now }: Doing): Changed {
  const at = now.toISOString()
  return changing(db, { id }, ['sending', 'paused'], at, async (tx, row) => {
    await cancelJob(tx, sendLetterKind, roundKey(row))
    await tx
      .updateTable('letter_recipients')
      .set({ state: 'skipped', reason: 'stopped', changed_at: at })
      .where('letter', '=', id)
      .where('state', '=', 'waiting')
      .execute()
    await noted(tx, actor, 'letter.stopped', row.id, at)
    return { state: 'stopped', due_at: null, ended_at: at }
  })
}

/**
 * Puts a letter that went, or is going, on the site or takes it off. Before it is for everybody it is judged once more: since it went, Regie may have
 * learnt which words promise too much. While nobody has it this changes no page; `letOut` does, and says so.
 */
export async function showLetter(
  db: Db,
  { id, onSite }: { id: string; onSite: boolean },
  { actor, now }: Doing,
): Changed<Unfit> {
  const at = now.toISOString()
  return changing<Unfit>(db, { id }, ['sending', 'paused', 'sent', 'stopped'], at, async (tx, row) => {
    if ((row.on_site === 1) === onSite) return { on_site: row.on_site }
    const problems = onSite ? letterProblems(rowToText(row)) : []
    if (problems.length > 0) throw new Refused({ kind: 'not-ready', problems })
    if (row.out_at !== null) {
      await tellReaders(tx)
      await noted(tx, actor, onSite ? 'letter.shown' : 'letter.hidden', id, at)
    }
    return { on_site: onSite ? 1 : 0 }
  })
}

/**
 * A reader has it now, or may: if she chose so, it is on the site from here on. Whether pages changed by that. In the transaction that says so
 * of the reader.
 */
export async function letOut(tx: Transaction, id: string, at: string): Promise<boolean> {
  const row = await tx
    .updateTable('letters')
    .set({ out_at: at })
    .where('id', '=', id)
    .where('out_at', 'is', null)
    .returning('on_site')
    .executeTakeFirst()
  if (row?.on_site !== 1) return false
  await tellReaders(tx)
  await noted(tx, 'system', 'letter.shown', id, at)
  return true
}

/**
 * The data were put back from a copy, in which these were planned, on their way or paused: they may have gone since, so only she can let them
 * go. In the caller's transaction.
 */
export async function holdLetters(tx: Transaction, now: Date): Promise<void> {
  const halted = { due_at: null, halted_by: 'put-back', changed_at: now.toISOString() } as const
  const rows = await tx
    .selectFrom('letters')
    .selectAll()
    .where('state', 'in', ['scheduled', 'sending', 'paused'])
    .execute()
  for (const row of rows) {
    await cancelJob(tx, sendLetterKind, roundKey(row))
    const how =
      row.state === 'scheduled' ? ({ state: 'draft', send_at: null } as const) : ({ state: 'paused' } as const)
    await tx
      .updateTable('letters')
      .set({ ...halted, ...how, revision: row.revision + 1 })
      .where('id', '=', row.id)
      .execute()
  }
}

/** A draft goes for good. False when it is no draft: what went, or may have gone, stays told. */
export async function removeDraft(db: Db, { id, revision }: Base): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('letters')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numDeletedRows === 1n
}

class Refused<Failure> extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super('refused')
    this.failure = failure
  }
}

/** Without a revision, whatever it was changed by: an act on what is being sent asks how it is now, not how it was on the screen. */
async function changing<Failure = never>(
  db: Db,
  { id, revision }: { id: string; revision?: number },
  states: readonly LetterTable['state'][],
  at: string,
  work: (tx: Transaction, row: LetterTable) => Promise<Partial<LetterTable>>,
): Changed<Failure> {
  try {
    return await writing(db, async (tx) => {
      // Written first, so that whoever comes second sees what the first one did.
      let first = tx
        .updateTable('letters')
        .set((eb) => ({ revision: eb('revision', '+', 1), changed_at: at }))
        .where('id', '=', id)
        .where('state', 'in', states)
      if (revision !== undefined) first = first.where('revision', '=', revision)
      const row = await first.returningAll().executeTakeFirst()
      if (!row) return fail(await whyNot(tx, id, states))
      const change = await work(tx, row)
      const changed = await tx
        .updateTable('letters')
        .set(change)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow()
      return succeed(rowToLetter(changed))
    })
  } catch (error) {
    if (error instanceof Refused) return fail((error as Refused<Failure>).failure)
    throw error
  }
}

async function whyNot(tx: Transaction, id: string, states: readonly LetterTable['state'][]): Promise<ChangeError> {
  const row = await tx.selectFrom('letters').select('state').where('id', '=', id).executeTakeFirst()
  if (!row) return { kind: 'gone' }
  return states.includes(row.state) ? { kind: 'changed' } : { kind: 'not-now', state: row.state }
}

export const noted = (tx: Transaction, actor: string, action: AccessAction, id: string, at: string): Promise<void> =>
  logAccess(tx, { at, actor, action, subject: `letter:${id}` })

const textToRow = ({ lang, topics, subject, body, onSite }: LetterText) => ({
  ...{ lang, subject, body },
  topics: topicsIn(topics).join(','),
  on_site: onSite ? 1 : 0,
})

export const rowToText = ({ lang, topics, subject, body, on_site }: LetterTable): LetterText => ({
  ...{ lang, subject, body },
  topics: topicsIn(topics.split(',')),
  onSite: on_site === 1,
})

const rowToLetter = (row: LetterTable): Letter => ({
  id: row.id,
  text: rowToText(row),
  state: row.state,
  revision: row.revision,
  isProofed: row.proofed === row.revision,
  haltedBy: row.halted_by,
  sendAt: row.send_at,
  dueAt: row.due_at,
  changedAt: row.changed_at,
  outAt: row.out_at,
  beganAt: row.began_at,
  endedAt: row.ended_at,
})
