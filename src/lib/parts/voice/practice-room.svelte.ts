/** Where the practitioner records: the room of the app, with the server as the place where recordings are kept. */
import type { Lang } from '#lib/core/lang.ts'
import { pcmToSamples } from '#lib/core/sound/recording-pcm.ts'
import { PracticeVoice } from '#lib/device/voice/practice-voice.ts'
import type { ThereEntry, Underway } from '#lib/device/voice/practice-voice.ts'
import type { RefusedRecording } from '#lib/device/voice/waiting.ts'
import { VoiceRoom } from './room.svelte.ts'

type Given = {
  lang: Lang
  there: readonly ThereEntry[]
  saysSignedOut: (response: Response) => boolean
  /** What the server has changed: the page is to ask it anew. */
  onserver: () => void
}

export class PracticeRoom {
  readonly room: VoiceRoom
  underway = $state.raw<Underway>({ waiting: 0, isOffline: false, refused: [] })
  readonly #practice: PracticeVoice

  constructor({ lang, there, saysSignedOut, onserver }: Given) {
    this.#practice = new PracticeVoice({
      ...{ there, saysSignedOut },
      onelsewhere: onserver,
      onchange: (underway) => {
        const before = this.underway
        if (before.waiting === underway.waiting && before.isOffline === underway.isOffline) {
          if (before.refused.length === 0 && underway.refused.length === 0) return
        }
        this.underway = underway
        if (underway.waiting < before.waiting) onserver()
      },
    })
    const recordings = there.map(({ cue, said, file: _, ...one }) => ({ ...one, id: cue, text: said, who: '' }))
    this.room = new VoiceRoom({ lang, keeping: this.#practice, recordings })
  }

  /** Call once in a browser. Ends with the function it gives back. */
  begin(): () => void {
    const end = this.#practice.begin()
    void this.room.look()
    return end
  }

  /** What the server would not have: it can be heard, another is recorded in its place, it takes the place of what is there after all, or it goes. */
  heard({ pcm }: RefusedRecording): Float32Array {
    return pcmToSamples(pcm)
  }

  async recordAgain({ lang, id }: RefusedRecording): Promise<void> {
    this.room.lang = lang
    await this.room.open(id)
  }

  async useRefused(recording: RefusedRecording): Promise<void> {
    await this.#practice.useRefused(recording)
    await this.room.look()
  }

  removeRefused(recording: RefusedRecording): Promise<void> {
    return this.#practice.removeRefused(recording)
  }

  async know(there: readonly ThereEntry[]): Promise<void> {
    this.#practice.know(there)
    await this.room.look()
  }
}
