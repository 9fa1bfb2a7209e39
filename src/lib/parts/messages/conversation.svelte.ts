import type { ConversationAnswer, DeletedAnswer, ShownConversation } from '#lib/core/exchange/conversation.ts'
import type { ReportDocument } from '#lib/core/exchange/report-document.ts'
import type { SeenUntil } from '#lib/core/vault/conversation.ts'
import type { ConversationHere } from '#lib/device/conversation/open.ts'

export type ConversationState =
  | { kind: 'opening' }
  | { kind: 'offline' | 'gone' | 'failed' }
  | ({ kind: 'deleted' } & DeletedAnswer)
  | { kind: 'open'; answer: ConversationAnswer; shown: ShownConversation }

/** How this device remembers a conversation; without it nothing is remembered but what this page saw. */
export type Memory = { seen: SeenUntil | null; remember: (seen: SeenUntil) => Promise<void> }

/** One conversation on the visitor's screen, and what they are writing in it. */
export class ConversationView {
  state = $state.raw<ConversationState>({ kind: 'opening' })
  text = $state('')
  attachment = $state.raw<ReportDocument | null>(null)
  problem = $state<string | null>(null)
  isSending = $state(false)
  /** What just happened, for who does not see it: `sent`, or how many came in. */
  news = $state.raw<'sent' | number | null>(null)
  /** Numbers of answers that were not opened before now. */
  fresh = $state.raw<ReadonlySet<number>>(new Set())

  readonly #here: ConversationHere
  readonly #memory: Memory
  #seen: SeenUntil | null

  constructor(here: ConversationHere, memory: Memory) {
    this.#here = here
    this.#memory = memory
    this.#seen = memory.seen
  }

  get isDirty() {
    return this.text.trim() !== '' || this.attachment !== null
  }

  /** Loads everything there is. What is open stays on the screen when a later look does not work. */
  async look(): Promise<void> {
    const before = this.state.kind === 'open' ? this.state.answer.messages.length : null
    const loaded = await this.#here.load(this.#seen)
    if (!loaded.ok) {
      if (before === null || loaded.error.kind === 'deleted') this.state = loaded.error
      else this.problem = loaded.error.kind === 'offline' ? 'offline' : 'failed'
      return
    }
    this.problem = null
    const { answer, shown } = loaded.value
    const unread = answer.messages.filter(({ from, readAt }) => from === 'practitioner' && readAt === null)
    this.fresh = new Set([...this.fresh, ...unread.map(({ number }) => number)])
    this.state = { kind: 'open', answer, shown }
    this.news = before === null ? null : answer.messages.length - before
    if (shown.seen) {
      this.#seen = shown.seen
      await this.#memory.remember(shown.seen)
    }
    const last = answer.messages.at(-1)?.number
    if (unread.length > 0 && last !== undefined) await this.#here.tellRead(last)
  }

  async send(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    this.problem = null
    const sent = await this.#here.send({ text: this.text, name: '', attachment: this.attachment })
    this.isSending = false
    if (!sent.ok) {
      this.problem = sent.error.kind
      if (sent.error.kind === 'out-of-turn' || sent.error.kind === 'deleted') {
        await this.look()
        this.problem = sent.error.kind
      }
      return
    }
    this.text = ''
    this.attachment = null
    await this.look()
    this.news = 'sent'
  }

  async stopNotices(): Promise<void> {
    if (await this.#here.stopNotices()) await this.look()
  }

  /** Whether it is gone now. */
  async remove(): Promise<boolean> {
    const isRemoved = await this.#here.remove()
    if (isRemoved) await this.look()
    return isRemoved
  }
}
