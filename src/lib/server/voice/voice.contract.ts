/** What the practitioner's voice promises on every database. */
import { expect, test } from 'vitest'
import { readVoiceList } from '#lib/core/exchange/published-voice.ts'
import { opusSentences } from '#lib/core/exchange/voice-mp4.fixture.ts'
import { writeWav } from '#lib/core/exchange/voice-wav.ts'
import { cueSheet } from '#lib/core/exercise/cue-sheet.ts'
import type { Db } from '../db/tables.ts'
import { keepRecording, listDraft, readRecording, removeRecording, type Recorded } from './draft.ts'
import {
  listVoiceVersions,
  publishVoice,
  putBackVersion,
  readOffer,
  readPublishedFile,
  withdrawVoice,
} from './versions.ts'

const at = (minute: number) => `2026-11-29T18:${String(minute).padStart(2, '0')}:00.000Z`
/** Later than everything here. */
const now = at(50)
const [low, high] = opusSentences
const lineAt = (n: number) => {
  const line = cueSheet('nl')[n]
  if (!line) throw new Error(`the sheet has no line ${n}`)
  return line
}
const [first, second] = [lineAt(0), lineAt(1)]

const recorded = (more: Partial<Recorded> = {}): Recorded => ({
  ...{ lang: 'nl', cue: first.id, said: first.text, ms: 400, recordedAt: at(0) },
  ...more,
})
const keep = async (db: Db, more: Partial<Recorded> = {}, bytes: Uint8Array = low): Promise<string> => {
  const kept = await keepRecording(db, recorded(more), { bytes, now })
  if (!kept.ok) throw new Error(kept.error)
  return kept.value.file
}
/** PostgreSQL gives a kind of its own. */
const plain = (bytes: Uint8Array | null) => new Uint8Array(bytes ?? [])
const filesOf = (db: Db) => db.selectFrom('voice_files').select('name').execute()

export function voiceContract(freshDb: () => Promise<Db>): void {
  test('a recording is kept as it came; sent once more it is the same, and the next takes its place', async () => {
    const db = await freshDb()
    const file = await keep(db)
    expect(await keep(db)).toBe(file)
    expect(await listDraft(db)).toEqual([{ ...recorded(), file, bytes: low.length }])
    expect(plain(await readRecording(db, file))).toEqual(low)
    const next = await keep(db, { recordedAt: at(1) }, high)
    expect(await listDraft(db)).toEqual([{ ...recorded({ recordedAt: at(1) }), file: next, bytes: high.length }])
    expect(await filesOf(db)).toEqual([{ name: next }])
    expect(await readRecording(db, file)).toBeNull()
  })

  test('one that waited for a connection does not take the place of one that was made later', async () => {
    const db = await freshDb()
    const file = await keep(db, { recordedAt: at(5) })
    const late = await keepRecording(db, recorded({ recordedAt: at(4) }), { bytes: high, now })
    expect(late).toEqual({ ok: false, error: 'newer-there' })
    expect(await listDraft(db)).toMatchObject([{ file, recordedAt: at(5) }])
  })

  test('a clock that is ahead keeps nothing out: what it says was made later than now, was made now', async () => {
    const db = await freshDb()
    const ahead = await keepRecording(db, recorded({ recordedAt: at(40) }), { bytes: low, now: at(1) })
    expect(ahead).toMatchObject({ ok: true, value: { recordedAt: at(1) } })
    const next = await keepRecording(db, recorded({ recordedAt: at(2) }), { bytes: high, now: at(2) })
    expect(next).toMatchObject({ ok: true, value: { recordedAt: at(2) } })
    expect(await listDraft(db)).toMatchObject([{ recordedAt: at(2), bytes: high.length }])
  })

  test('a recording that is taken away is gone, but not the one that came in its place', async () => {
    const db = await freshDb()
    await keep(db, { recordedAt: at(1) })
    expect(await removeRecording(db, recorded({ recordedAt: at(0) }))).toBe(false)
    expect(await removeRecording(db, recorded({ recordedAt: at(1) }))).toBe(true)
    expect(await removeRecording(db, recorded({ recordedAt: at(1) }))).toBe(true)
    expect([await listDraft(db), await filesOf(db)]).toEqual([[], []])
  })

  test('a file that two sentences share stays until neither has it', async () => {
    const db = await freshDb()
    const file = await keep(db)
    expect(await keep(db, { cue: second.id })).toBe(file)
    await removeRecording(db, recorded())
    expect(await readRecording(db, file)).not.toBeNull()
  })

  test('what no app can play, or is not as long as it says, is refused and leaves nothing', async () => {
    const db = await freshDb()
    const wav = writeWav(new Int16Array(24_000))
    const refused = async (bytes: Uint8Array, ms = 400) => {
      const kept = await keepRecording(db, recorded({ ms }), { bytes, now })
      return kept.ok ? null : kept.error
    }
    const text = (said: string) => new TextEncoder().encode(said)
    for (const odd of [text(''), text('<script>'), text('RIFFxxxxWAVE'), low.subarray(0, -1), wav.subarray(0, 100)])
      expect(await refused(odd)).toBe('not-a-recording')
    expect(await refused(low, 200)).toBe('other-length')
    expect(await refused(low, 430)).toBe('other-length')
    expect(await refused(wav, 400)).toBe('other-length')
    expect(await refused(new Uint8Array(1_000_001))).toBe('too-large')
    expect([await listDraft(db), await filesOf(db)]).toEqual([[], []])
    expect(await refused(wav, 1000)).toBeNull()
  })

  test('publishing gives everybody what is recorded as it is read now, and nothing of what is not', async () => {
    const db = await freshDb()
    expect(await publishVoice(db, { who: 'Noor', at: at(1) })).toEqual({ ok: false, error: { kind: 'empty' } })
    expect(await readOffer(db)).toBeNull()
    const file = await keep(db)
    const changed = await keep(db, { cue: second.id, said: 'Andere woorden dan nu.' }, high)
    expect(await publishVoice(db, { who: 'Noor', at: at(2) })).toEqual({ ok: true, value: { number: 1 } })
    const offer = await readOffer(db)
    expect(offer).toMatchObject({ who: 'Noor', publishedAt: at(2), languages: { nl: { count: 1, bytes: low.length } } })
    expect(offer?.languages.en).toBeUndefined()
    const list = new TextDecoder().decode((await readPublishedFile(db, offer?.languages.nl?.list ?? '')) ?? undefined)
    expect(readVoiceList(list)?.lines).toEqual([{ cue: first.id, text: first.text, ms: 400, file, bytes: low.length }])
    expect(plain(await readPublishedFile(db, file))).toEqual(low)
    expect(await readPublishedFile(db, changed)).toBeNull()
    expect(await publishVoice(db, { who: 'Noor', at: at(3) })).toEqual({ ok: false, error: { kind: 'same' } })
    // A name that was misspelt.
    expect(await publishVoice(db, { who: 'Nora', at: at(3) })).toEqual({ ok: true, value: { number: 2 } })
    expect(await readOffer(db)).toEqual({ ...offer, who: 'Nora', publishedAt: at(3) })
  })

  test('a version never changes: recording again and publishing leave the earlier one whole, to be put back', async () => {
    const db = await freshDb()
    const before = await keep(db)
    await publishVoice(db, { who: 'Noor', at: at(1) })
    const offered = await readOffer(db)
    const after = await keep(db, { recordedAt: at(2) }, high)
    expect(await readOffer(db)).toEqual(offered)
    expect(await readPublishedFile(db, after)).toBeNull()
    expect(await publishVoice(db, { who: 'Noor', at: at(3) })).toEqual({ ok: true, value: { number: 2 } })
    // Whoever began with the earlier one takes all of it.
    for (const name of [before, offered?.languages.nl?.list ?? '', after])
      expect(await readPublishedFile(db, name)).not.toBeNull()
    expect(await putBackVersion(db, 1)).toBe(true)
    expect(await readOffer(db)).toEqual(offered)
    expect(await putBackVersion(db, 7)).toBe(false)
    expect((await listVoiceVersions(db)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'earlier'],
      [1, 'offered'],
    ])
  })

  test('once it is withdrawn nobody gets any of it, until she publishes or puts back', async () => {
    const db = await freshDb()
    const file = await keep(db)
    expect(await withdrawVoice(db)).toBe(false)
    await publishVoice(db, { who: 'Noor', at: at(1) })
    expect(await withdrawVoice(db)).toBe(true)
    expect([await readOffer(db), await readPublishedFile(db, file)]).toEqual([null, null])
    // Withdrawn is not gone: her recordings stay, and so does the version.
    expect(await readRecording(db, file)).not.toBeNull()
    await removeRecording(db, recorded())
    expect(await putBackVersion(db, 1)).toBe(true)
    expect(await readPublishedFile(db, file)).not.toBeNull()
  })

  test('published twice at once, one version is offered', async () => {
    const db = await freshDb()
    await keep(db)
    const both = await Promise.all([
      publishVoice(db, { who: 'Noor', at: at(1) }),
      publishVoice(db, { who: 'Sanne', at: at(1) }),
    ])
    expect(both.every(({ ok }) => ok)).toBe(true)
    const states = (await listVoiceVersions(db)).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['earlier', 'offered'])
  })
}
