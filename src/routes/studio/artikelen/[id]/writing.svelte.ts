/**
 * The text while she writes: every change goes to the server a moment after she stops, and stands in this browser until it has arrived.
 * One save at a time. When another window wrote meanwhile, saving stops until she has chosen; neither text is lost.
 */
import type { Draft } from '#lib/core/publishing/draft.ts'
import { saysSignedOut } from '../../signed-out.svelte.ts'
import { LeftText } from './left-text.ts'

export type SavingState = 'saved' | 'typing' | 'saving' | 'offline' | 'elsewhere' | 'too-long' | 'gone'

/** A pause in typing. */
const pauseMs = 1200
/** Without a connection it is tried again, and at once when the browser says that there is one. */
const againMs = 10_000

type Sent = 'saved' | 'changed' | 'gone' | 'too-long' | 'failed'

export class Writing {
  readonly id: string
  readonly #left: LeftText
  draft: Draft = $state() as Draft
  state = $state<SavingState>('saved')
  /** Text of before was found in this browser. */
  wasFound = $state(false)
  #revision: number
  /** The revision the other window made. */
  #theirs = 0
  /** She chose her own text over another's: until that has been saved once, the other becomes a version of its own. */
  #how: 'on' | 'over' = 'on'
  /** Was sent, and whether it arrived was never heard. */
  #unanswered: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #underWay: Promise<void> = Promise.resolve()
  #saved: string

  constructor({ id, revision, draft }: { id: string; revision: number; draft: Draft }) {
    this.id = id
    this.#left = new LeftText(id)
    this.draft = draft
    this.#revision = revision
    this.#saved = JSON.stringify(draft)
  }

  get revision(): number {
    return this.#revision
  }

  /** Everything typed stands on the server. */
  get isSaved(): boolean {
    return JSON.stringify(this.draft) === this.#saved
  }

  /** Call once the page lives in a browser. Ends with the function it gives back. */
  begin(): () => void {
    const stop = this.#left.hold()
    void this.#takeUp()
    const again = () => {
      if (this.state === 'offline') void this.save()
    }
    // Asked before a page with unsaved words is left. They stand in this browser as well.
    const leave = (event: BeforeUnloadEvent) => {
      if (this.state !== 'saved') event.preventDefault()
    }
    const hide = () => {
      if (document.visibilityState === 'hidden' && this.state === 'typing') void this.save()
    }
    addEventListener('online', again)
    addEventListener('beforeunload', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      stop()
      clearTimeout(this.#timer)
      removeEventListener('online', again)
      removeEventListener('beforeunload', leave)
      document.removeEventListener('visibilitychange', hide)
    }
  }

  /** Something was typed. */
  changed(): void {
    if (this.isSaved) return
    this.#left.keep(this.draft, this.#revision)
    if (this.state === 'elsewhere' || this.state === 'gone') return
    if (this.state !== 'offline') this.state = 'typing'
    this.#soon(pauseMs)
  }

  /** Resolves when everything typed so far was tried. True when it stands on the server. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer)
    this.#underWay = this.#underWay.then(() => this.#send())
    await this.#underWay
    return this.state === 'saved'
  }

  /** Something else was done with the article from here: what is typed next follows on this revision. */
  agree(revision: number): void {
    this.#revision = revision
  }

  /** Another window made this revision: nothing is saved before she has chosen. */
  meet(revision: number): void {
    clearTimeout(this.#timer)
    this.#theirs = revision
    this.#how = 'on'
    this.state = 'elsewhere'
  }

  /** She goes on with what stands here. The other text becomes a version. */
  async takeMine(): Promise<void> {
    this.#revision = this.#theirs
    this.#how = 'over'
    this.state = 'typing'
    await this.#put()
  }

  /** She takes the other text. What stands here becomes a version; the page is then to be read anew. True when that is safe. */
  async takeTheirs(): Promise<boolean> {
    if ((await this.#ask('aside')) !== 'saved') return false
    this.#left.forget()
    this.state = 'saved'
    return true
  }

  /** Words that a window left unsaved when it was shut. The last of them stand here again; older ones become versions. */
  async #takeUp(): Promise<void> {
    const [last, ...older] = await this.#left.findOrphans()
    for (const { draft, forget } of older) if ((await this.#ask('aside', draft)) === 'saved') forget()
    if (!last) return
    if (JSON.stringify(last.draft) === this.#saved) return last.forget()
    // She began to type before they were found: what she types now is not replaced.
    if (!this.isSaved) {
      if ((await this.#ask('aside', last.draft)) === 'saved') last.forget()
      return
    }
    const current = this.#revision
    this.draft = last.draft
    this.#revision = last.revision
    this.wasFound = true
    this.changed()
    last.forget()
    // Something else was saved since she typed it: which of the two goes on is hers to say.
    if (last.revision !== current) this.meet(current)
  }

  async #send(): Promise<void> {
    if (this.state === 'elsewhere' || this.state === 'gone') return
    if (this.isSaved) {
      this.state = 'saved'
      this.#left.forget()
      return
    }
    await this.#put()
  }

  async #put(): Promise<void> {
    this.state = 'saving'
    const sent = JSON.stringify(this.draft)
    // Sent again as it was, the server knows it for the same; what was typed since would look like another window's.
    const again = this.#unanswered !== null && this.#unanswered !== sent ? this.#unanswered : null
    if (again !== null && (await this.#ask(this.#how, JSON.parse(again) as Draft)) === 'saved') this.#how = 'on'
    const outcome = await this.#ask(this.#how)
    this.#unanswered = outcome === 'failed' ? (again ?? sent) : null
    if (outcome === 'saved') {
      this.#saved = sent
      this.#how = 'on'
      const isWhole = JSON.stringify(this.draft) === sent
      this.state = isWhole ? 'saved' : 'typing'
      if (isWhole) this.#left.forget()
      else this.#soon(pauseMs)
    } else if (outcome === 'failed') {
      this.state = 'offline'
      this.#soon(againMs)
    } else if (outcome !== 'changed') this.state = outcome
  }

  async #ask(how: 'on' | 'over' | 'aside', draft: Draft = this.draft): Promise<Sent> {
    try {
      const response = await fetch(`/api/studio/artikelen/${this.id}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ revision: this.#revision, draft, how }),
      })
      if (saysSignedOut(response)) return 'failed'
      if (response.status === 404) return 'gone'
      if (response.status === 413 || response.status === 400) return 'too-long'
      if (response.status !== 200 && response.status !== 409) return 'failed'
      const { revision } = (await response.json()) as { revision?: number }
      if (response.status === 409) {
        this.meet(revision ?? 0)
        return 'changed'
      }
      if (revision !== undefined) this.#revision = revision
      return 'saved'
    } catch {
      return 'failed'
    }
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), ms)
  }
}
