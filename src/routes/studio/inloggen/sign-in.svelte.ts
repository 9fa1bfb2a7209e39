/** Signing in: one passkey, or a passphrase and then a mailed code. Either way the key opens in the same breath where it can. */
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { unwrapKey, type WrapKind } from '#lib/core/vault/practitioner-key.ts'
import type { Bytes } from '#lib/core/vault/record.ts'
import { drawFromPassphrase } from '#lib/core/vault/studio-passphrase.ts'
import type { StudioVault } from '#lib/core/vault/studio-vault.ts'
import { ask } from '../ask.ts'
import type { EntranceProblem } from '../entrance-problem.ts'
import { keepOpened } from '../keep-opened.ts'
import { forgetKey } from '../kept-key.ts'
import { answerWithPasskey } from '../passkey.ts'

export class SignIn {
  step = $state<'passkey' | 'passphrase' | 'code'>('passkey')
  problem = $state.raw<EntranceProblem | null>(null)
  busy = $state(false)
  mail = $state('')
  passphrase = $state('')

  #lang: 'nl' | 'en'
  #attempt = ''
  #secret: Bytes | null = null

  constructor(lang: 'nl' | 'en') {
    this.#lang = lang
  }

  go(step: SignIn['step']): void {
    this.problem = null
    this.step = step
  }

  /** Each of the last two says whether she is in. */
  withPasskey(): Promise<boolean> {
    return this.#working(async () => {
      const question = await ask<PublicKeyCredentialRequestOptionsJSON>('entrance/passkey-options', { for: 'sign-in' })
      if (!question.ok) return this.#stop(question.error)
      const answer = await answerWithPasskey(question.value)
      if (!answer.ok) return this.#stop({ kind: answer.error })
      const { response, secret } = answer.value
      const session = await ask<{ vault: StudioVault }>('entrance/passkey', { response })
      if (!session.ok) return this.#stop(session.error)
      await openAtOnce(session.value.vault, 'prf', secret, response.id)
      return true
    })
  }

  async givePassphrase(): Promise<void> {
    await this.#working(async () => {
      const settings = await ask<{ salt: string; logN: number }>('entrance/passphrase-settings', { mail: this.mail })
      if (!settings.ok) return this.#stop(settings.error)
      const drawn = await drawFromPassphrase(this.passphrase, settings.value)
      if (!drawn.ok) return this.#stop({ kind: 'malformed', triesLeft: 0 })
      const body = { mail: this.mail, proof: drawn.value.proof, lang: this.#lang }
      const sent = await ask<{ attempt: string }>('entrance/passphrase', body)
      if (!sent.ok) return this.#stop(sent.error)
      this.#attempt = sent.value.attempt
      this.#secret = drawn.value.secret
      this.step = 'code'
      return true
    })
  }

  giveCode(code: string): Promise<boolean> {
    return this.#working(async () => {
      const session = await ask<{ vault: StudioVault }>('entrance/passphrase-code', { attempt: this.#attempt, code })
      if (!session.ok) return this.#stop(session.error)
      await openAtOnce(session.value.vault, 'passphrase', this.#secret, null)
      return true
    })
  }

  #stop(problem: EntranceProblem): false {
    this.problem = problem
    return false
  }

  async #working(work: () => Promise<boolean>): Promise<boolean> {
    this.busy = true
    this.problem = null
    try {
      return await work()
    } finally {
      this.busy = false
    }
  }
}

/** What let her in often opens her key too. Where it does not, the studio is simply locked. A key from before her is forgotten. */
async function openAtOnce(
  vault: StudioVault,
  kind: WrapKind,
  secret: Bytes | null,
  passkeyId: string | null,
): Promise<void> {
  await forgetKey()
  const wrap = vault.wraps.find((each) => each.kind === kind && each.passkeyId === passkeyId)
  if (!secret || !wrap) return
  const place = { practitioner: vault.practitionerId, version: vault.version, kind }
  const identity = await unwrapKey(wrap, secret, place, vault.recipient)
  if (identity.ok) await keepOpened(identity.value)
}
