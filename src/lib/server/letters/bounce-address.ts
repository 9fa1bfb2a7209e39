/**
 * The return path of one letter to one reader (VERP): what comes back to it says which one it was, and only this server can have made it. So
 * nobody takes a reader off the list with a bounce they wrote themselves.
 */
import { timingSafeEqual } from 'node:crypto'
import type { ServerSecret } from '../secret.ts'

/** In hex: 80 bits for each half, and every try at one is a mail. A local part holds 64 (RFC 5321 4.5.3.1.1). */
const half = 20

/** `pattern` is MAIL_BOUNCE, with a star where the rest goes: `bounce+*@example.org`. */
export const bounceAddress = (pattern: string, secret: ServerSecret, bounceId: string): string =>
  pattern.replace('*', () => `${bounceId}-${markOf(secret, bounceId)}`)

/** Which letter to which reader an address is about; null when it is not one of ours. Capitals make no other: servers change them. */
export function readBounceAddress(pattern: string, secret: ServerSecret, address: string): string | null {
  const [before = '', after = ''] = pattern.toLowerCase().split('*')
  const text = address.trim().toLowerCase()
  if (!text.startsWith(before) || !text.endsWith(after)) return null
  const inside = text.slice(before.length, text.length - after.length)
  const [, id = '', mark = ''] = /^([0-9a-f]{20})-([0-9a-f]{20})$/.exec(inside) ?? []
  return id !== '' && timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(secret, id))) ? id : null
}

const markOf = (secret: ServerSecret, id: string): string =>
  Buffer.from(secret.sign('letter-bounce', id), 'base64url').toString('hex').slice(0, half)
