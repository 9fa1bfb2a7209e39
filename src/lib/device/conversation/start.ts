/** A first message: sealed here with a fresh key, which is sealed for the practitioner, and sent until the server says that it has it. */
import { toBase64Url } from '#lib/core/base64.ts'
import { writeMessage } from '#lib/core/exchange/message.ts'
import type { Message, MessageProblem } from '#lib/core/exchange/message.ts'
import { fail, succeed } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import {
  drawConversationKey,
  keyForPractitioner,
  keyText,
  newConversationKey,
  sealMessage,
} from '#lib/core/vault/conversation.ts'
import { fingerprintOf } from '#lib/core/vault/fingerprint.ts'
import { sealFor } from '#lib/core/vault/sealing.ts'
import { ask } from './ask.ts'
import type { AskError } from './ask.ts'

export type Draft = { message: Message; noticeMail: string | null; lang: 'nl' | 'en'; recipient: string }

/** Where the answer can be read: the id and the key are the visitor's link. */
export type Started = { id: string; key: string }

/** Remembers what was sealed, so that sending the same once more is the same conversation and not a second. */
export class Starting {
  #sealed: { of: string; started: Started; body: object } | null = null

  async send(
    draft: Draft,
    guard: Readonly<Record<string, string>>,
  ): Promise<Result<Started, AskError | { kind: MessageProblem; more: object }>> {
    const said = writeMessage(draft.message)
    if (!said.ok) return fail({ kind: said.error, more: {} })
    const of = JSON.stringify(draft)
    if (this.#sealed?.of !== of) {
      // What seals is fetched when it is first needed: without a connection that fails like the sending itself.
      const sealed = await seal(draft, said.value).catch(() => null)
      if (!sealed) return fail({ kind: 'offline', more: {} })
      this.#sealed = { of, ...sealed }
    }
    const { started, body } = this.#sealed
    const sent = await ask('/api/berichten', { method: 'POST', body: { ...body, guard } })
    return sent.ok ? succeed(started) : sent
  }
}

/** Fetches what seals while somebody is still writing, so that a connection lost meanwhile matters only for the sending. */
export const prepareSealing = (recipient: string): Promise<unknown> =>
  sealFor(recipient, new Uint8Array()).catch(() => undefined)

async function seal({ lang, recipient, noticeMail }: Draft, said: Uint8Array<ArrayBuffer>) {
  const id = crypto.randomUUID()
  const raw = newConversationKey()
  const key = await drawConversationKey(raw)
  const message = await sealMessage(key, { conversation: id, from: 'visitor', number: 1 }, { before: null, said })
  const keySealed = await sealFor(recipient, keyForPractitioner(id, raw))
  const body = {
    ...{ id, lang, noticeMail, token: key.token, sealedFor: await fingerprintOf(recipient) },
    ...{ key: toBase64Url(keySealed), message: toBase64Url(message) },
  }
  return { started: { id, key: keyText(raw) }, body }
}
