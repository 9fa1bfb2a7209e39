/**
 * The head of a mail that came in: the Message-IDs of the mails it answers. Any text in, values out. What a machine sent by itself, an
 * out-of-office answer, a bounce or a receipt, answers nothing.
 */

/** In the order of most likely to least: what it answers first, then the mails before that. At most `mostIds`; in lower case. */
export function answeredIds(head: string): string[] {
  const fields = fieldsOf(head)
  if (isOfMachine(fields)) return []
  const ids = [...idsIn(fields, 'in-reply-to'), ...idsIn(fields, 'references')]
  return [...new Set(ids)].slice(0, mostIds)
}

/** A long thread names some dozens; a hostile mail names thousands. */
export const mostIds = 50

type Fields = ReadonlyMap<string, readonly string[]>

/** Folded ones are made whole (RFC 5322 2.2.3). What is no field, such as the first line of an mbox, is left out. */
function fieldsOf(head: string): Fields {
  const fields = new Map<string, string[]>()
  for (const line of head.replaceAll(/\r\n?/g, '\n').split(/\n(?![ \t])/)) {
    const at = line.indexOf(':')
    const name = line.slice(0, Math.max(at, 0)).trimEnd().toLowerCase()
    if (!/^[!-9;-~]{1,80}$/.test(name)) continue
    const value = line
      .slice(at + 1)
      .replaceAll(/\s+/g, ' ')
      .trim()
    const others = fields.get(name)
    if (others) others.push(value)
    else fields.set(name, [value])
  }
  return fields
}

/** The first mail of a thread and the last ones say most; clients that shorten a thread keep those too (RFC 5322 3.6.4). */
function idsIn(fields: Fields, name: string): string[] {
  const ids = (fields.get(name) ?? []).flatMap((value) => value.match(/<[^<>\s]{1,250}>/g) ?? [])
  const [first, ...others] = ids.map((id) => id.slice(1, -1).toLowerCase())
  return first === undefined ? [] : [first, ...others.toReversed()]
}

/**
 * RFC 3834 5: `Auto-Submitted` is `no` or not there. Before it, and beside it still, many servers say so in ways of their own. A bounce or a
 * receipt is a report (RFC 6522), or comes from nobody (RFC 5321 4.5.5).
 */
function isOfMachine(fields: Fields): boolean {
  const says = (name: string, what: RegExp) => (fields.get(name) ?? []).some((value) => what.test(value))
  return (
    says('auto-submitted', /^(?!no\b)/i) ||
    says('precedence', /^(bulk|junk|auto[-_]reply)\b/i) ||
    says('content-type', /^multipart\/report\b/i) ||
    says('return-path', /^<\s*>/) ||
    says('from', /\b(mailer-daemon|postmaster)@/i) ||
    [...fields.keys()].some((name) => markOfMachine.test(name))
  )
}

/** Such as X-Autoreply, X-Auto-Response-Suppress, X-Autorespond, X-Mail-Autoreply; and Exim's word for a bounce. */
const markOfMachine = /^x-(?:mail-)?auto-?(?:repl|respon|generated)|^x-failed-recipients$/
