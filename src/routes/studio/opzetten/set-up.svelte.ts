/** Set-up from the first word to the open studio. Everything is kept on this page until the end, and then sent at once. */
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import {
  readPracticeDetails,
  type PracticeFault,
  type PracticeField,
  type TypedPractice,
} from '#lib/core/practice-details.ts'
import { makeKeyPair, wrapKey, type KeyPair, type WrapKind } from '#lib/core/vault/practitioner-key.ts'
import type { Bytes } from '#lib/core/vault/record.ts'
import { recoveryWordsFrom } from '#lib/core/vault/recovery-words.ts'
import { fingerprintOf } from '#lib/core/vault/fingerprint.ts'
import { drawFromPassphrase, passphraseProblem } from '#lib/core/vault/studio-passphrase.ts'
import { ask } from '../ask.ts'
import type { EntranceProblem } from '../entrance-problem.ts'
import { registerPasskey, type Registered } from '../passkey.ts'

export type Step =
  | 'checking'
  | 'over'
  | 'let-in'
  | 'welcome'
  | 'you'
  | 'role'
  | 'practice'
  | 'way'
  | 'passkey'
  | 'passphrase'
  | 'code'
  | 'words'
  | 'repeat'
  | 'done'

/** The steps she sees counted; what comes with a way of signing in counts with it. */
const counted: readonly (readonly Step[])[] = [
  ['you'],
  ['role'],
  ['practice'],
  ['way'],
  ['passkey', 'passphrase', 'code'],
  ['words'],
  ['repeat'],
]

type Passphrase = { salt: string; logN: number; proof: string; secret: Bytes }

export class SetUp {
  step = $state<Step>('checking')
  problem = $state.raw<EntranceProblem | null>(null)
  busy = $state(false)

  name = $state('')
  mail = $state('')
  practice = $state<TypedPractice>({
    ...{
      name: '',
      role: 'coach',
      address: '',
      city: '',
      mail: '',
      phone: '',
      kvk: '',
      big: '',
      complaintsNl: '',
      complaintsEn: '',
    },
  })
  faults = $state<Partial<Record<PracticeField, PracticeFault>>>({})
  way = $state<'passkey' | 'passphrase'>('passkey')
  words = $state.raw<string[]>([])
  fingerprint = $state('')

  #token = ''
  #practitionerId = ''
  #lang: 'nl' | 'en'
  #passkey = $state.raw<Registered | null>(null)
  #passphrase: Passphrase | null = null
  #codeAttempt = ''
  #mailMark: string | null = null
  #wordsSecret: Bytes = new Uint8Array()
  #pair: KeyPair | null = null

  constructor(lang: 'nl' | 'en') {
    this.#lang = lang
  }

  /** The number of this step and of all of them; null for what is not counted. */
  get at(): { at: number; of: number } | null {
    const index = counted.findIndex((steps) => steps.includes(this.step))
    return index < 0 ? null : { at: index + 1, of: counted.length }
  }

  /** The passphrase is asked because a passkey without PRF was made, not in place of one. */
  get passphraseIsExtra(): boolean {
    return this.#passkey !== null
  }

  /** Whether anything would be lost by leaving. */
  get underWay(): boolean {
    return this.at !== null && this.step !== 'you'
  }

  async begin(token: string): Promise<void> {
    this.#token = token
    const link = await ask<{ purpose: 'set-up' | 'let-in'; practitionerId: string }>('entrance/link', { token })
    if (!link.ok) {
      this.problem = link.error
      this.step = 'over'
      return
    }
    this.#practitionerId = link.value.practitionerId
    this.step = link.value.purpose === 'let-in' ? 'let-in' : 'welcome'
  }

  go(step: Step): void {
    this.problem = null
    this.step = step
  }

  /** True when she is in. */
  async letIn(): Promise<boolean> {
    const answer = await this.#working(() => ask('entrance/let-in', { token: this.#token }))
    if (!answer.ok) this.step = 'over'
    return answer.ok
  }

  giveName(): void {
    if (this.name.trim() === '') return this.#stop({ kind: 'name' })
    if (!parseMailAddress(this.mail).ok) return this.#stop({ kind: 'mail' })
    if (this.practice.mail === '') this.practice.mail = this.mail.trim()
    this.go('role')
  }

  givePractice(): void {
    const read = readPracticeDetails(this.practice)
    this.faults = read.ok ? {} : read.error
    if (read.ok) this.go('way')
  }

  async makePasskey(): Promise<void> {
    const question = await this.#working(() =>
      ask<PublicKeyCredentialCreationOptionsJSON>('entrance/passkey-options', {
        ...{ for: 'set-up', token: this.#token, name: this.name.trim() },
      }),
    )
    if (!question.ok) return this.#stop(question.error)
    const made = await this.#working(() => registerPasskey(question.value))
    if (!made.ok) return this.#stop({ kind: made.error })
    this.#passkey = made.value
    if (made.value.secret) this.#makeWords()
    else this.go('passphrase')
  }

  async givePassphrase(passphrase: string): Promise<void> {
    const wrong = passphraseProblem(passphrase)
    if (wrong) return this.#stop({ kind: wrong })
    await this.#working(async () => {
      const settings = await ask<{ salt: string; logN: number }>('entrance/passphrase-settings', { mail: null })
      if (!settings.ok) return this.#stop(settings.error)
      const drawn = await drawFromPassphrase(passphrase, settings.value)
      if (!drawn.ok) return this.#stop({ kind: 'malformed', triesLeft: 0 })
      this.#passphrase = { ...settings.value, ...drawn.value }
      if (this.passphraseIsExtra) this.#makeWords()
      else await this.mailCode()
    })
  }

  async mailCode(): Promise<void> {
    const body = { token: this.#token, mail: this.mail, practiceName: this.practice.name, lang: this.#lang }
    const sent = await this.#working(() => ask<{ attempt: string }>('entrance/code', body))
    if (!sent.ok) return this.#stop(sent.error)
    this.#codeAttempt = sent.value.attempt
    this.go('code')
  }

  async giveCode(code: string): Promise<void> {
    const body = { token: this.#token, attempt: this.#codeAttempt, code }
    const checked = await this.#working(() => ask<{ mark: string }>('entrance/check-code', body))
    if (!checked.ok) return this.#stop(checked.error)
    this.#mailMark = checked.value.mark
    this.#makeWords()
  }

  /** Sends everything. Gives the private half, to keep the key open in this browser, or null when it did not work. */
  async finish(): Promise<string | null> {
    return this.#working(async () => {
      this.#pair ??= await makeKeyPair()
      const { identity, recipient } = this.#pair
      const place = (kind: WrapKind) => ({ practitioner: this.#practitionerId, version: 1, kind })
      const wrap = (secret: Bytes, kind: WrapKind) => wrapKey(identity, secret, place(kind))
      const [passkey, passphrase] = [this.#passkey, this.#passphrase]
      const done = await ask('entrance/set-up', {
        token: this.#token,
        person: { name: this.name, mail: this.mail, lang: this.#lang },
        practice: this.practice,
        recipient,
        passkey: passkey && {
          response: passkey.response,
          wrap: passkey.secret && (await wrap(passkey.secret, 'prf')),
        },
        passphrase: passphrase && {
          ...{ salt: passphrase.salt, logN: passphrase.logN, proof: passphrase.proof, mailMark: this.#mailMark },
          wrap: await wrap(passphrase.secret, 'passphrase'),
        },
        words: await wrap(this.#wordsSecret, 'words'),
      })
      if (!done.ok) {
        this.#stop(done.error)
        return null
      }
      this.fingerprint = await fingerprintOf(recipient)
      this.go('done')
      return identity
    })
  }

  #makeWords(): void {
    this.#wordsSecret = crypto.getRandomValues(new Uint8Array(16))
    this.words = recoveryWordsFrom(this.#wordsSecret, this.#lang)
    this.go('words')
  }

  #stop(problem: EntranceProblem): void {
    this.problem = problem
  }

  async #working<Value>(work: () => Promise<Value>): Promise<Value> {
    this.busy = true
    this.problem = null
    try {
      return await work()
    } finally {
      this.busy = false
    }
  }
}
