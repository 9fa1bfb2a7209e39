/**
 * She shows who she is, at the door and again before she changes how she comes in: by one passkey, or by a passphrase and then a mailed
 * code. What she shows it with often opens her key too.
 */
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { unwrapKey, type WrapKind } from '#lib/core/vault/practitioner-key.ts'
import type { Bytes } from '#lib/core/vault/record.ts'
import { drawFromPassphrase } from '#lib/core/vault/studio-passphrase.ts'
import type { StudioVault } from '#lib/core/vault/studio-vault.ts'
import { ask } from './ask.ts'
import type { EntranceProblem } from './entrance-problem.ts'
import { answerWithPasskey } from './passkey.ts'
import type { Proven } from './proof.svelte.ts'

type Step = 'passkey' | 'passphrase' | 'code'

export class Proving {
  step = $state<Step>('passkey')
  problem = $state.raw<EntranceProblem | null>(null)
  busy = $state(false)
  mail = $state('')
  passphrase = $state('')

  #where: 'entrance' | 'account/proof'
  #lang: 'nl' | 'en'
  #attempt = ''
  #secret: Bytes | null = null

  constructor(where: 'entrance' | 'account/proof', begin: { lang: 'nl' | 'en'; mail: string; step: Step }) {
    this.#where = where
    this.#lang = begin.lang
    this.mail = begin.mail
    this.step = begin.step
  }

  go(step: Step): void {
    this.problem = null
    this.step = step
  }

  withPasskey(): Promise<Proven | null> {
    return this.#working(async () => {
      const options = `${this.#where}/passkey-options`
      const question = await ask<PublicKeyCredentialRequestOptionsJSON>(options, { for: 'sign-in' })
      if (!question.ok) return this.#stop(question.error)
      const answer = await answerWithPasskey(question.value)
      if (!answer.ok) return this.#stop({ kind: answer.error })
      const { response, secret } = answer.value
      const session = await ask<{ vault: StudioVault }>(`${this.#where}/passkey`, { response })
      if (!session.ok) return this.#stop(session.error)
      return { identity: await openAtOnce(session.value.vault, 'prf', secret, response.id) }
    })
  }

  async givePassphrase(): Promise<void> {
    await this.#working(async () => {
      const path = `${this.#where}/passphrase`
      const settings = await ask<{ salt: string; logN: number }>(`${path}-settings`, { mail: this.mail })
      if (!settings.ok) return this.#stop(settings.error)
      const drawn = await drawFromPassphrase(this.passphrase, settings.value)
      if (!drawn.ok) return this.#stop({ kind: 'malformed', triesLeft: 0 })
      const body = { mail: this.mail, proof: drawn.value.proof, lang: this.#lang }
      const sent = await ask<{ attempt: string }>(path, body)
      if (!sent.ok) return this.#stop(sent.error)
      this.#attempt = sent.value.attempt
      this.#secret = drawn.value.secret
      this.step = 'code'
      return null
    })
  }

  giveCode(code: string): Promise<Proven | null> {
    return this.#working(async () => {
      const given = { attempt: this.#attempt, code }
      const session = await ask<{ vault: StudioVault }>(`${this.#where}/passphrase-code`, given)
      if (!session.ok) return this.#stop(session.error)
      return { identity: await openAtOnce(session.value.vault, 'passphrase', this.#secret, null) }
    })
  }

  #stop(problem: EntranceProblem): null {
    this.problem = problem
    return null
  }

  async #working(work: () => Promise<Proven | null>): Promise<Proven | null> {
    this.busy = true
    this.problem = null
    try {
      return await work()
    } finally {
      this.busy = false
    }
  }
}

/** The private half, or null where this does not open it: then her key stays as it is. */
async function openAtOnce(
  vault: StudioVault,
  kind: WrapKind,
  secret: Bytes | null,
  passkeyId: string | null,
): Promise<string | null> {
  const wrap = vault.wraps.find((each) => each.kind === kind && each.passkeyId === passkeyId)
  if (!secret || !wrap) return null
  const place = { practitioner: vault.practitionerId, version: vault.version, kind }
  const identity = await unwrapKey(wrap, secret, place, vault.recipient)
  return identity.ok ? identity.value : null
}
