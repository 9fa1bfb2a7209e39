/**
 * Text that the server itself must be able to read again and a copy of the database must not give away: AES-256-GCM under a key of the
 * server's secret.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const version = 1
const ivBytes = 12
const tagBytes = 16

/** Its key, and which row it belongs to: what is sealed for one cannot be passed off as another's. */
export type SealedFor = { key: Buffer; row: string }

/** Version, IV, tag, ciphertext. */
export function sealText(text: string, { key, row }: SealedFor): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(row))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), sealed])
}

/** Null when it does not open: sealed under another secret or for another row, or damaged. */
export function openText(sealed: Uint8Array, { key, row }: SealedFor): string | null {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== version || bytes.length < 1 + ivBytes + tagBytes) return null
  const [iv, rest] = [bytes.subarray(1, 1 + ivBytes), bytes.subarray(1 + ivBytes)]
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
    .setAAD(Buffer.from(row))
    .setAuthTag(rest.subarray(0, tagBytes))
  try {
    return Buffer.concat([decipher.update(rest.subarray(tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
