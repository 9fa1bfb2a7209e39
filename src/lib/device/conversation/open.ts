/** A conversation that this browser has the key of: read it, write on, let it go. */
import { toBase64Url } from '#lib/core/base64.ts'
import { readConversationAnswer, readDeletedAnswer, showConversation } from '#lib/core/exchange/conversation.ts'
import type {
  ConversationAnswer,
  DeletedAnswer,
  ShownConversation,
  TravellingMessage,
} from '#lib/core/exchange/conversation.ts'
import { writeMessage } from '#lib/core/exchange/message.ts'
import type { Message, MessageProblem } from '#lib/core/exchange/message.ts'
import { fail, succeed } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import { drawConversationKey, readKeyText, sealMessage } from '#lib/core/vault/conversation.ts'
import type { ConversationKey, SeenUntil } from '#lib/core/vault/conversation.ts'
import { ask } from './ask.ts'
import type { AskError } from './ask.ts'

export type Loaded = { answer: ConversationAnswer; shown: ShownConversation }

export type LoadError = { kind: 'offline' | 'gone' | 'failed' } | ({ kind: 'deleted' } & DeletedAnswer)

/** `null` when `key` is no key. */
export async function openConversationHere(id: string, key: string): Promise<ConversationHere | null> {
  const raw = readKeyText(key)
  return raw && new ConversationHere(id, await drawConversationKey(raw))
}

export class ConversationHere {
  readonly id: string
  readonly #key: ConversationKey
  #messages: readonly TravellingMessage[] = []
  #sealed: { of: string; number: number; sealed: Uint8Array<ArrayBuffer> } | null = null

  constructor(id: string, key: ConversationKey) {
    this.id = id
    this.#key = key
  }

  get #path() {
    return `/api/berichten/${this.id}`
  }

  /** Everything there is now. `seen` is how far this device remembers it. */
  async load(seen: SeenUntil | null): Promise<Result<Loaded, LoadError>> {
    const got = await ask(this.#path, { token: this.#key.token })
    if (!got.ok) return fail(loadError(got.error))
    const answer = readConversationAnswer(got.value)
    if (!answer) return fail({ kind: 'failed' })
    this.#messages = answer.messages
    return succeed({ answer, shown: await showConversation(this.#key, this.id, answer.messages, seen) })
  }

  /**
   * Sends behind what was loaded last. `out-of-turn` means that something came in meanwhile: load, let it be read, and send again.
   * Sending the same once more after a lost answer is one message.
   */
  async send(message: Message): Promise<Result<null, AskError | { kind: MessageProblem; more: object }>> {
    const said = writeMessage(message)
    if (!said.ok) return fail({ kind: said.error, more: {} })
    const last = this.#messages.toSorted((a, b) => a.number - b.number).at(-1)
    const number = (last?.number ?? 0) + 1
    const of = JSON.stringify(message)
    if (this.#sealed?.of !== of || this.#sealed.number !== number) {
      const place = { conversation: this.id, from: 'visitor', number } as const
      const sealed = await sealMessage(this.#key, place, { before: last?.sealed ?? null, said: said.value })
      this.#sealed = { of, number, sealed }
    }
    const body = { number, message: toBase64Url(this.#sealed.sealed) }
    const sent = await ask(this.#path, { method: 'POST', token: this.#key.token, body })
    return sent.ok ? succeed(null) : sent
  }

  /** Tells that what is up to this number was open here. Of no importance when it fails. */
  async tellRead(until: number): Promise<void> {
    await ask(`${this.#path}/gelezen`, { method: 'POST', token: this.#key.token, body: { until } })
  }

  async stopNotices(): Promise<boolean> {
    return (await ask(`${this.#path}/meldingen`, { method: 'DELETE', token: this.#key.token })).ok
  }

  /** Deletes it for both sides. */
  async remove(): Promise<boolean> {
    return (await ask(this.#path, { method: 'DELETE', token: this.#key.token })).ok
  }
}

function loadError({ kind, more }: AskError): LoadError {
  if (kind === 'offline' || kind === 'gone') return { kind }
  const deleted = kind === 'deleted' ? readDeletedAnswer(more) : null
  return deleted ? { kind: 'deleted', ...deleted } : { kind: 'failed' }
}
