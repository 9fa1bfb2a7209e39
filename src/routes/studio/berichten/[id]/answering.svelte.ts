import { toBase64Url } from '#lib/core/base64.ts'
import { readConversationAnswer, showConversation } from '#lib/core/exchange/conversation.ts'
import type { ShownConversation, TravellingMessage } from '#lib/core/exchange/conversation.ts'
import { writeMessage } from '#lib/core/exchange/message.ts'
import { sealMessage } from '#lib/core/vault/conversation.ts'
import type { ConversationKey } from '#lib/core/vault/conversation.ts'
import { session } from '../../signed-out.svelte.ts'

/** One conversation open before her, and the answer she is writing. */
export class Answering {
  shown = $state.raw<ShownConversation | null>(null)
  text = $state('')
  problem = $state<string | null>(null)
  isSending = $state(false)
  isSent = $state(false)
  /** The number of the answer that was sent last. */
  answered = $state(0)

  readonly id: string

  readonly #key: ConversationKey
  #messages: readonly TravellingMessage[]
  #sealed: { of: string; number: number; sealed: Uint8Array<ArrayBuffer> } | null = null

  constructor(id: string, key: ConversationKey, messages: readonly TravellingMessage[]) {
    this.id = id
    this.#key = key
    this.#messages = messages
  }

  /** The number of the last message that stands on her screen. */
  get seen(): number {
    return Math.max(0, ...(this.shown?.messages ?? []).map(({ number }) => number))
  }

  get #path() {
    return `/api/studio/berichten/${this.id}`
  }

  /** Shows what was loaded, and tells that it was read now that it stands on her screen. */
  async show(): Promise<void> {
    this.shown = await showConversation(this.#key, this.id, this.#messages, null)
    const unread = this.#messages.some(({ from, readAt }) => from === 'visitor' && readAt === null)
    const last = this.#messages.at(-1)?.number
    if (unread && last !== undefined) await this.#post('/gelezen', { until: last })
  }

  /** Whether it was sent. What she wrote stays until the server has it. */
  async send(): Promise<boolean> {
    if (this.isSending) return false
    this.problem = null
    this.isSent = false
    const said = writeMessage({ text: this.text, name: '', attachment: null })
    if (!said.ok) {
      this.problem = said.error
      return false
    }
    this.isSending = true
    const last = this.#messages.toSorted((a, b) => a.number - b.number).at(-1)
    const number = (last?.number ?? 0) + 1
    if (this.#sealed?.of !== this.text || this.#sealed.number !== number) {
      const place = { conversation: this.id, from: 'practitioner', number } as const
      const sealed = await sealMessage(this.#key, place, { before: last?.sealed ?? null, said: said.value })
      this.#sealed = { of: this.text, number, sealed }
    }
    const problem = await this.#post('', { number, message: toBase64Url(this.#sealed.sealed) })
    this.isSending = false
    if (problem === null) {
      this.text = ''
      this.isSent = true
      this.answered = number
    } else this.problem = problem
    if (problem === 'signedOut') session.isOver = true
    if (problem === null || problem === 'behind') await this.look()
    return problem === null
  }

  /** Fetches what there is now. */
  async look(): Promise<void> {
    try {
      const response = await fetch(this.#path, { cache: 'no-store' })
      const answer = response.ok ? readConversationAnswer(await response.json()) : null
      if (!answer) return
      this.#messages = answer.messages
      await this.show()
    } catch {
      // What stands on the screen stays; sending says when there is no connection.
    }
  }

  /** `null` when it arrived, otherwise a kind the page has words for. */
  async #post(path: string, body: object): Promise<string | null> {
    try {
      const response = await fetch(this.#path + path, {
        ...{ method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(30_000) },
        headers: { 'content-type': 'application/json' },
      })
      if (response.ok) return null
      if (response.status === 401) return 'signedOut'
      if (response.status === 410) return 'deleted'
      if (response.status !== 409) return 'failed'
      const { error } = (await response.json()) as { error?: string }
      return error === 'full' ? 'full' : 'behind'
    } catch {
      return 'offline'
    }
  }
}
