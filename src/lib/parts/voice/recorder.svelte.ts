/** One sitting of recording: which sentence, what was just said, and what is kept already. */
import type { CueLine } from '#lib/core/exercise/cue-sheet.ts'
import type { Lang } from '#lib/core/lang.ts'
import { normalised } from '#lib/core/sound/loudness.ts'
import { msOf, pcmToSamples, samplesToPcm } from '#lib/core/sound/recording-pcm.ts'
import { cut, examine, findSpeech, longestFor, withoutRumble } from '#lib/core/sound/recording.ts'
import type { Examination, Trim } from '#lib/core/sound/recording.ts'
import { sampleRate } from '#lib/core/sound/track-plan.ts'
import type { StoredRecording } from '#lib/device/voice/database.ts'
import { listen } from '#lib/device/voice/microphone.ts'
import type { Listening, MicrophoneTrouble } from '#lib/device/voice/microphone.ts'
import type { Keeping } from '#lib/device/voice/keeping.ts'
import type { RecordingEntry } from '#lib/device/voice/recordings.ts'
import { readSoundFile } from '#lib/device/voice/sound-file.ts'
import { statusOf } from './progress.ts'

/** As loud as every other sentence and as the rest of a session; −3 dBFS leaves room for the tones. */
const loudness = { lufs: -20, peakDb: -3 }
/** Someone who forgot to press: a little longer than the sentence may take. */
const overtimeMs = 6000
/** Both edges of what is kept stay a tenth of a second apart: shorter is no word, and they could no longer be told apart. */
const leastSamples = sampleRate / 10

export type Take = { samples: Float32Array<ArrayBuffer>; trim: Trim | null; found: Examination }

export type RecorderStep =
  { kind: 'ready' } | { kind: 'opening' } | { kind: 'listening' } | { kind: 'judging' } | { kind: 'take'; take: Take }

export type Trouble =
  | { kind: 'microphone'; why: MicrophoneTrouble }
  | { kind: 'file'; why: 'unreadable' | 'not-one-sentence' }
  | { kind: 'not-kept' | 'not-removed' | 'not-heard' }

/** What was done last, for the line that says so. */
export type Done = { kind: 'kept'; also: readonly CueLine[] } | { kind: 'removed'; recording: StoredRecording }

type Options = {
  lang: Lang
  sheet: readonly CueLine[]
  startAt: string
  who: () => string
  /** Where recordings go. */
  keeping: Keeping
  /** What is kept in this language, and how to say that it changed. */
  entries: () => readonly RecordingEntry[]
  onChange: () => Promise<void>
  /** Takes that were left without being kept or thrown away, by sentence: whoever comes back finds them. */
  unsaved: Map<CueLine['id'], Take>
}

export class Recorder {
  step = $state.raw<RecorderStep>({ kind: 'ready' })
  trouble = $state.raw<Trouble | null>(null)
  done = $state.raw<Done | null>(null)
  /** What the microphone hears now, from 0 to 1. */
  peak = $state(0)
  /** The recording that is kept for this sentence. */
  kept = $state.raw<StoredRecording | null>(null)
  readonly #options: Options
  #index = $state(0)
  #listening: Listening | null = null
  /** Closes a microphone that is still being opened. */
  #opening: AbortController | null = null
  #overtime: ReturnType<typeof setTimeout> | undefined
  /** Whatever comes back late from an earlier sentence or take is not for this one. */
  #turn = 0

  constructor(options: Options) {
    this.#options = options
    this.#index = Math.max(
      0,
      options.sheet.findIndex(({ id }) => id === options.startAt),
    )
    void this.#open()
  }

  get line(): CueLine {
    const line = this.#options.sheet[this.#index]
    if (line === undefined) throw new Error('Recorder requires a sheet with lines')
    return line
  }

  get lang() {
    return this.#options.lang
  }

  get longestMs() {
    return longestFor(this.line.roomMs)
  }

  /** The sentences of the same exercise, and which of them this is. */
  get place(): { exercise: CueLine['exercises'][number] | undefined; n: number; of: number } {
    const [exercise] = this.line.exercises
    const lines = this.#options.sheet.filter(({ exercises }) => exercises[0] === exercise)
    return { exercise, n: lines.indexOf(this.line) + 1, of: lines.length }
  }

  get hasPrevious() {
    return this.#index > 0
  }

  get hasNext() {
    return this.#index < this.#options.sheet.length - 1
  }

  get status() {
    return statusOf(this.line, this.#options.entries())
  }

  move(by: -1 | 1) {
    this.#layAside()
    this.#goTo(this.#index + by)
  }

  /** What the large button and the space bar do while somebody records. */
  async press() {
    if (this.step.kind === 'ready' || this.step.kind === 'take') await this.record()
    else if (this.step.kind === 'listening') await this.stop()
  }

  /** A new take in the place of the one on the screen; what is kept stays until the new one is kept. */
  async record() {
    if (this.step.kind === 'opening' || this.step.kind === 'listening') return
    const turn = this.#begin({ kind: 'opening' })
    const opening = new AbortController()
    this.#opening = opening
    const listening = await listen({
      signal: opening.signal,
      onPeak: (peak) => (this.peak = peak),
      onEnd: () => void this.stop(),
    })
    if (turn !== this.#turn) {
      if (listening.ok) listening.value.cancel()
      return
    }
    if (!listening.ok) {
      this.step = { kind: 'ready' }
      this.trouble = { kind: 'microphone', why: listening.error }
      return
    }
    this.#opening = null
    this.#listening = listening.value
    // Somebody looked away while the browser asked: nothing listens unseen.
    if (document.hidden) return this.cancel()
    this.step = { kind: 'listening' }
    this.#overtime = setTimeout(() => void this.stop(), this.longestMs + overtimeMs)
  }

  async stop() {
    const listening = this.#listening
    if (listening === null) return
    this.#listening = null
    clearTimeout(this.#overtime)
    const turn = this.#begin({ kind: 'judging' })
    const heard = await listening.stop()
    if (turn === this.#turn) this.#judge(heard)
  }

  /** Back to what was there before. */
  cancel() {
    this.#begin({ kind: 'ready' })
  }

  async choose(file: Blob) {
    const turn = this.#begin({ kind: 'judging' })
    const read = await readSoundFile(file)
    if (turn !== this.#turn) return
    if (read.ok) return this.#judge(read.value)
    this.step = { kind: 'ready' }
    this.trouble = { kind: 'file', why: read.error }
  }

  /** Moves one edge of what is kept. */
  setTrim(edge: keyof Trim, sample: number) {
    if (this.step.kind !== 'take' || this.step.take.trim === null) return
    const { samples } = this.step.take
    const { from, to } = this.step.take.trim
    const trim =
      edge === 'from'
        ? { from: Math.max(0, Math.min(sample, to - leastSamples)), to }
        : { from, to: Math.min(samples.length, Math.max(sample, from + leastSamples)) }
    this.step = { kind: 'take', take: { samples, trim, found: examine(samples, { trim, roomMs: this.line.roomMs }) } }
  }

  /** What would be kept, or is kept: as it will sound. */
  heard(): Float32Array | null {
    if (this.step.kind === 'take') return finished(this.step.take)
    return this.kept === null ? null : pcmToSamples(this.kept.pcm)
  }

  /** Keeps the take, also for the same sentence elsewhere that has no recording yet. Says whether it is on the disk. */
  async keep(now: string): Promise<boolean> {
    if (this.step.kind !== 'take' || this.step.take.found.fault !== null) return false
    const pcm = samplesToPcm(finished(this.step.take))
    const { line, lang } = this
    const also = this.#options.sheet.filter(
      (other) =>
        other.id !== line.id &&
        other.text === line.text &&
        msOf(pcm) <= longestFor(other.roomMs) &&
        statusOf(other, this.#options.entries()) !== 'kept',
    )
    const recordingFor = ({ id, text }: CueLine): StoredRecording => ({
      lang,
      id,
      text,
      who: this.#options.who(),
      recordedAt: now,
      ms: msOf(pcm),
      pcm,
    })
    try {
      await this.#options.keeping.keep([line, ...also].map(recordingFor))
    } catch {
      this.trouble = { kind: 'not-kept' }
      return false
    }
    await this.#options.onChange()
    this.#goTo(this.#nextToDo())
    this.done = { kind: 'kept', also }
    return true
  }

  async remove() {
    const { kept } = this
    if (kept === null) return
    try {
      await this.#options.keeping.remove(kept)
    } catch {
      this.trouble = { kind: 'not-removed' }
      return
    }
    await this.#options.onChange()
    this.#begin({ kind: 'ready' })
    this.kept = null
    this.done = { kind: 'removed', recording: kept }
  }

  async undo() {
    if (this.done?.kind !== 'removed') return
    const { recording } = this.done
    await this.#options.keeping.keep([recording])
    await this.#options.onChange()
    this.#begin({ kind: 'ready' })
    this.kept = recording
  }

  /** Lets go of the microphone and lays aside what was not kept; for when the screen is left. */
  leave() {
    this.#layAside()
    this.#begin({ kind: 'ready' })
  }

  #judge(raw: Float32Array<ArrayBuffer>) {
    // Distortion is looked for in what was heard, before anything is taken out of it.
    const isDistorted = examine(raw, { trim: findSpeech(raw), roomMs: this.line.roomMs }).fault === 'clipped'
    const samples = withoutRumble(raw)
    const trim = findSpeech(samples)
    const found = examine(samples, { trim, roomMs: this.line.roomMs })
    this.step = { kind: 'take', take: { samples, trim, found: isDistorted ? { ...found, fault: 'clipped' } : found } }
  }

  #begin(step: RecorderStep): number {
    this.#opening?.abort()
    this.#opening = null
    this.#listening?.cancel()
    this.#listening = null
    clearTimeout(this.#overtime)
    this.step = step
    this.trouble = null
    this.done = null
    this.peak = 0
    this.#turn += 1
    return this.#turn
  }

  #layAside() {
    if (this.step.kind === 'take' && this.step.take.trim !== null)
      this.#options.unsaved.set(this.line.id, this.step.take)
  }

  #goTo(index: number) {
    if (index < 0 || index >= this.#options.sheet.length) return
    this.#index = index
    this.#begin({ kind: 'ready' })
    void this.#open()
  }

  async #open() {
    this.kept = null
    const { id } = this.line
    const kept = await this.#options.keeping.find(this.lang, id).catch(() => 'not-heard' as const)
    if (this.line.id !== id) return
    if (kept === 'not-heard') this.trouble = { kind: kept }
    else this.kept = kept
    const take = this.#options.unsaved.get(id)
    if (take === undefined || this.step.kind !== 'ready') return
    this.#options.unsaved.delete(id)
    this.step = { kind: 'take', take }
  }

  /** The first sentence after this one that still needs a recording; the next one when none does. */
  #nextToDo(): number {
    const { sheet, entries } = this.#options
    const order = [...sheet.keys()].map((i) => (this.#index + 1 + i) % sheet.length)
    const toDo = order.find((i) => {
      const line = sheet[i]
      return line !== undefined && statusOf(line, entries()) !== 'kept'
    })
    return toDo ?? Math.min(this.#index + 1, sheet.length - 1)
  }
}

function finished({ samples, trim }: Take): Float32Array {
  return trim === null ? new Float32Array(0) : normalised(cut(samples, trim), loudness)
}
