/** Where recordings go: the recorder and the packs are the same wherever that is. */
import type { Lang } from '#lib/core/lang.ts'
import type { StoredRecording } from './database.ts'
import { findRecording, keepAbout, keepRecordings, listRecordings, readAbout, removeRecording } from './recordings.ts'
import type { RecordingEntry } from './recordings.ts'

export type Keeping = {
  list: () => Promise<readonly RecordingEntry[]>
  find: (lang: Lang, id: string) => Promise<StoredRecording | null>
  /** Resolves when they cannot be lost any more. */
  keep: (recordings: readonly StoredRecording[]) => Promise<void>
  remove: (recording: StoredRecording) => Promise<void>
  /** A voice pack was taken into it. */
  tookPack?: (pack: { who: string; title: string }) => Promise<void>
}

/** This device, for itself alone. */
export const onThisDevice: Keeping = {
  list: listRecordings,
  find: findRecording,
  keep: keepRecordings,
  remove: ({ lang, id }) => removeRecording(lang, id),
  // Whoever opens her own pack on another device goes on under the same name.
  tookPack: async ({ who, title }) => {
    const [about, kept] = await Promise.all([readAbout(), listRecordings()])
    if (about.who === '' && kept.every((one) => one.who !== '')) await keepAbout({ who, title })
  },
}
