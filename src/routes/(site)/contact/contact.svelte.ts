import { guardFields } from '#lib/core/form-guard.ts'
import type { ReportDocument } from '#lib/core/exchange/report-document.ts'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import { Starting } from '#lib/device/conversation/start.ts'
import type { Started } from '#lib/device/conversation/start.ts'
import { ask } from '#lib/device/conversation/ask.ts'
import { meetKey, pinKey } from '#lib/device/pinned-key.ts'

export type Step =
  | { kind: 'writing' }
  | { kind: 'sending' }
  /** The key is another than the one met here first; nothing was sent. */
  | { kind: 'key-changed'; before: string }
  | { kind: 'sent'; started: Started }

/** One message being written and sent. What was typed stays here until the server says that it has it. */
export class Writing {
  text = $state('')
  name = $state('')
  mail = $state('')
  attachment = $state.raw<ReportDocument | null>(null)
  step = $state.raw<Step>({ kind: 'writing' })
  /** Why it was not sent: a kind the page has words for. */
  problem = $state<string | null>(null)

  #recipient: string
  #token: string
  #starting = new Starting()
  #finish: () => Promise<string>
  #lang: () => 'nl' | 'en'

  constructor(from: { recipient: string; token: string; finish: () => Promise<string>; lang: () => 'nl' | 'en' }) {
    this.#recipient = from.recipient
    this.#token = from.token
    this.#finish = from.finish
    this.#lang = from.lang
  }

  get recipient() {
    return this.#recipient
  }

  get isDirty() {
    return this.step.kind !== 'sent' && (this.text.trim() !== '' || this.attachment !== null)
  }

  async send(trap: string) {
    if (this.step.kind === 'sending') return
    this.problem = null
    const mail = this.mail.trim() === '' ? null : parseMailAddress(this.mail)
    if (mail && !mail.ok) {
      this.problem = 'mail'
      return
    }
    const met = meetKey(this.#recipient)
    if (met.kind === 'changed') {
      this.step = { kind: 'key-changed', before: met.before.recipient }
      return
    }
    this.step = { kind: 'sending' }
    const sent = await this.#starting.send(
      {
        message: { text: this.text, name: this.name, attachment: this.attachment },
        noticeMail: mail ? mail.value : null,
        lang: this.#lang(),
        recipient: this.#recipient,
      },
      { [guardFields.token]: this.#token, [guardFields.trap]: trap, [guardFields.proof]: await this.#finish() },
    )
    if (sent.ok) {
      // Met for the first time now that something was sealed for it: who only looked is not remembered.
      pinKey(this.#recipient, new Date().toISOString())
      this.step = { kind: 'sent', started: sent.value }
      return
    }
    this.step = { kind: 'writing' }
    this.problem = sent.error.kind
    if (sent.error.kind === 'key-changed' || sent.error.kind === 'stale') await this.#renew(sent.error.kind)
  }

  /** The person compared the words and says that the new key is right. */
  async acceptKey(trap: string) {
    pinKey(this.#recipient, new Date().toISOString())
    this.step = { kind: 'writing' }
    await this.send(trap)
  }

  refuseKey() {
    this.step = { kind: 'writing' }
    this.problem = 'refused'
  }

  /** The page lay open while the key or the form changed: fetch both, and go on from there. */
  async #renew(why: 'key-changed' | 'stale') {
    const fresh = await ask('/api/sleutel')
    if (!fresh.ok || typeof fresh.value['recipient'] !== 'string' || typeof fresh.value['form'] !== 'string') return
    const before = this.#recipient
    this.#token = fresh.value['form']
    this.#recipient = fresh.value['recipient']
    // The key that this page was rendered with is one that was met, too.
    if (why === 'key-changed' && before !== this.#recipient) {
      this.problem = null
      this.step = { kind: 'key-changed', before }
    }
  }
}
