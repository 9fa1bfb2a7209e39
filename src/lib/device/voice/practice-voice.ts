/**
 * The practitioner's recordings, kept by the server and not heard by anybody else yet. Each stands on this device first (waiting.ts) and
 * goes to the server one after another, again and again until it has answered. Only taking one away waits for the line: whether a try
 * arrived whose answer was lost, nobody here can know.
 */
import type { Lang } from '#lib/core/lang.ts'
import type { StoredRecording } from './database.ts'
import type { Keeping } from './keeping.ts'
import type { RecordingEntry } from './recordings.ts'
import { readSentence, writeSentence } from './sentence-file.ts'
import { forgetWaiting, keepRefused, keepWaiting, listWaiting } from './waiting.ts'
import type { RefusedRecording, Refusal } from './waiting.ts'

/** A recording as the server lists it. */
export type ThereEntry = { lang: Lang; cue: string; said: string; ms: number; file: string; recordedAt: string }

export type Underway = {
  /** How many the server does not have yet. */
  waiting: number
  /** The last try did not arrive. */
  isOffline: boolean
  /** What the server will not have. It stays on this device until she records it again or takes it away. */
  refused: readonly RefusedRecording[]
}

type Given = {
  there: readonly ThereEntry[]
  /** What is kept changed, or how it stands with sending. */
  onchange: (underway: Underway) => void
  /** An answer said that she is signed out: sending goes on once she says so. True when it said that. */
  saysSignedOut: (response: Response) => boolean
  /** Another device recorded something later; what there is on the server is to be asked anew. */
  onelsewhere: () => void
}

const firstPauseMs = 2000
const longestPauseMs = 30_000
const path = '/api/studio/stem'

const keyOf = (lang: Lang, id: string) => `${lang}/${id}`

export class PracticeVoice implements Keeping {
  readonly #given: Given
  #there: Map<string, ThereEntry>
  #waiting = new Map<string, StoredRecording>()
  #refused: readonly RefusedRecording[] = []
  /** What is not to leave, because the server is taking it away. */
  readonly #removing = new Set<string>()
  #isOffline = false
  #pauseMs = firstPauseMs
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> | null = null
  #isClosed = false

  constructor(given: Given) {
    this.#given = given
    this.#there = byKey(given.there)
  }

  /** Call once in a browser: takes up what an earlier window left. Ends with the function it gives back. */
  begin(): () => void {
    const again = () => void this.send()
    const seen = () => document.visibilityState === 'visible' && again()
    addEventListener('online', again)
    document.addEventListener('visibilitychange', seen)
    again()
    return () => {
      this.#isClosed = true
      clearTimeout(this.#timer)
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', seen)
    }
  }

  /** What the server has was asked anew. */
  know(there: readonly ThereEntry[]): void {
    this.#there = byKey(there)
  }

  list = async (): Promise<readonly RecordingEntry[]> => {
    await this.#look()
    const there = [...this.#there.values()]
      .filter(({ lang, cue }) => !this.#waiting.has(keyOf(lang, cue)))
      .map(({ lang, cue, said, ms, recordedAt }) => ({ lang, id: cue, text: said, who: '', recordedAt, ms }))
    const here = [...this.#waiting.values()].map(({ pcm: _, ...entry }) => entry)
    return [...there, ...here]
  }

  find = async (lang: Lang, id: string): Promise<StoredRecording | null> => {
    await this.#look()
    const waiting = this.#waiting.get(keyOf(lang, id))
    if (waiting !== undefined) return waiting
    const there = this.#there.get(keyOf(lang, id))
    if (there === undefined) return null
    const response = await fetch(`${path}/${there.file}`)
    if (!response.ok) throw new Error(`find got ${String(response.status)}`)
    const pcm = await readSentence(await response.arrayBuffer(), there.ms)
    return { lang, id, text: there.said, who: '', recordedAt: there.recordedAt, ms: there.ms, pcm }
  }

  keep = async (recordings: readonly StoredRecording[]): Promise<void> => {
    await keepWaiting(recordings.map((one) => ({ ...one, who: '', recordedAt: this.#after(one) })))
    this.#pauseMs = firstPauseMs
    void this.send()
  }

  /** When this resolves nothing is left of the sentence: not here, not on the server, and not the one that it was to take the place of. */
  remove = async (recording: StoredRecording): Promise<void> => {
    const key = keyOf(recording.lang, recording.id)
    this.#removing.add(key)
    try {
      await this.#sending
      await this.#removeThere(recording)
      await forgetWaiting(recording)
    } finally {
      this.#removing.delete(key)
      void this.send()
    }
    await this.#look()
  }

  /** Only this one: what the server has of the sentence stays as it is. */
  async removeRefused(recording: RefusedRecording): Promise<void> {
    await forgetWaiting(recording)
    await this.#look()
  }

  /** After all, in the place of what the server has. */
  useRefused({ lang, id, text, who, ms, pcm }: RefusedRecording): Promise<void> {
    return this.keep([{ lang, id, text, who, ms, pcm, recordedAt: new Date().toISOString() }])
  }

  /** Sends what waits, one at a time; called while it does, it goes on with what came since. */
  send(): Promise<void> {
    clearTimeout(this.#timer)
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null))
    return this.#sending
  }

  /**
   * What she keeps now takes the place of what there is, also when it was recorded before that: out of a pack, or on a device whose clock
   * is behind that of another.
   */
  #after({ lang, id, recordedAt }: StoredRecording): string {
    const key = keyOf(lang, id)
    const known = [this.#waiting.get(key), this.#there.get(key)].flatMap((one) => one?.recordedAt ?? [])
    const before = known.toSorted().at(-1)
    if (before === undefined || before < recordedAt) return recordedAt
    return new Date(Math.max(Date.now(), Date.parse(before) + 1)).toISOString()
  }

  /** The server takes one away that it is asked for by its time; it says that nothing is left, or that it has another. */
  async #removeThere({ lang, id, recordedAt }: StoredRecording): Promise<void> {
    const key = keyOf(lang, id)
    for (const one of new Set([recordedAt, this.#there.get(key)?.recordedAt ?? recordedAt])) {
      const response = await fetch(path, {
        method: 'DELETE',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ lang, cue: id, recordedAt: one }),
      })
      this.#given.saysSignedOut(response)
      if (response.ok) return void this.#there.delete(key)
      if (response.status !== 409) throw new Error(`remove got ${String(response.status)}`)
    }
    this.#given.onelsewhere()
    throw new Error('remove found another recording')
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      await this.#look()
      const [, next] = [...this.#waiting].find(([key]) => !this.#removing.has(key)) ?? []
      if (next === undefined || this.#isClosed) return
      const outcome = await this.#sendOne(next).catch(() => 'failed' as const)
      if (outcome === 'failed' || outcome === 'signed-out') {
        this.#isOffline = true
        this.#tell()
        if (outcome === 'failed' && !this.#isClosed) this.#timer = setTimeout(() => void this.send(), this.#pauseMs)
        this.#pauseMs = Math.min(longestPauseMs, this.#pauseMs * 2)
        return
      }
      this.#isOffline = false
      this.#pauseMs = firstPauseMs
      if (outcome === 'arrived') await forgetWaiting(next)
      else await keepRefused(next, outcome)
      if (outcome === 'older') this.#given.onelsewhere()
      await this.#look()
    }
  }

  async #sendOne(recording: StoredRecording): Promise<'arrived' | Refusal | 'failed' | 'signed-out'> {
    const { lang, id, text, ms, recordedAt, pcm } = recording
    const body = new FormData()
    body.set('about', JSON.stringify({ lang, cue: id, said: text, ms, recordedAt }))
    body.set('sound', await writeSentence(pcm), 'sound')
    const response = await fetch(path, { method: 'POST', body })
    if (this.#given.saysSignedOut(response)) return 'signed-out'
    if (response.status === 409) return 'older'
    if (response.status === 400 || response.status === 413 || response.status === 422) return 'unreadable'
    if (!response.ok) return 'failed'
    // The server may know better when it was made.
    const kept = (await response.json()) as Pick<ThereEntry, 'file' | 'recordedAt'>
    this.#there.set(keyOf(lang, id), { lang, cue: id, said: text, ms, file: kept.file, recordedAt: kept.recordedAt })
    return 'arrived'
  }

  async #look(): Promise<void> {
    const all = await listWaiting()
    this.#refused = all.filter((one) => 'refused' in one)
    this.#waiting = new Map(all.flatMap((one) => ('refused' in one ? [] : [[keyOf(one.lang, one.id), one]])))
    this.#tell()
  }

  #tell(): void {
    this.#given.onchange({ waiting: this.#waiting.size, isOffline: this.#isOffline, refused: this.#refused })
  }
}

const byKey = (there: readonly ThereEntry[]) => new Map(there.map((one) => [keyOf(one.lang, one.cue), one]))
