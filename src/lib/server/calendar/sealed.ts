/**
 * What the server must be able to read again and a copy of the database must not give away: the address of a calendar, which is often
 * a secret by itself, and the password of an account. AES-256-GCM under a key of the server's secret.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { ServerSecret } from '../secret.ts'

const accessSchema = v.object({
  address: v.string(),
  username: v.string(),
  password: v.string(),
  /** Mail addresses of whoever the account belongs to, lower case. */
  owners: v.array(v.string()),
})

export type CalendarAccess = v.InferOutput<typeof accessSchema>

const version = 1
const ivBytes = 12
const tagBytes = 16
const purpose = 'calendar-password'

/** Version, IV, tag, ciphertext. The account is authenticated with it: a row cannot be passed off as another account's. */
export function sealAccess(access: CalendarAccess, accountId: string, secret: ServerSecret): Uint8Array {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', secret.keyFor(purpose), iv).setAAD(Buffer.from(accountId))
  const text = Buffer.concat([cipher.update(JSON.stringify(access), 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), text])
}

/** Null when it does not open: sealed under another secret, or damaged. */
export function openAccess(sealed: Uint8Array, accountId: string, secret: ServerSecret): CalendarAccess | null {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== version || bytes.length < 1 + ivBytes + tagBytes) return null
  const [iv, rest] = [bytes.subarray(1, 1 + ivBytes), bytes.subarray(1 + ivBytes)]
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret.keyFor(purpose), iv)
      .setAAD(Buffer.from(accountId))
      .setAuthTag(rest.subarray(0, tagBytes))
    const text = Buffer.concat([decipher.update(rest.subarray(tagBytes)), decipher.final()]).toString('utf8')
    return v.parse(accessSchema, JSON.parse(text))
  } catch {
    return null
  }
}
