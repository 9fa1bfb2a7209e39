/**
 * One mail in a conversation with the mail server (RFC 5321). Says exactly how far it came, because what to do next hangs on one moment:
 * the dot that ends the mail. Before it the server has nothing and the mail may be tried again; after it only the server's answer tells
 * whether it has the mail.
 */
import { Readable } from 'node:stream'
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { problemOf, type MailProblem, type Stage } from './problem.ts'
import type { SmtpSettings } from './settings.ts'

export type HandOver =
  | { state: 'handed-over'; reply: string }
  /** Not now; nothing of the mail is with the server. */
  | { state: 'later'; problem: MailProblem }
  /** Never: the server said so. */
  | { state: 'refused'; problem: MailProblem }
  /** All of it was sent, and no answer came. */
  | { state: 'uncertain'; problem: MailProblem }
  /** Somebody else is handing it over. */
  | { state: 'taken' }

export type Envelope = { from: string; to: string; message: Buffer }

export type HandOverOptions = {
  /** Called when the server is ready to take the words of the mail, and before any of them go. False ends the conversation. */
  mayHandOver: () => Promise<boolean>
  /** Hears every line of the conversation but the words of the mail and the login. */
  hear?: (line: string) => void
  limits?: Limits
  /** A conversation to go on with, where there is one, and to keep for the next mail. */
  line?: Line
}

/** In milliseconds: until the dot, and from the dot to the answer (RFC 5321 4.5.3.2.6 asks for ten minutes there). */
export type Limits = { beforeMs: number; afterMs: number }

const usualLimits: Limits = { beforeMs: 60_000, afterMs: 10 * 60_000 }

/** No mail is longer under way than this. */
export const longestTalkMs = usualLimits.beforeMs + usualLimits.afterMs

class Taken extends Error {}

export async function handOver(smtp: SmtpSettings, envelope: Envelope, options: HandOverOptions): Promise<HandOver> {
  const kept = options.line?.take()
  if (kept) {
    const { outcome, wasAsked } = await converse(smtp, envelope, options, kept)
    // A server may end a conversation between two mails. Not a word of this one had gone, so it begins anew.
    const hasEnded = outcome.state === 'later' && !wasAsked && /^421\b|^$/.test(outcome.problem.reply ?? '')
    if (!hasEnded) return outcome
  }
  return (await converse(smtp, envelope, options, null)).outcome
}

/** `wasAsked`: whether it came so far that the words of the mail were to go. */
async function converse(
  smtp: SmtpSettings,
  envelope: Envelope,
  { mayHandOver, hear = () => undefined, limits = usualLimits, line }: HandOverOptions,
  kept: SMTPConnection | null,
): Promise<{ outcome: HandOver; wasAsked: boolean }> {
  const connection = kept ?? new SMTPConnection(connectionOptions(smtp, hear))
  const broken = Promise.withResolvers<never>()
  connection.on('error', broken.reject)
  const talk = <Value>(
    say: (done: (error?: Error | null, value?: Value) => void) => void,
  ): Promise<Value | undefined> =>
    Promise.race([
      broken.promise,
      new Promise<Value | undefined>((resolve, reject) => {
        say((error, value) => {
          if (error) reject(error)
          else resolve(value)
        })
      }),
    ])

  let stage: Stage = 'connect'
  let wasAsked = false
  let ended = false
  let tooLate: NodeJS.Timeout | undefined
  const allow = (ms: number) => {
    clearTimeout(tooLate)
    tooLate = setTimeout(() => connection.emit('error', new TimeUp()), ms)
  }

  async function* words() {
    wasAsked = true
    if (!(await mayHandOver())) throw new Taken()
    stage = 'content'
    yield envelope.message
    ended = true
    stage = 'answer'
    allow(limits.afterMs)
  }

  async function begin() {
    await talk((done) => {
      connection.connect(done)
    })
    const { login } = smtp
    if (!login) return
    stage = 'sign-in'
    await talk((done) => {
      connection.login(login, done)
    })
  }

  const outcome = await (async (): Promise<HandOver> => {
    try {
      allow(limits.beforeMs)
      if (!kept) await begin()
      stage = 'sender'
      const sent = await talk<{ response: string }>((done) => {
        const message = Readable.from(words(), { objectMode: false })
        connection.send({ from: envelope.from, to: [envelope.to], size: envelope.message.length }, message, done)
      })
      if (line) line.keep(connection)
      else leave(connection)
      return { state: 'handed-over', reply: sent?.response ?? '' }
    } catch (error) {
      connection.close()
      if (error instanceof Taken) return { state: 'taken' }
      const { problem, answered, forever } = problemOf(error, stage)
      if (forever) return { state: 'refused', problem }
      return { state: ended && !answered ? 'uncertain' : 'later', problem }
    } finally {
      clearTimeout(tooLate)
      // What is said on a line that is kept is its own to hear; on one that was left, nobody's.
      if (line) connection.off('error', broken.reject)
    }
  })()
  return { outcome, wasAsked }
}

/** So many mails go over one line before another is opened: mail servers count too. */
const mostMails = 100

/**
 * A conversation that is gone on with, so that the way to the server is paid once for many mails. For one mail at a time; whoever opened it
 * closes it. A mail that did not go well ends the conversation.
 */
export class Line {
  #kept: SMTPConnection | null = null
  #mails = 0
  readonly #drop = () => {
    this.#kept?.close()
    this.#kept = null
  }

  /** The conversation, no longer watched here. */
  take(): SMTPConnection | null {
    const kept = this.#kept
    this.#kept = null
    kept?.off('error', this.#drop).off('end', this.#drop)
    return kept
  }

  keep(connection: SMTPConnection): void {
    this.#mails += 1
    if (this.#mails % mostMails === 0) return leave(connection)
    this.#kept = connection
    connection.on('error', this.#drop).on('end', this.#drop)
  }

  close(): void {
    const kept = this.take()
    if (kept) leave(kept)
  }
}

class TimeUp extends Error {
  code = 'ETIMEDOUT'
}

/** This machine itself: what goes there leaves no cable. */
export const isLocal = (host: string): boolean => /^(localhost|127\.0\.0\.1|::1)$/.test(host)

function connectionOptions(smtp: SmtpSettings, hear: (line: string) => void): SMTPConnectionOptions {
  const local = isLocal(smtp.host)
  return {
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    // Login data never goes over an open line, except to this machine itself.
    requireTLS: smtp.login !== null && !smtp.secure && !local,
    ignoreTLS: local,
    tls: { rejectUnauthorized: !local, minVersion: 'TLSv1.2' },
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    dnsTimeout: 10_000,
    // The limits above come first.
    socketTimeout: 15 * 60_000,
    transactionLog: true,
    logger: listener(hear),
  }
}

/** Takes the two sides of the conversation out of the library's log. Login data is left out of it already. */
function listener(hear: (line: string) => void) {
  const nothing = () => undefined
  const debug = (entry: unknown, line: unknown) => {
    const said = typeof entry === 'object' && entry !== null && 'tnx' in entry ? entry.tnx : ''
    if (typeof line !== 'string') return
    if (said === 'client') hear(`> ${/^[A-Z]{4}/.test(line) ? line.replace(/^(AUTH \S+).*/, '$1 …') : '…'}`)
    if (said === 'server') for (const one of line.split('\n')) hear(`< ${one.trimEnd()}`)
  }
  return { trace: nothing, debug, info: nothing, warn: nothing, error: nothing, fatal: nothing }
}

/** Says goodbye, and does not wait long for the answer: the mail is where it should be. */
function leave(connection: SMTPConnection): void {
  connection.on('error', () => undefined)
  connection.quit()
  setTimeout(() => {
    connection.close()
  }, 2000).unref()
}
