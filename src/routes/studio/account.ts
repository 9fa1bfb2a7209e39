/** Changes of her ways in, from an open key: what is made here is wrapped here, and only the wrap is sent. */
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { makeKeyPair, wrapKey, type WrapKind } from '#lib/core/vault/practitioner-key.ts'
import type { Bytes } from '#lib/core/vault/record.ts'
import type { StudioVault } from '#lib/core/vault/studio-vault.ts'
import { drawFromPassphrase, passphraseProblem } from '#lib/core/vault/studio-passphrase.ts'
import { ask } from './ask.ts'
import type { EntranceProblem } from './entrance-problem.ts'
import { registerPasskey } from './passkey.ts'

type Done = Result<null, EntranceProblem>

const wrapFor = (vault: StudioVault, identity: string, secret: Bytes, kind: WrapKind) =>
  wrapKey(identity, secret, { practitioner: vault.practitionerId, version: vault.version, kind })

/** Without the private half the new passkey signs in and opens nothing. */
export async function addPasskey(vault: StudioVault, identity: string | null): Promise<Done> {
  const question = await ask<PublicKeyCredentialCreationOptionsJSON>('account/passkey-options', {})
  if (!question.ok) return question
  const made = await registerPasskey(question.value)
  if (!made.ok) return fail({ kind: made.error })
  const { response, secret } = made.value
  const wrap = identity && secret ? await wrapFor(vault, identity, secret, 'prf') : null
  return sent(await ask('account/passkey', { response, wrap }))
}

export async function choosePassphrase(vault: StudioVault, identity: string, passphrase: string): Promise<Done> {
  const wrong = passphraseProblem(passphrase)
  if (wrong) return fail({ kind: wrong })
  const settings = await ask<{ salt: string; logN: number }>('account/passphrase-settings', {})
  if (!settings.ok) return settings
  const drawn = await drawFromPassphrase(passphrase, settings.value)
  if (!drawn.ok) return fail({ kind: 'malformed', triesLeft: 0 })
  const wrap = await wrapFor(vault, identity, drawn.value.secret, 'passphrase')
  return sent(await ask('account/passphrase', { ...settings.value, proof: drawn.value.proof, wrap }))
}

export async function keepNewWords(vault: StudioVault, identity: string, secret: Bytes): Promise<Done> {
  return sent(await ask('account/words', { wrap: await wrapFor(vault, identity, secret, 'words') }))
}

/** A new key in place of one that nothing opens. Gives the private half, to go on with. */
export async function makeNewKey(vault: StudioVault, secret: Bytes): Promise<Result<string, EntranceProblem>> {
  const { identity, recipient } = await makeKeyPair()
  const words = await wrapFor({ ...vault, version: vault.version + 1 }, identity, secret, 'words')
  const done = await ask('account/key', { recipient, words })
  return done.ok ? succeed(identity) : done
}

const sent = (answer: Result<unknown, EntranceProblem>): Done => (answer.ok ? succeed(null) : answer)
