/** Where a voice is recorded: the list of sentences, and the one that is open. */
import { SvelteMap } from 'svelte/reactivity'
import { goto } from '$app/navigation'
import { page } from '$app/state'
import { cueSheet } from '#lib/core/exercise/cue-sheet.ts'
import type { Lang } from '#lib/core/lang.ts'
import { requestPersistence } from '#lib/device/persistence.ts'
import type { Keeping } from '#lib/device/voice/keeping.ts'
import type { RecordingEntry } from '#lib/device/voice/recordings.ts'
import { Recorder } from './recorder.svelte.ts'
import type { Take } from './recorder.svelte.ts'

type Given = { lang: Lang; keeping: Keeping; who?: () => string; recordings?: readonly RecordingEntry[] }

export class VoiceRoom {
  lang = $state() as Lang
  /** Of all languages. */
  recordings = $state.raw<readonly RecordingEntry[]>([])
  readonly keeping: Keeping
  readonly #who: () => string
  readonly #sheets = { nl: cueSheet('nl'), en: cueSheet('en') }
  readonly #unsaved = { nl: new SvelteMap<string, Take>(), en: new SvelteMap<string, Take>() }
  #isOpened = $state(false)

  constructor({ lang, keeping, who = () => '', recordings = [] }: Given) {
    this.lang = lang
    this.recordings = recordings
    this.keeping = keeping
    this.#who = who
  }

  readonly sheet = $derived.by(() => this.#sheets[this.lang])
  /** Of this language. */
  readonly entries = $derived.by(() => this.recordings.filter((one) => one.lang === this.lang))

  /** The one sentence that is open. It stands in the history, so that the browser's back goes to the list; the list after a reload. */
  readonly recorder = $derived.by(() => {
    const cue = this.#isOpened ? page.state.cue : undefined
    if (cue === undefined) return null
    const { lang, sheet } = this
    return new Recorder({
      ...{ lang, sheet, keeping: this.keeping, who: this.#who, unsaved: this.#unsaved[lang], startAt: cue },
      entries: () => this.entries,
      onChange: () => this.look(),
    })
  })

  /** Takes of this language that were left without being kept, by sentence. */
  get unsaved(): ReadonlyMap<string, unknown> {
    return this.#unsaved[this.lang]
  }

  get hasUnsaved(): boolean {
    return this.#unsaved.nl.size + this.#unsaved.en.size > 0
  }

  async look(): Promise<void> {
    this.recordings = await this.keeping.list()
  }

  async open(id: string): Promise<void> {
    this.#isOpened = true
    void requestPersistence()
    await goto(page.url.pathname, { state: { cue: id }, shallow: true })
  }
}
