import { ifVoiceDatabase, inVoiceDatabase } from './database.ts'
import type { About, PublishedRecording, StoredRecording, VoiceDatabase } from './database.ts'
import type { Cue } from '#lib/core/exercise/timeline/timeline.ts'
import type { Lang } from '#lib/core/lang.ts'
import { pcmToSamples } from '#lib/core/sound/recording-pcm.ts'
import type { Recordings } from '#lib/core/sound/track-plan.ts'

/**
 * What there is of these cues, ready for a track: samples by cue id. A recording of other words than the cue has now is left
 * out: what is heard and what is read are the same. Empty when there is no voice on this device, and also when the browser
 * cannot say: a session never waits for its voice.
 */
export async function loadRecordings(lang: Lang, cues: Iterable<Spoken>): Promise<Recordings> {
  const found = await ifVoiceDatabase(async (database) => {
    const all = await Promise.all([...textsById(cues)].map(([id, text]) => heard(database, lang, { id, text })))
    return all.flatMap((one) => (one === null ? [] : [[one.id, pcmToSamples(one.pcm)] as const]))
  }).catch(() => null)
  return new Map(found ?? [])
}

/** Whether most of these sentences are recorded as they are now: then a voice leads, and the screen may go off. */
export async function areRecorded(lang: Lang, cues: Iterable<Spoken>): Promise<boolean> {
  const texts = textsById(cues)
  const found = await ifVoiceDatabase(async (database) => {
    let recorded = 0
    for (const [id, text] of texts) if ((await heard(database, lang, { id, text })) !== null) recorded += 1
    return recorded
  }).catch(() => null)
  return (found ?? 0) * 2 > texts.size
}

/** Whose voice is heard in these cues; `''` when nobody said, or when there are several. One at a time: each carries its sound. */
export async function whoSpeaks(lang: Lang, cues: Iterable<Spoken>): Promise<string> {
  const found = await ifVoiceDatabase(async (database) => {
    const taken = (await database.get('taken', lang))?.who ?? ''
    const names = new Set<string>()
    for (const [id, text] of textsById(cues)) {
      const one = await heard(database, lang, { id, text })
      if (one !== null) names.add('who' in one ? one.who.trim() : taken)
      if (names.size > 1) return ''
    }
    const [name = ''] = names
    return name
  }).catch(() => null)
  return found ?? ''
}

type Spoken = Pick<Cue, 'id' | 'text'>

const textsById = (cues: Iterable<Spoken>) => new Map([...cues].map(({ id, text }) => [id, text]))

/** Who chose the voice of the practice hears that one; what is not in it may have been recorded here, or come in a pack. */
async function heard(
  database: VoiceDatabase,
  lang: Lang,
  { id, text }: Spoken,
): Promise<PublishedRecording | StoredRecording | null> {
  for (const store of ['published', 'recordings'] as const) {
    const one = await database.get(store, [lang, id])
    if (one !== undefined && one.text === text) return one
  }
  return null
}

/** Everything recorded, of both languages, without the sound itself. */
export async function listRecordings(): Promise<RecordingEntry[]> {
  const all = await allRecordings()
  return all.map(({ lang, id, text, who, recordedAt, ms }) => ({ lang, id, text, who, recordedAt, ms }))
}

export type RecordingEntry = Omit<StoredRecording, 'pcm'>

/** Everything recorded, with the sound. */
export const allRecordings = async (): Promise<StoredRecording[]> =>
  (await ifVoiceDatabase((database) => database.getAll('recordings'))) ?? []

export async function findRecording(lang: Lang, id: string): Promise<StoredRecording | null> {
  return (await ifVoiceDatabase((database) => database.get('recordings', [lang, id]))) ?? null
}

/** All of them on disk together, or none; what had the same language and id is replaced. */
export async function keepRecordings(recordings: readonly StoredRecording[]): Promise<void> {
  await inVoiceDatabase(async (database) => {
    const writing = database.transaction('recordings', 'readwrite', { durability: 'strict' })
    await Promise.all([...recordings.map((one) => writing.store.put(one)), writing.done])
  })
}

export async function removeRecording(lang: Lang, id: string): Promise<void> {
  await ifVoiceDatabase((database) => database.delete('recordings', [lang, id]))
}

export async function readAbout(): Promise<About> {
  return (await ifVoiceDatabase((database) => database.get('about', 'about'))) ?? { who: '', title: '' }
}

/** Also on the recordings that were made under the name before it; those of somebody else keep theirs. */
export async function keepAbout(about: About): Promise<void> {
  await inVoiceDatabase(async (database) => {
    const writing = database.transaction(['about', 'recordings'], 'readwrite')
    const before = (await writing.objectStore('about').get('about'))?.who ?? ''
    await writing.objectStore('about').put(about, 'about')
    if (before !== about.who) {
      for await (const row of writing.objectStore('recordings')) {
        if (row.value.who === before) await row.update({ ...row.value, who: about.who })
      }
    }
    await writing.done
  })
}
