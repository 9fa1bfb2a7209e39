/**
 * Recordings of the practitioner that the server does not have yet, in a database of their own: they stand here from the moment she keeps
 * one until the server has answered that it has it, whatever becomes of the line, the window or the device meanwhile. What the server
 * will not have stays too, until she records it again or takes it away.
 */
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Lang } from '#lib/core/lang.ts'
import type { StoredRecording } from './database.ts'

/** `unreadable`: the server could do nothing with it; `older`: it has one that was made later. */
export type Refusal = 'unreadable' | 'older'
export type RefusedRecording = StoredRecording & { refused: Refusal }

interface Schema extends DBSchema {
  waiting: { key: [Lang, string]; value: StoredRecording | RefusedRecording }
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

export const listWaiting = (): Promise<(StoredRecording | RefusedRecording)[]> =>
  inWaiting((database) => database.getAll('waiting'))

/** All of them on disk together, or none. */
export async function keepWaiting(recordings: readonly StoredRecording[]): Promise<void> {
  await inWaiting(async (database) => {
    const writing = database.transaction('waiting', 'readwrite', { durability: 'strict' })
    await Promise.all([...recordings.map((one) => writing.store.put(one)), writing.done])
  })
}

/** It has arrived, or is not wanted any more. One that was recorded in its place meanwhile stays. */
export const forgetWaiting = (recording: StoredRecording): Promise<void> => changeWaiting(recording, null)

/** It waits no longer, but stays. */
export const keepRefused = (recording: StoredRecording, refused: Refusal): Promise<void> =>
  changeWaiting(recording, { ...recording, refused })

async function changeWaiting({ lang, id, recordedAt }: StoredRecording, next: RefusedRecording | null): Promise<void> {
  await inWaiting(async (database) => {
    const writing = database.transaction('waiting', 'readwrite', { durability: 'strict' })
    const there = await writing.store.get([lang, id])
    if (there?.recordedAt === recordedAt) {
      if (next === null) await writing.store.delete([lang, id])
      else await writing.store.put(next)
    }
    await writing.done
  })
}
