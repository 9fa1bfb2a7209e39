/**
 * A file under a passphrase, in the age format (age-encryption.org/v1): the standard `age` tool opens it too,
 * so nobody needs Regie to get at their own diary. The library is loaded only when a backup is made or opened.
 */
import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import type { Bytes } from './record.ts'

export type OpenBackupError = 'not-a-backup' | 'wrong-passphrase-or-damaged'

/** About a second of work on a fast machine; that slowness is what makes guessing a passphrase expensive. */
const scryptLogN = 18

export async function sealBackup(bytes: Bytes, passphrase: string): Promise<Bytes> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(scryptLogN)
  return new Uint8Array(await encrypter.encrypt(bytes))
}

/** Opens binary and armored (`-----BEGIN AGE ENCRYPTED FILE-----`) files. The format cannot tell a wrong passphrase from damage. */
export async function openBackup(bytes: Bytes, passphrase: string): Promise<Result<Bytes, OpenBackupError>> {
  if (!isBackup(bytes)) return fail('not-a-backup')
  const { Decrypter, armor } = await import('age-encryption')
  const decrypter = new Decrypter()
  try {
    decrypter.addPassphrase(passphrase)
    const binary = isArmored(bytes) ? armor.decode(new TextDecoder().decode(bytes)) : bytes
    return succeed(new Uint8Array(await decrypter.decrypt(binary)))
  } catch {
    return fail('wrong-passphrase-or-damaged')
  }
}

/** Whether the file says of itself that it is an age file. */
export const isBackup = (bytes: Bytes) => startsWith(bytes, 'age-encryption.org/v1\n') || isArmored(bytes)

const isArmored = (bytes: Bytes) => startsWith(bytes, '-----BEGIN AGE ENCRYPTED FILE-----')

const startsWith = (bytes: Bytes, text: string) => new TextDecoder().decode(bytes.subarray(0, text.length)) === text
