/**
 * A mail that came back (a delivery status notification, RFC 3464): whether it tells that another mail was not delivered, and why. Any text in,
 * values out; what is no such notification, an out-of-office answer for one, is none.
 */

export type Bounce =
  /** Given up. `status` after RFC 3463. */
  | { kind: 'failed'; status: string }
  /** Not delivered yet; its server goes on trying. */
  | { kind: 'delayed'; status: string }
  | { kind: 'none' }

/** As servers write it: a report in three parts, or (older Exim) a header and words. */
export function readBounce(raw: string): Bounce {
  const mail = partOf(raw.replaceAll(/\r\n?/g, '\n'))
  for (const part of partsOf(mail)) {
    if (typeOf(part) !== 'message/delivery-status') continue
    const found = readStatus(decoded(part))
    if (found) return found
  }
  const failed = headerOf(mail, 'x-failed-recipients')
  return failed === null ? { kind: 'none' } : { kind: 'failed', status: statusInWords(decoded(mail)) ?? '5.0.0' }
}

type Part = { headers: string; body: string }

/** Headers end at the first empty line; folded ones are made whole (RFC 5322 2.2.3). */
function partOf(text: string): Part {
  const end = text.indexOf('\n\n')
  const [head, body] = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 2)]
  return { headers: `\n${head.replaceAll(/\n[ \t]+/g, ' ')}\n`, body }
}

function headerOf({ headers }: Part, name: string): string | null {
  const at = headers.toLowerCase().indexOf(`\n${name}:`)
  if (at < 0) return null
  const from = at + name.length + 2
  return headers.slice(from, headers.indexOf('\n', from)).trim()
}

const typeOf = (part: Part): string =>
  (headerOf(part, 'content-type') ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/** So deep nobody reports; hostile mails go deeper. */
const deepest = 4

function partsOf(part: Part, depth = 0): Part[] {
  const type = typeOf(part)
  if (!type.startsWith('multipart/') || depth === deepest) return [part]
  const [, quoted, plain] = /boundary\s*=\s*(?:"([^"]+)"|([^;\s"]+))/i.exec(headerOf(part, 'content-type') ?? '') ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) return [part]
  const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1)
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => partsOf(partOf(piece.slice(piece.indexOf('\n') + 1)), depth + 1))
}

/** The status part is ASCII; some servers wrap it in one of these all the same. */
function decoded(part: Part): string {
  const coding = (headerOf(part, 'content-transfer-encoding') ?? '').toLowerCase()
  if (coding === 'base64') {
    const text = part.body.replaceAll(/[^A-Za-z0-9+/=]/g, '')
    try {
      return atob(text).replaceAll(/\r\n?/g, '\n')
    } catch {
      return ''
    }
  }
  if (coding !== 'quoted-printable') return part.body
  return part.body
    .replaceAll(/=\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** A group of fields for the report, then one for each recipient, with empty lines between (RFC 3464 2.1). A mail of ours has one recipient. */
function readStatus(text: string): Bounce | null {
  for (const group of text.split(/\n(?:[ \t]*\n)+/)) {
    const fields = partOf(group.trim())
    const action = headerOf(fields, 'action')?.toLowerCase()
    if (action === undefined) continue
    const [, own] = /^\s*([245]\.\d{1,3}\.\d{1,3})\b/.exec(headerOf(fields, 'status') ?? '') ?? []
    const said = statusInWords(headerOf(fields, 'diagnostic-code') ?? '')
    // Some give 5.0.0 for everything, and the server's own words say more.
    const status = own === undefined || own.endsWith('.0.0') ? (said ?? own) : own
    if (action === 'failed') return { kind: 'failed', status: asLasting(status ?? '5.0.0') }
    if (action === 'delayed') return { kind: 'delayed', status: status ?? '4.0.0' }
    return { kind: 'none' }
  }
  return null
}

const asLasting = (status: string): string => (status.startsWith('2.') ? '5.0.0' : status)

/** `550 5.1.1`, `550-5.1.1`, `#5.1.1`, or only a reply code. */
function statusInWords(words: string): string | null {
  const [, enhanced] = /(?:^|[\s#(;])([45]\.\d{1,3}\.\d{1,3})\b/.exec(words.replaceAll(/\b([45]\d\d)-/g, '$1 ')) ?? []
  if (enhanced !== undefined) return enhanced
  const [, first] = /(?:^|[\s;])([45])\d\d[\s-]/.exec(words) ?? []
  return first === undefined ? null : `${first}.0.0`
}
