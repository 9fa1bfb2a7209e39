/**
 * The practitioner's recordings, kept by the server and not heard by anybody else yet. Each stands on this device first (waiting.ts) and
 * goes to the server one after another, again and again until it has answered. Nothing here waits for the line.
 */
import type { Lang } from '#lib/core/lang.ts'
import type { StoredRecording } from './database.ts'
import type { Keeping } from './keeping.ts'
import type { RecordingEntry } from './recordings.ts'
import { readSentence, writeSentence } from './sentence-file.ts'
import { forgetWaiting, keepWaiting, listWaiting } from './waiting.ts'

/** A recording as the server lists it. */
export type ThereEntry = { lang: Lang; cue: string; said: string; ms: number; file: string; recordedAt: string }

export type Underway = {
  /** How many the server does not have yet. */
  waiting: number
  /** The last try did not arrive. */
  isOffline: boolean
  /** How many the server did not take, since the page was opened. */
  refused: number
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
  #refused = 0
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

  /** Of one that never left this device the server knows nothing; for any other the line is needed. */
  remove = async (recording: StoredRecording): Promise<void> => {
    const { lang, id, recordedAt } = recording
    await this.#sending
    await forgetWaiting(recording)
    this.#waiting.delete(keyOf(lang, id))
    const there = this.#there.get(keyOf(lang, id))
    if (there?.recordedAt === recordedAt) {
      const response = await fetch(path, {
        method: 'DELETE',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ lang, cue: id, recordedAt }),
      })
      this.#given.saysSignedOut(response)
      if (!response.ok) throw new Error(`remove got ${String(response.status)}`)
      this.#there.delete(keyOf(lang, id))
    }
    this.#tell()
  }

  /** Sends what waits, one at a time; called while it does, it goes on with what came since. */
  send(): Promise<void> {
    clearTimeout(this.#timer)
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null))
    return this.#sending
  }

  /** What she keeps now takes the place of what there is, also when it was recorded before that: out of a pack. */
  #after({ lang, id, recordedAt }: StoredRecording): string {
    const key = keyOf(lang, id)
    const before = this.#waiting.get(key)?.recordedAt ?? this.#there.get(key)?.recordedAt
    return before !== undefined && before >= recordedAt ? new Date().toISOString() : recordedAt
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      await this.#look()
      const [next] = this.#waiting.values()
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
      await forgetWaiting(next)
      if (outcome === 'refused') this.#refused += 1
      if (outcome === 'elsewhere') this.#given.onelsewhere()
      await this.#look()
    }
  }

  async #sendOne(recording: StoredRecording): Promise<'arrived' | 'elsewhere' | 'refused' | 'failed' | 'signed-out'> {
    const { lang, id, text, ms, recordedAt, pcm } = recording
    const body = new FormData()
    body.set('about', JSON.stringify({ lang, cue: id, said: text, ms, recordedAt }))
    body.set('sound', await writeSentence(pcm), 'sound')
    const response = await fetch(path, { method: 'POST', body })
    if (this.#given.saysSignedOut(response)) return 'signed-out'
    if (response.status === 409) return 'elsewhere'
    if (response.status === 400 || response.status === 413 || response.status === 422) return 'refused'
    if (!response.ok) return 'failed'
    const { file } = (await response.json()) as { file: string }
    this.#there.set(keyOf(lang, id), { lang, cue: id, said: text, ms, file, recordedAt })
    return 'arrived'
  }

  async #look(): Promise<void> {
    this.#waiting = new Map((await listWaiting()).map((one) => [keyOf(one.lang, one.id), one]))
    this.#tell()
  }

  #tell(): void {
    this.#given.onchange({ waiting: this.#waiting.size, isOffline: this.#isOffline, refused: this.#refused })
  }
}

const byKey = (there: readonly ThereEntry[]) => new Map(there.map((one) => [keyOf(one.lang, one.cue), one]))
