/**
 * The practitioner's key while she works: open or locked, in every window of this browser alike. Nothing of it ever goes to the server.
 */
import { createContext } from 'svelte'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { asUnreadableKey, unwrapKey } from '#lib/core/vault/practitioner-key.ts'
import type { Bytes } from '#lib/core/vault/record.ts'
import { secretOfWords, type WordsError } from '#lib/core/vault/recovery-words.ts'
import { openSealed } from '#lib/core/vault/sealing.ts'
import type { KeptWrap, StudioVault } from '#lib/core/vault/studio-vault.ts'
import { drawFromPassphrase } from '#lib/core/vault/studio-passphrase.ts'
import { forgetKey, keepKey, readKeptKey } from './kept-key.ts'
import { askForSecret } from './passkey.ts'

export type UnlockError =
  { kind: 'cancelled' | 'no-prf' | 'no-passkey' | 'wrong-secret' | 'damaged' | 'other-key' | 'too-weak' } | WordsError

/** The ways in that there are wraps for. */
export type UnlockWay = 'passkey' | 'passphrase' | 'words'

const idleMs = 30 * 60_000
const checkEveryMs = 20_000
const channelName = 'regie-studio-key'

export class StudioKey {
  #vault: () => StudioVault | null
  #identity = $state.raw<string | CryptoKey | null>(null)
  /** Keys she had before and opened again: while this page is there, and no longer than the key itself. */
  #earlier = $state.raw<readonly string[]>([])
  #usedAt = 0
  #keptAt = 0
  #channel: BroadcastChannel | null = null

  constructor(vault: () => StudioVault | null) {
    this.#vault = vault
  }

  get isOpen(): boolean {
    return this.#identity !== null
  }

  get recipient(): string {
    return this.#vault()?.recipient ?? ''
  }

  get ways(): UnlockWay[] {
    const kinds = new Set(this.#vault()?.wraps.map(({ kind }) => kind))
    const ways: [UnlockWay, boolean][] = [
      ['passkey', kinds.has('prf')],
      ['passphrase', kinds.has('passphrase')],
      ['words', kinds.has('words')],
    ]
    return ways.filter(([, there]) => there).map(([way]) => way)
  }

  /** Whether there is a key of before that is still shut, and that recovery words could open. */
  get hasEarlier(): boolean {
    return (this.#vault()?.earlier.length ?? 0) > this.#earlier.length
  }

  /** Opens what was sealed for the practitioner, now or when she had another key. */
  async open(sealed: Bytes): Promise<Result<Bytes, 'locked' | 'undecryptable'>> {
    if (this.#identity === null) return fail('locked')
    // Read before anything is waited for, so that a page tries again once an earlier key is open.
    const earlier = this.#earlier
    this.used()
    const opened = await openSealed(this.#identity, sealed)
    if (opened.ok) return opened
    for (const identity of earlier) {
      const again = await openSealed(identity, sealed)
      if (again.ok) return again
    }
    return opened
  }

  /** Opens a key of before with the twelve words that belong to it. */
  async openEarlier(typed: string): Promise<Result<null, UnlockError>> {
    const secret = secretOfWords(typed)
    if (!secret.ok) return secret
    let error: UnlockError = { kind: 'wrong-secret' }
    for (const { version, recipient, wraps } of this.#vault()?.earlier ?? []) {
      for (const wrap of wraps) {
        const place = { practitioner: this.#vault()?.practitionerId ?? '', version, kind: wrap.kind }
        const identity = await unwrapKey(wrap, secret.value, place, recipient)
        if (identity.ok) {
          this.#earlier = [...new Set([...this.#earlier, identity.value])]
          return succeed(null)
        }
        if (identity.error !== 'wrong-secret') error = { kind: identity.error }
      }
    }
    return fail(error)
  }

  /** With one of her passkeys. Each of these gives the private half, for what is done with it now, and leaves the key open. */
  async unlockWithPasskey(): Promise<Result<string, UnlockError>> {
    const wraps = this.#wraps('prf')
    const answer = await askForSecret(
      wraps.flatMap(({ passkeyId }) => (passkeyId ? [{ id: passkeyId }] : [])),
      undefined,
    )
    if (!answer.ok) return fail({ kind: 'cancelled' })
    if (!answer.value.secret) return fail({ kind: 'no-prf' })
    return this.unlockWithSecret(answer.value.response.id, answer.value.secret)
  }

  /** With the secret that a passkey gave while she signed in. */
  async unlockWithSecret(passkeyId: string, secret: Bytes): Promise<Result<string, UnlockError>> {
    const wrap = this.#wraps('prf').find((each) => each.passkeyId === passkeyId)
    return wrap ? this.#unlock([wrap], secret) : fail({ kind: 'no-passkey' })
  }

  async unlockWithPassphrase(passphrase: string): Promise<Result<string, UnlockError>> {
    const settings = this.#vault()?.passphrase
    if (!settings) return fail({ kind: 'wrong-secret' })
    const drawn = await drawFromPassphrase(passphrase, settings)
    return drawn.ok ? this.#unlock(this.#wraps('passphrase'), drawn.value.secret) : fail({ kind: 'too-weak' })
  }

  async unlockWithWords(typed: string): Promise<Result<string, UnlockError>> {
    const secret = secretOfWords(typed)
    return secret.ok ? this.#unlock(this.#wraps('words'), secret.value) : secret
  }

  /** In every window. What was read is still on this screen: the pages that show it ask `isOpen`. */
  lock(): void {
    this.#forget()
    this.#channel?.postMessage('locked')
    void forgetKey()
  }

  /** Takes over a key that another page of hers left open, and locks it after idle time. Returns how to stop. */
  watch(): () => void {
    const channel = new BroadcastChannel(channelName)
    this.#channel = channel
    channel.onmessage = ({ data }) => {
      if (data === 'locked') this.#forget()
      else void this.#resume()
    }
    void this.#resume()
    const timer = setInterval(() => void this.#lockWhenIdle(), checkEveryMs)
    const used = () => {
      this.used()
    }
    const seen = () => void this.#lockWhenIdle()
    for (const event of ['pointerdown', 'keydown'] as const) addEventListener(event, used, { passive: true })
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      for (const event of ['pointerdown', 'keydown'] as const) removeEventListener(event, used)
      document.removeEventListener('visibilitychange', seen)
      channel.close()
      this.#channel = null
    }
  }

  /** She is here. Written down once a minute, for the other windows and the next page. */
  used(): void {
    if (this.#identity === null) return
    this.#usedAt = Date.now()
    if (this.#usedAt - this.#keptAt > 60_000) void this.#keep()
  }

  #forget(): void {
    this.#identity = null
    this.#earlier = []
  }

  #wraps(kind: KeptWrap['kind']): KeptWrap[] {
    return this.#vault()?.wraps.filter((wrap) => wrap.kind === kind) ?? []
  }

  /** There is one wrap of a kind, except while two are being exchanged: the first that opens is the one. */
  async #unlock(wraps: readonly KeptWrap[], secret: Bytes): Promise<Result<string, UnlockError>> {
    const vault = this.#vault()
    let error: UnlockError = { kind: 'wrong-secret' }
    for (const wrap of vault ? wraps : []) {
      const place = { practitioner: vault?.practitionerId ?? '', version: vault?.version ?? 0, kind: wrap.kind }
      const identity = await unwrapKey(wrap, secret, place, this.recipient)
      if (identity.ok) {
        await this.take(identity.value)
        return identity
      }
      error = { kind: identity.error }
    }
    return fail(error)
  }

  /** Opens with a private half that is known to be hers: one just unwrapped, or just made. */
  async take(identity: string): Promise<void> {
    this.#identity = (await asUnreadableKey(identity)) ?? identity
    this.#usedAt = Date.now()
    await this.#keep()
    this.#channel?.postMessage('opened')
  }

  async #keep(): Promise<void> {
    if (!(this.#identity instanceof CryptoKey)) return
    this.#keptAt = this.#usedAt
    await keepKey({ key: this.#identity, recipient: this.recipient, usedAt: this.#usedAt })
  }

  async #resume(): Promise<void> {
    const kept = await readKeptKey()
    if (!kept) return
    if (kept.recipient !== this.recipient || Date.now() - kept.usedAt > idleMs) return void forgetKey()
    this.#identity = kept.key
    this.#usedAt = this.#keptAt = kept.usedAt
  }

  /** Work in another window counts: the last use is read from where all of them write it. */
  async #lockWhenIdle(): Promise<void> {
    if (this.#identity === null) return
    const kept = await readKeptKey()
    if (kept) this.#usedAt = Math.max(this.#usedAt, kept.usedAt)
    if (Date.now() - this.#usedAt > idleMs) this.lock()
  }
}

export const [useStudioKey, provideStudioKey] = createContext<StudioKey>()
