/**
 * What is sent to the practitioner: sealed for her public key in the age format (age-encryption.org/v1, X25519), so that the
 * standard `age` tool opens it too. Whoever seals cannot open it again.
 */
import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import type { Bytes } from './record.ts'

/** Seals bytes for a recipient (`age1…`). Throws when that is not one: a recipient comes from us, never from a person. */
export async function sealFor(recipient: string, bytes: Bytes): Promise<Bytes> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return new Uint8Array(await encrypter.encrypt(bytes))
}

/** Opens with the private half: `AGE-SECRET-KEY-1…`, or an X25519 key of WebCrypto that may `deriveBits`. */
export async function openSealed(identity: string | CryptoKey, sealed: Bytes): Promise<Result<Bytes, 'undecryptable'>> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return succeed(new Uint8Array(await decrypter.decrypt(sealed)))
  } catch {
    return fail('undecryptable')
  }
}
