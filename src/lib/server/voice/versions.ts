/** The versions of her voice. One is offered at most; what stands in a version never changes, so whoever is taking it takes it whole. */
import type { OfferedLanguage, VoiceLine, VoiceOffer } from '#lib/core/exchange/published-voice.ts'
import { publishedVoiceLimits, writeVoiceList } from '#lib/core/exchange/published-voice.ts'
import { cueSheet } from '#lib/core/exercise/cue-sheet.ts'
import { langs, type Lang } from '#lib/core/lang.ts'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { longestFor } from '#lib/core/sound/recording.ts'
import type { Db, Transaction, VoiceVersionTable } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import { keepFile, listDraft, type DraftEntry } from './draft.ts'
import { nameOf } from './sound.ts'

/** Of a language: how many sentences of how many there were to say then. */
type Contents = Partial<Record<Lang, OfferedLanguage & { of: number }>>

export type VoiceVersion = {
  number: number
  who: string
  publishedAt: string
  state: VoiceVersionTable['state']
  contents: Contents
}

/** Newest first. */
export async function listVoiceVersions(db: Db): Promise<VoiceVersion[]> {
  const rows = await db.selectFrom('voice_versions').selectAll().orderBy('number', 'desc').execute()
  return rows.map(rowToVersion)
}

/** What would go out of what she recorded: sentences as they are read now, that fit. */
function publishable(draft: readonly DraftEntry[]): Record<Lang, VoiceLine[]> {
  const linesIn = (lang: Lang) =>
    cueSheet(lang).flatMap(({ id, text, roomMs }) => {
      const found = draft.find((one) => one.lang === lang && one.cue === id)
      if (!found || found.said !== text || found.ms > longestFor(roomMs)) return []
      return [{ cue: id, text, ms: found.ms, file: found.file, bytes: found.bytes }]
    })
  return { nl: linesIn('nl'), en: linesIn('en') }
}

/** How many sentences would go out, and whether that would be another voice than the one that is offered. */
export function changesSince(
  offered: VoiceVersion | null,
  draft: readonly DraftEntry[],
): { ready: number; hasChanges: boolean } {
  const lines = publishable(draft)
  const ready = lines.nl.length + lines.en.length
  const isOffered = (lang: Lang) =>
    (offered?.contents[lang]?.list ?? null) === (listOf(lang, lines[lang])?.name ?? null)
  return { ready, hasChanges: ready > 0 && !langs.every(isOffered) }
}

/** The list of a language as it is kept, and its name; null without sentences. */
function listOf(lang: Lang, lines: readonly VoiceLine[]): { name: string; written: Uint8Array } | null {
  if (lines.length === 0) return null
  const written = new TextEncoder().encode(writeVoiceList(lang, lines))
  return { name: nameOf(written, 'json'), written }
}

/** `empty`: nothing to give; `same`: it is offered already, just so; `too-large`: this language could not be taken on a phone. */
export type PublishProblem = { kind: 'empty' | 'same' } | { kind: 'too-large'; lang: Lang }

/** Makes a version of what she has recorded and offers it in the place of the one before. */
export async function publishVoice(
  db: Db,
  { who, at }: { who: string; at: string },
): Promise<Result<{ number: number }, PublishProblem>> {
  return writing(db, async (tx) => {
    const lines = publishable(await listDraft(tx))
    const contents: Contents = {}
    const files = new Set<string>()
    for (const lang of langs) {
      const list = listOf(lang, lines[lang])
      if (list === null) continue
      const bytes = sizeOf(lines[lang])
      if (bytes > publishedVoiceLimits.languageBytes) return fail<PublishProblem>({ kind: 'too-large', lang })
      await keepFile(tx, list.name, list.written)
      for (const name of [list.name, ...lines[lang].map(({ file }) => file)]) files.add(name)
      contents[lang] = { count: lines[lang].length, of: cueSheet(lang).length, bytes, list: list.name }
    }
    if (files.size === 0) return fail<PublishProblem>({ kind: 'empty' })
    const [last] = await listVoiceVersions(tx)
    const offered = await findOffered(tx)
    if (offered && isSame(rowToVersion(offered), { who, contents })) return fail<PublishProblem>({ kind: 'same' })
    const number = (last?.number ?? 0) + 1
    await retire(tx)
    await tx
      .insertInto('voice_versions')
      .values({ number, who, contents: JSON.stringify(contents), state: 'offered', published_at: at })
      .execute()
    await tx
      .insertInto('voice_version_files')
      .values([...files].map((file) => ({ version: number, file })))
      .execute()
    return succeed({ number })
  })
}

/** Offers an earlier version again, just as it was. False when there is no such version. */
export async function putBackVersion(db: Db, number: number): Promise<boolean> {
  return writing(db, async (tx) => {
    const known = await tx.selectFrom('voice_versions').select('number').where('number', '=', number).executeTakeFirst()
    if (!known) return false
    await retire(tx)
    await tx.updateTable('voice_versions').set({ state: 'offered' }).where('number', '=', number).execute()
    return true
  })
}

/** From now on nobody can take any version. False when none could be taken. */
export async function withdrawVoice(db: Db): Promise<boolean> {
  const changed = await db
    .updateTable('voice_versions')
    .set({ state: 'withdrawn' })
    .where('state', '!=', 'withdrawn')
    .returning('number')
    .execute()
  return changed.length > 0
}

/** What everybody may know of the voice that is offered; null when none is. */
export async function readOffer(db: Db): Promise<VoiceOffer | null> {
  const row = await findOffered(db)
  if (!row) return null
  const { who, publishedAt, contents } = rowToVersion(row)
  const shown = ({ count, bytes, list }: OfferedLanguage): OfferedLanguage => ({ count, bytes, list })
  return {
    who,
    publishedAt,
    languages: {
      ...(contents.nl ? { nl: shown(contents.nl) } : {}),
      ...(contents.en ? { en: shown(contents.en) } : {}),
    },
  }
}

/** A file of a version that is offered, or was until another took its place: whoever is taking that one goes on. Null for every other. */
export async function readPublishedFile(db: Db, name: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('voice_files')
    .select('bytes')
    .where('name', '=', name)
    .where(
      'name',
      'in',
      db
        .selectFrom('voice_version_files')
        .innerJoin('voice_versions', 'voice_versions.number', 'voice_version_files.version')
        .select('file')
        .where('state', '!=', 'withdrawn'),
    )
    .executeTakeFirst()
  return row?.bytes ?? null
}

const findOffered = (db: Db): Promise<VoiceVersionTable | undefined> =>
  db.selectFrom('voice_versions').selectAll().where('state', '=', 'offered').executeTakeFirst()

async function retire(tx: Transaction): Promise<void> {
  await tx.updateTable('voice_versions').set({ state: 'earlier' }).where('state', '=', 'offered').execute()
}

/** A file that several sentences share is fetched once. */
const sizeOf = (lines: readonly VoiceLine[]): number =>
  [...new Map(lines.map(({ file, bytes }) => [file, bytes])).values()].reduce((sum, bytes) => sum + bytes, 0)

const isSame = (version: VoiceVersion, made: Pick<VoiceVersion, 'who' | 'contents'>): boolean =>
  version.who === made.who && langs.every((lang) => version.contents[lang]?.list === made.contents[lang]?.list)

const rowToVersion = ({ number, who, contents, state, published_at }: VoiceVersionTable): VoiceVersion => ({
  ...{ number, who, state, publishedAt: published_at },
  contents: JSON.parse(contents) as Contents,
})
