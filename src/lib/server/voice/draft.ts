/** What the practitioner has recorded so far. Only she hears it, until she publishes (versions.ts). */
import type { Lang } from '#lib/core/lang.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Db, Transaction, VoiceDraftTable } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import { judgeSound, type SoundProblem } from './sound.ts'

export type DraftEntry = {
  lang: Lang
  cue: string
  said: string
  ms: number
  file: string
  bytes: number
  recordedAt: string
}

/** In the order of their names. */
export async function listDraft(db: Db): Promise<DraftEntry[]> {
  const rows = await db
    .selectFrom('voice_draft')
    .innerJoin('voice_files', 'voice_files.name', 'voice_draft.file')
    .select(['lang', 'cue', 'said', 'ms', 'file', 'size', 'recorded_at'])
    .orderBy('lang')
    .orderBy('cue')
    .execute()
  return rows.map(({ size, recorded_at, ...row }) => ({ ...row, bytes: size, recordedAt: recorded_at }))
}

export type Recorded = Omit<DraftEntry, 'file' | 'bytes'>

/** Another device sent one that was made later; that one stays. */
export type NewerThere = 'newer-there'

/** There is an end to what one database is filled with: far more than there is to say. */
const mostRecordings = 1000

/**
 * Keeps a recording. The same sent once more changes nothing, and one that was made before the one that is there does not take its place:
 * it was waiting somewhere for a connection. None was made later than now: a clock that is ahead would keep out all that follows.
 */
export async function keepRecording(
  db: Db,
  recorded: Recorded,
  { bytes, now }: { bytes: Uint8Array; now: string },
): Promise<Result<{ file: string; recordedAt: string }, SoundProblem | NewerThere | 'too-many'>> {
  const judged = judgeSound(bytes, recorded.ms)
  if (!judged.ok) return judged
  const { name } = judged.value
  const recordedAt = recorded.recordedAt < now ? recorded.recordedAt : now
  return writing(db, async (tx) => {
    const there = await find(tx, recorded)
    if (there && there.recorded_at > recordedAt) return fail('newer-there')
    if (!there && (await countOf(tx)) >= mostRecordings) return fail('too-many')
    await keepFile(tx, name, bytes)
    const { lang, cue, said, ms } = recorded
    await tx
      .insertInto('voice_draft')
      .values({ lang, cue, said, ms, file: name, recorded_at: recordedAt })
      .onConflict((conflict) =>
        conflict.columns(['lang', 'cue']).doUpdateSet({ said, ms, file: name, recorded_at: recordedAt }),
      )
      .execute()
    if (there && there.file !== name) await letGoOf(tx, there.file)
    return succeed({ file: name, recordedAt })
  })
}

/** Takes a recording away, unless another has taken its place since it was seen. True when none is left of it. */
export async function removeRecording(db: Db, seen: Pick<DraftEntry, 'lang' | 'cue' | 'recordedAt'>): Promise<boolean> {
  return writing(db, async (tx) => {
    const there = await find(tx, seen)
    if (!there) return true
    if (there.recorded_at !== seen.recordedAt) return false
    await tx.deleteFrom('voice_draft').where('lang', '=', seen.lang).where('cue', '=', seen.cue).execute()
    await letGoOf(tx, there.file)
    return true
  })
}

/** The sound of a recording, or null. */
export async function readRecording(db: Db, file: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('voice_files')
    .innerJoin('voice_draft', 'voice_draft.file', 'voice_files.name')
    .select('bytes')
    .where('voice_files.name', '=', file)
    .executeTakeFirst()
  return row?.bytes ?? null
}

/** In the caller's transaction; the same file is kept once. */
export async function keepFile(tx: Transaction, name: string, bytes: Uint8Array): Promise<void> {
  await tx
    .insertInto('voice_files')
    .values({ name, size: bytes.length, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Removes a file that neither a recording nor a version has any more. */
async function letGoOf(tx: Transaction, file: string): Promise<void> {
  await tx
    .deleteFrom('voice_files')
    .where('name', '=', file)
    .where('name', 'not in', tx.selectFrom('voice_draft').select('file'))
    .where('name', 'not in', tx.selectFrom('voice_version_files').select('file'))
    .execute()
}

const find = (tx: Transaction, { lang, cue }: Pick<DraftEntry, 'lang' | 'cue'>): Promise<VoiceDraftTable | undefined> =>
  tx.selectFrom('voice_draft').selectAll().where('lang', '=', lang).where('cue', '=', cue).executeTakeFirst()

async function countOf(tx: Transaction): Promise<number> {
  const { rows } = await tx
    .selectFrom('voice_draft')
    .select((eb) => eb.fn.countAll().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(rows)
}
