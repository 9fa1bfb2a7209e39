/**
 * Recordings of a voice on this device, in a database of their own: they are the practitioner's words and not health data,
 * so they are not sealed. A voice can go without touching the journal; erasing everything takes it along (`traces.ts`).
 */
import { deleteDB, openDB } from 'idb'
import type { DBSchema, IDBPDatabase, StoreNames } from 'idb'
import type { Lang } from '#lib/core/lang.ts'

/** One sentence as it was spoken: 24 kHz, one channel, 16 bits. `text` is what was read then, `who` is who read it. */
export type StoredRecording = {
  lang: Lang
  id: string
  text: string
  who: string
  /** ISO instant. */
  recordedAt: string
  ms: number
  pcm: Int16Array<ArrayBuffer>
}

/** A sentence of the voice of the practice, as it came from the site: `file` is its name there, and says whether it is still the same. */
export type PublishedRecording = Pick<StoredRecording, 'lang' | 'id' | 'text' | 'ms' | 'pcm'> & { file: string }

/** Which voice of the practice was taken, of one language: the name of its list, whose it is, and how large it was. */
export type TakenVoice = { list: string; who: string; bytes: number; count: number; publishedAt: string }

/** What the maker of a pack calls it. */
export type About = { who: string; title: string }

interface Schema extends DBSchema {
  recordings: { key: [Lang, string]; value: StoredRecording }
  about: { key: 'about'; value: About }
  published: { key: [Lang, string]; value: PublishedRecording }
  taken: { key: Lang; value: TakenVoice }
}

export type VoiceDatabase = IDBPDatabase<Schema>

export const voiceDatabaseName = 'regie-voice'
const version = 2

/** Runs `work` in the database and closes it again; it is made when it is not there yet. */
export async function inVoiceDatabase<Value>(work: (database: VoiceDatabase) => Promise<Value>): Promise<Value> {
  const database = await openDB<Schema>(voiceDatabaseName, version, {
    upgrade,
  })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

/** The same, but someone who only looks leaves nothing behind: without a database the answer is `null`. */
export async function ifVoiceDatabase<Value>(work: (database: VoiceDatabase) => Promise<Value>): Promise<Value | null> {
  let isNew = false
  try {
    const database = await openDB<Schema>(voiceDatabaseName, version, {
      upgrade(made, oldVersion, _newVersion, transaction) {
        if (oldVersion > 0) return upgrade(made, oldVersion)
        isNew = true
        // Refused once we know: the browser then takes the empty database away again.
        transaction.done.catch(() => undefined)
        transaction.abort()
      },
    })
    try {
      return await work(database)
    } finally {
      database.close()
    }
  } catch (cause) {
    if (isNew) return null
    throw cause
  }
}

function upgrade(made: VoiceDatabase, oldVersion: number) {
  if (oldVersion < 1) {
    made.createObjectStore('recordings', { keyPath: ['lang', 'id'] })
    made.createObjectStore('about')
  }
  made.createObjectStore('published', { keyPath: ['lang', 'id'] })
  made.createObjectStore('taken')
}

/** Removes what was recorded here or came in a pack. The voice of the practice stays. */
export async function forgetRecordings(): Promise<void> {
  const isAll = await ifVoiceDatabase(async (database) => {
    await empty(database, ['recordings', 'about'])
    return (await database.count('taken')) === 0
  })
  if (isAll === true) await forgetVoice()
}

/** Removes every recording, and the database with them. */
export async function forgetVoice(): Promise<void> {
  await ifVoiceDatabase((database) => empty(database, ['recordings', 'about', 'published', 'taken']))
  // A frozen window can hold the removal up; it is empty by now, and goes when that window wakes.
  await Promise.race([deleteDB(voiceDatabaseName), new Promise((resolve) => setTimeout(resolve, 2000))])
}

async function empty(database: VoiceDatabase, stores: StoreNames<Schema>[]): Promise<void> {
  const emptying = database.transaction(stores, 'readwrite')
  await Promise.all([...stores.map((name) => emptying.objectStore(name).clear()), emptying.done])
}
