/**
 * Recordings of the practitioner that the server does not have yet, in a database of their own: they stand here from the moment she keeps
 * one until the server has answered that it has it, whatever becomes of the line, the window or the device meanwhile.
 */
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Lang } from '#lib/core/lang.ts'
import type { StoredRecording } from './database.ts'

interface Schema extends DBSchema {
  waiting: { key: [Lang, string]; value: StoredRecording }
}

async function inWaiting<Value>(work: (database: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value> {
  const database = await openDB<Schema>('regie-voice-waiting', 1, {
    upgrade: (made) => void made.createObjectStore('waiting', { keyPath: ['lang', 'id'] }),
  })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

export const listWaiting = (): Promise<StoredRecording[]> => inWaiting((database) => database.getAll('waiting'))

/** All of them on disk together, or none. */
export async function keepWaiting(recordings: readonly StoredRecording[]): Promise<void> {
  await inWaiting(async (database) => {
    const writing = database.transaction('waiting', 'readwrite', { durability: 'strict' })
    await Promise.all([...recordings.map((one) => writing.store.put(one)), writing.done])
  })
}

/** It has arrived, or is not wanted any more. One that was recorded in its place meanwhile stays. */
export async function forgetWaiting({ lang, id, recordedAt }: StoredRecording): Promise<void> {
  await inWaiting(async (database) => {
    const writing = database.transaction('waiting', 'readwrite')
    const there = await writing.store.get([lang, id])
    if (there?.recordedAt === recordedAt) await writing.store.delete([lang, id])
    await writing.done
  })
}
