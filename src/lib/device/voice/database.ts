/**
 * Recordings of a voice on this device, in a database of their own: they are the practitioner's words and not health data,
 * so they are not sealed. A voice can go without touching the journal; erasing everything takes it along (`traces.ts`).
 */
import { deleteDB, openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
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

/** What the maker of a pack calls it. */
export type About = { who: string; title: string }

interface Schema extends DBSchema {
  recordings: { key: [Lang, string]; value: StoredRecording }
  about: { key: 'about'; value: About }
}

export type VoiceDatabase = IDBPDatabase<Schema>

export const voiceDatabaseName = 'regie-voice'
const version = 1

/** Runs `work` in the database and closes it again; it is made when it is not there yet. */
export async function inVoiceDatabase<Value>(work: (database: VoiceDatabase) => Promise<Value>): Promise<Value> {
  const database = await openDB<Schema>(voiceDatabaseName, version, {
    upgrade(made) {
      made.createObjectStore('recordings', { keyPath: ['lang', 'id'] })
      made.createObjectStore('about')
    },
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
      upgrade(_made, _oldVersion, _newVersion, transaction) {
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

/** Removes every recording, and the database with them. */
export async function forgetVoice(): Promise<void> {
  await ifVoiceDatabase(async (database) => {
    const emptying = database.transaction(['recordings', 'about'], 'readwrite')
    await Promise.all([
      emptying.objectStore('recordings').clear(),
      emptying.objectStore('about').clear(),
      emptying.done,
    ])
  })
  // A frozen window can hold the removal up; it is empty by now, and goes when that window wakes.
  await Promise.race([deleteDB(voiceDatabaseName), new Promise((resolve) => setTimeout(resolve, 2000))])
}
