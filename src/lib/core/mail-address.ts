import { fail, succeed, type Result } from './result.ts'

export type MailAddressFault = 'empty' | 'no-at' | 'name' | 'domain' | 'too-long'

/** RFC 5321 4.5.3.1: 64 octets before the at-sign, 254 in all that fit in a path. */
const longestName = 64
const longestAddress = 254

/** Letters and signs of a dot-string (RFC 5322 3.2.3), and beyond ASCII those of RFC 6531. */
const name = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Reads one mail address as somebody typed it. Spaces around it go, the domain becomes ASCII (`bücher.example` is
 * `xn--bcher-kva.example`, RFC 5891). Quoted names, addresses of a bare host and anything with a line break are refused.
 */
export function parseMailAddress(typed: string): Result<string, MailAddressFault> {
  const text = typed.trim().normalize('NFC')
  if (text === '') return fail('empty')
  const at = text.lastIndexOf('@')
  if (at < 0) return fail('no-at')
  const local = text.slice(0, at)
  if (!name.test(local)) return fail('name')
  const domain = asciiDomain(text.slice(at + 1))
  if (domain === null) return fail('domain')
  if (octets(local) > longestName || octets(local) + 1 + domain.length > longestAddress) return fail('too-long')
  return succeed(`${local}@${domain}`)
}

/** A domain name of at least two labels in ASCII, or null. An address in numbers is not a domain. */
export function asciiDomain(typed: string): string | null {
  // What an address may hold but a domain may not: the URL parser would take these as something else.
  if (!/^[\p{L}\p{N}\p{M}.\-。．｡]+$/u.test(typed)) return null
  const host = URL.parse(`http://${typed}`)?.hostname ?? ''
  const labels = host.split('.')
  if (labels.length < 2 || host.length > 253 || !labels.every((one) => label.test(one))) return null
  return /^\d+$/.test(labels.at(-1) ?? '') ? null : host
}

const octets = (text: string): number => new TextEncoder().encode(text).length
