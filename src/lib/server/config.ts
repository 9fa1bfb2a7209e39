/**
 * What the person who runs Regie can set. Read once at start from the environment; every mistake is named at once, with
 * what was found and what is expected, before anything is opened.
 */
import path from 'node:path'
import * as v from 'valibot'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { mailEntries, mailSettingsOf, type MailSettings } from './mail/settings.ts'

export type DatabasePlace = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string }

export type Config = {
  port: number
  host: string
  /** Scheme, host and port that readers type, without a slash at the end. */
  origin: string
  dataDir: string
  /** What must outlive a copy of the data that is put back (backup/guard.ts). */
  journalDir: string
  database: DatabasePlace
  logLevel: LogLevel
  /** Fill in an imaginary practice when there is none yet. */
  demo: boolean
  /** How many proxies of our own stand between the internet and us; 0 when visitors reach this port themselves. */
  trustedProxies: number
  mail: MailSettings
  /** Whether a calendar, or a site that pictures are fetched from, may be on this machine or its own network: never, always, or on these hosts. */
  calendarAllowPrivate: 'yes' | 'no' | string[]
}

export type LogLevel = 'silent' | 'error' | 'info'

type Problem = { name: string; got: string; expected: string }

/** Reads the settings, or returns a message that lists every one that cannot be used. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, string> {
  const set = Object.fromEntries(names.map((name) => [name, env[name]?.trim() || undefined]))
  const parsed = v.safeParse(settings, set)
  const mail = mailSettingsOf(set)
  if (!parsed.success) {
    const own = parsed.issues.map((issue) => problem(issue, set))
    const others = mail.problems.filter(({ name }) => !own.some((one) => one.name === name))
    return fail(message([...own, ...others]))
  }
  if (mail.problems.length > 0) return fail(message(mail.problems))

  const {
    PORT,
    HOST,
    ORIGIN,
    DATA_DIR,
    JOURNAL_DIR,
    DATABASE_URL,
    LOG_LEVEL,
    DEMO,
    TRUST_PROXY,
    CALENDAR_ALLOW_PRIVATE,
  } = parsed.output
  const dataDir = path.resolve(DATA_DIR)
  return succeed({
    port: Number(PORT),
    host: HOST,
    origin: new URL(ORIGIN ?? `http://localhost:${PORT}`).origin,
    dataDir,
    journalDir: JOURNAL_DIR === undefined ? path.join(dataDir, 'journal') : path.resolve(JOURNAL_DIR),
    database: databasePlace(DATABASE_URL, dataDir),
    logLevel: LOG_LEVEL,
    demo: DEMO === 'yes',
    mail: mail.settings,
    trustedProxies: Number(TRUST_PROXY),
    calendarAllowPrivate: isYesOrNo(CALENDAR_ALLOW_PRIVATE) ? CALENDAR_ALLOW_PRIVATE : hostsOf(CALENDAR_ALLOW_PRIVATE),
  })
}

const port = v.pipe(
  v.string(),
  v.check((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, 'a number from 1 to 65535'),
)

const origin = v.pipe(
  v.string(),
  v.check(isOrigin, 'an address like https://regie.example.org: http or https, no path behind it'),
)

const databaseUrl = v.pipe(
  v.string(),
  v.check(isDatabaseUrl, 'postgres://user:password@host:5432/name, or sqlite: and a file, as in sqlite:/srv/regie.db'),
)

const calendarAllowPrivate = v.pipe(
  v.string(),
  v.check(
    (text) => isYesOrNo(text) || text.split(',').every((host) => hostOf(host) !== null),
    'yes, no, or names of machines with commas between them, as in nas.local, 192.168.1.20',
  ),
)

const settings = v.object({
  PORT: v.optional(port, '3000'),
  HOST: v.optional(v.pipe(v.string(), v.regex(/^[\w.:-]+$/, 'an address or host name, as in 0.0.0.0')), '127.0.0.1'),
  ORIGIN: v.optional(origin),
  DATA_DIR: v.optional(v.string(), 'data'),
  JOURNAL_DIR: v.optional(v.string()),
  DATABASE_URL: v.optional(databaseUrl),
  LOG_LEVEL: v.optional(v.picklist(['silent', 'error', 'info'], 'silent, error or info'), 'info'),
  DEMO: v.optional(v.picklist(['yes', 'no'], 'yes or no'), 'yes'),
  ...mailEntries,
  TRUST_PROXY: v.optional(v.pipe(v.string(), v.regex(/^[0-5]$/, 'a number from 0 to 5')), '0'),
  CALENDAR_ALLOW_PRIVATE: v.optional(calendarAllowPrivate, 'no'),
})

const names = Object.keys(settings.entries)

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol)) return false
  return url.pathname === '/' && !url.search && !url.hash && !url.username
}

function isDatabaseUrl(text: string): boolean {
  if (/^sqlite:./.test(text)) return true
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)
}

function databasePlace(url: string | undefined, dataDir: string): DatabasePlace {
  if (!url) return { kind: 'sqlite', file: path.join(dataDir, 'regie.db') }
  if (!url.startsWith('sqlite:')) return { kind: 'postgres', url }
  return { kind: 'sqlite', file: path.resolve(url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '')) }
}

const isYesOrNo = (text: string): text is 'yes' | 'no' => text === 'yes' || text === 'no'

const hostsOf = (text: string): string[] => text.split(',').flatMap((host) => hostOf(host) ?? [])

/** A host as `URL` writes it, or null when the text is more or less than a host. */
function hostOf(text: string): string | null {
  const host = text.trim()
  return /^(\[[\da-f:.]+\]|[^\s/:?#@[\]]+)$/i.test(host) ? (URL.parse(`http://${host}/`)?.hostname ?? null) : null
}

type Issue = v.InferIssue<typeof settings>

function problem(issue: Issue, set: Record<string, string | undefined>): Problem {
  const name = String(issue.path?.[0]?.key)
  // These hold a password: say that it is wrong, not what it is.
  const got = name === 'DATABASE_URL' || name === 'SMTP_URL' ? 'something else' : `"${set[name] ?? ''}"`
  return { name, got, expected: issue.message }
}

function message(problems: Problem[]): string {
  const lines = problems.map(({ name, got, expected }) => `  ${name} is ${got}; expected ${expected}`)
  const head = problems.length === 1 ? 'One setting cannot be used:' : `${problems.length} settings cannot be used:`
  return [head, ...lines, 'See .env.example for what each one means.'].join('\n')
}
