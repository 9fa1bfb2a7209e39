/**
 * One record of the diary as nobody else can read it: AES-256-GCM through WebCrypto, with a fresh random 96-bit IV each time.
 * What a record belongs to is authenticated with it, so that no record can be passed off as another.
 *
 * Layout: one byte format (1), twelve bytes IV, ciphertext with its 16-byte tag.
 */
import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** What a sealed record belongs to: the document and what kind of row it is. Not secret, but it cannot be changed. */
export interface RecordPlace {
  document: string
  kind: string
}

const format = 1
const ivBytes = 12
const tagBytes = 16

/** A new key that this browser can use and keep, and that nobody can read out of it. */
export function createRecordKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

export async function sealRecord(key: CryptoKey, bytes: Bytes, place: RecordPlace): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const sealed = new Uint8Array(await crypto.subtle.encrypt(parameters(iv, place), key, bytes))
  const record = new Uint8Array(1 + ivBytes + sealed.length)
  record[0] = format
  record.set(iv, 1)
  record.set(sealed, 1 + ivBytes)
  return record
}

/** Fails when the key is another, the place is another, or one bit changed: from the outside these look the same. */
export async function openRecord(
  key: CryptoKey,
  record: Bytes,
  place: RecordPlace,
): Promise<Result<Bytes, 'undecryptable'>> {
  if (record.length < 1 + ivBytes + tagBytes || record[0] !== format) return fail('undecryptable')
  const iv = record.slice(1, 1 + ivBytes)
  try {
    const bytes = await crypto.subtle.decrypt(parameters(iv, place), key, record.subarray(1 + ivBytes))
    return succeed(new Uint8Array(bytes))
  } catch {
    return fail('undecryptable')
  }
}

const parameters = (iv: Bytes, { document, kind }: RecordPlace) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(JSON.stringify(['regie', format, document, kind])),
})
