/**
 * The practitioner's key pair (age, X25519), made in her browser. The private half leaves it only wrapped: sealed under a secret that
 * she alone has (what her passkey answers, what is drawn from her passphrase, or her recovery words). The server keeps the wraps and can
 * open none of them.
 *
 * A wrap is bound to her, to the version of the key and to the kind of secret, so that a server cannot pass one off as another. Before
 * an unlock is trusted, its check value must be right and the opened key must belong to the public key it is said to belong to:
 * authenticators were seen to answer with other values than before (WebKit/WebKit#53734).
 */
import { bech32 } from '@scure/base'
import { fromBase64Url, toBase64Url } from '../base64.ts'
import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import { openRecord, sealRecord } from './record.ts'
import type { Bytes } from './record.ts'

export type WrapKind = 'prf' | 'passphrase' | 'words'

/** What a wrap belongs to. */
export type WrapPlace = { practitioner: string; version: number; kind: WrapKind }

/** The private half as it is kept: both parts base64url. */
export type KeyWrap = { checkValue: string; sealed: string }

/** The private half as age writes it (`AGE-SECRET-KEY-1…`) and the public half (`age1…`). */
export type KeyPair = { identity: string; recipient: string }

export async function makeKeyPair(): Promise<KeyPair> {
  const { generateX25519Identity } = await import('age-encryption')
  const identity = await generateX25519Identity()
  return { identity, recipient: await recipientOf(identity) }
}

/** The public half that belongs to a private half. */
export async function recipientOf(identity: string): Promise<string> {
  const { identityToRecipient } = await import('age-encryption')
  return identityToRecipient(identity)
}

/** Seals the private half under a secret of at least 128 random bits. */
export async function wrapKey(identity: string, secret: Bytes, place: WrapPlace): Promise<KeyWrap> {
  const { key, checkValue } = await drawn(secret, place)
  const sealed = await sealRecord(key, new TextEncoder().encode(identity), recordPlace(place))
  return { checkValue, sealed: toBase64Url(sealed) }
}

/**
 * Opens a wrap. `wrong-secret`: another passkey, passphrase or words. `damaged`: the right secret, and the wrap does not open.
 * `other-key`: it opens, and is not the key of `recipient`.
 */
export async function unwrapKey(
  wrap: KeyWrap,
  secret: Bytes,
  place: WrapPlace,
  recipient: string,
): Promise<Result<string, 'wrong-secret' | 'damaged' | 'other-key'>> {
  const { key, checkValue } = await drawn(secret, place)
  if (checkValue !== wrap.checkValue) return fail('wrong-secret')
  const sealed = fromBase64Url(wrap.sealed)
  const opened = sealed && (await openRecord(key, sealed, recordPlace(place)))
  if (!opened?.ok) return fail('damaged')
  const identity = new TextDecoder().decode(opened.value)
  return (await recipientOf(identity)) === recipient ? succeed(identity) : fail('other-key')
}

/** The private half as a key of WebCrypto that this browser can keep and nobody can read out; null where it knows no X25519. */
export async function asUnreadableKey(identity: string): Promise<CryptoKey | null> {
  const { bytes } = bech32.decodeToBytes(identity)
  const pkcs8 = new Uint8Array([...pkcs8Head, ...bytes])
  try {
    return await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'X25519' }, false, ['deriveBits'])
  } catch {
    return null
  }
}

/** What stands before the 32 bytes of an X25519 key in PKCS #8 (RFC 8410, section 7). */
const pkcs8Head = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20]

/** HKDF-SHA-256 (RFC 5869) draws two values from the secret that say nothing about each other: a key, and a check value of 128 bits. */
async function drawn(secret: Bytes, place: WrapPlace): Promise<{ key: CryptoKey; checkValue: string }> {
  if (secret.length < 16) throw new Error('a wrap requires a secret of at least 16 bytes')
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey', 'deriveBits'])
  const draw = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(JSON.stringify(['regie', purpose, place.practitioner, place.version, place.kind])),
  })
  const aes = { name: 'AES-GCM', length: 256 }
  const key = await crypto.subtle.deriveKey(draw('wrap'), base, aes, false, ['encrypt', 'decrypt'])
  return { key, checkValue: toBase64Url(new Uint8Array(await crypto.subtle.deriveBits(draw('check'), base, 128))) }
}

const recordPlace = ({ practitioner, version, kind }: WrapPlace) => ({
  document: `practitioner-key/${practitioner}/${version}`,
  kind,
})
