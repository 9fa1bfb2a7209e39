/** The settings of mail: which server takes it, who it comes from, and the key it is signed with. */
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { asciiDomain, parseMailAddress } from '#lib/core/mail-address.ts'

export type MailSettings = {
  /** Null: every mail waits in the outbox. */
  smtp: SmtpSettings | null
  from: MailSender | null
  dkim: DkimSettings | null
  /** Where letters come back that could not be delivered, with a star for which one it was; null: to the sender. */
  bounce: string | null
}

export type SmtpSettings = {
  host: string
  port: number
  /** TLS from the first byte; otherwise STARTTLS where the server has it. */
  secure: boolean
  login: { user: string; pass: string } | null
}

export type MailSender = {
  /** Null: the name of the practice. */
  name: string | null
  address: string
  domain: string
}

export type DkimSettings = { domain: string; selector: string; privateKey: string; bits: number }

export const mailEntries = {
  SMTP_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => smtpOf(text) !== null,
        'smtps://user:password@mail.example.org:465 or smtp://user:password@mail.example.org:587; write signs such as @ / : # in a password as %40 %2F %3A %23',
      ),
    ),
  ),
  MAIL_FROM: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => senderOf(text) !== null, 'a mail address, or a name and one: De Praktijk <post@example.org>'),
    ),
  ),
  MAIL_BOUNCE: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => isBouncePattern(text),
        'a mail address with one star before the @, at most 23 other signs there: bounce+*@example.org',
      ),
    ),
  ),
  DKIM_DOMAIN: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => asciiDomain(text) !== null, 'a domain, as in example.org'),
    ),
  ),
  DKIM_SELECTOR: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i, 'a short name, as in regie2026'),
    ),
  ),
  DKIM_KEY_FILE: v.optional(v.string()),
}

type Set = { [name in keyof typeof mailEntries]?: string | undefined }
type Problem = { name: string; got: string; expected: string }

/** Reads what each setting means by itself, and says what does not fit together. */
export function mailSettingsOf(set: Set): { settings: MailSettings; problems: Problem[] } {
  const problems: Problem[] = []
  const from = set.MAIL_FROM === undefined ? null : senderOf(set.MAIL_FROM)
  const smtp = set.SMTP_URL === undefined ? null : smtpOf(set.SMTP_URL)
  if (smtp && set.MAIL_FROM === undefined) {
    problems.push({
      name: 'MAIL_FROM',
      got: 'not set',
      expected: 'the address mails come from, because SMTP_URL is set',
    })
  }
  const dkim = dkimOf(set, from, problems)
  return { settings: { smtp, from, dkim, bounce: set.MAIL_BOUNCE ?? null }, problems }
}

function smtpOf(text: string): SmtpSettings | null {
  const url = URL.parse(text)
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) return null
  if (!/^\/?$/.test(url.pathname) || url.search || url.hash || (url.username === '') !== (url.password === ''))
    return null
  const secure = url.protocol === 'smtps:'
  const [user, pass] = [decoded(url.username), decoded(url.password)]
  if (user === null || pass === null) return null
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    login: user === '' ? null : { user, pass },
  }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function senderOf(text: string): MailSender | null {
  const [, quoted, plain, bracketed] = /^(?:"([^"\p{Cc}]*)"|([^"<>\p{Cc}]*))\s*<([^<>]+)>$/u.exec(text) ?? []
  const address = parseMailAddress(bracketed ?? text)
  if (!address.ok) return null
  const name = (quoted ?? plain ?? '').trim()
  return { name: name === '' ? null : name, address: address.value, domain: domainOf(address.value) }
}

/** What takes the place of the star (letters/bounce-address.ts) is 41 signs, and all of them fit before an at-sign. */
function isBouncePattern(text: string): boolean {
  const [, local = '', domain = ''] = /^([^@]*)@([^@*]+)$/.exec(text) ?? []
  if (local.split('*').length !== 2) return false
  return parseMailAddress(`${local.replace('*', 'a'.repeat(41))}@${domain}`).ok
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

function dkimOf(set: Set, from: MailSender | null, problems: Problem[]): DkimSettings | null {
  const { DKIM_DOMAIN: typed, DKIM_SELECTOR: selector, DKIM_KEY_FILE: file } = set
  if (typed === undefined && selector === undefined && file === undefined) return null
  for (const name of ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE'] as const) {
    const expected = 'a value, because signing takes DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE together'
    if (set[name] === undefined) problems.push({ name, got: 'not set', expected })
  }
  if (typed === undefined || selector === undefined || file === undefined) return null

  const domain = asciiDomain(typed) ?? typed
  if (from && from.domain !== domain && !from.domain.endsWith(`.${domain}`)) {
    const expected = `the domain of MAIL_FROM (${from.domain}) or one above it: another signature counts for nothing`
    problems.push({ name: 'DKIM_DOMAIN', got: `"${typed}"`, expected })
  }
  const key = privateKeyIn(file)
  if (typeof key === 'string') {
    problems.push({ name: 'DKIM_KEY_FILE', got: `"${file}"`, expected: key })
    return null
  }
  const privateKey = key.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { domain, selector: selector.toLowerCase(), privateKey, bits: key.asymmetricKeyDetails?.modulusLength ?? 0 }
}

/** The key, or what was expected of the file. RFC 8301 3.2: at least 1024 bits must be, 2048 should be. */
function privateKeyIn(file: string): KeyObject | string {
  const expected = 'a file with a private RSA key of 2048 bits or more, as made by: openssl genrsa -out dkim.pem 2048'
  try {
    const key = createPrivateKey(readFileSync(file, 'utf8'))
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
    return key.asymmetricKeyType === 'rsa' && bits >= 1024 ? key : expected
  } catch {
    return expected
  }
}
