/** A real mail server for the tests, that can be told to misbehave at any point of the conversation. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type SmtpStage = 'connect' | 'auth' | 'mail' | 'rcpt' | 'data' | 'end'

/** What happens at a stage: a reply of the server's own, the line cut, or silence. */
export type Misbehaviour = { at: SmtpStage; does: 'drop' | 'hang' | { code: number; says: string } }

export type SmtpHost = {
  port: number
  /** Whole mails, in the order in which they were taken: acknowledged or just about to be. */
  taken: string[]
  /** Envelopes of the mails in `taken`. */
  envelopes: { from: string; to: string[]; user: string; secure: boolean }[]
  misbehave: (how: Misbehaviour | null) => void
  stop: () => Promise<void>
}

/** `waitMs` says how long the server thinks at each stage. */
export async function startSmtp(
  options: SMTPServerOptions = {},
  host = '127.0.0.1',
  waitMs: (at: SmtpStage) => number = () => 0,
): Promise<SmtpHost> {
  let misbehaviour: Misbehaviour | null = null
  const taken: string[] = []
  const envelopes: SmtpHost['envelopes'] = []
  const sockets = new Set<Socket>()
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }

  function pass(at: SmtpStage, go: (error?: Error) => void): void {
    const wait = waitMs(at)
    if (misbehaviour?.at !== at) return wait > 0 ? void setTimeout(go, wait) : go()
    const { does } = misbehaviour
    if (does === 'hang') return
    if (does === 'drop') return drop()
    go(Object.assign(new Error(does.says), { responseCode: does.code }))
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onConnect: (_session, done) => {
      pass('connect', done)
    },
    onAuth: (auth, _session, done) => {
      pass('auth', (error) => {
        if (error) done(error)
        else if (auth.password === 'geheim') done(null, { user: auth.username })
        else done(new Error('5.7.8 Wrong name or password'))
      })
    },
    onMailFrom: (_address, _session, done) => {
      pass('mail', done)
    },
    onRcptTo: (_address, _session, done) => {
      pass('rcpt', done)
    },
    onData: (stream, session, done) => {
      if (misbehaviour?.at === 'data') return void pass('data', done)
      const whole = text(stream).then((mail) => {
        const { mailFrom, rcptTo } = session.envelope
        const refused = misbehaviour?.at === 'end' && typeof misbehaviour.does === 'object'
        if (!refused) {
          taken.push(mail)
          envelopes.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            user: session.user ?? '',
            secure: session.secure,
          })
        }
        pass('end', done)
      })
      // The line broke in the middle of the mail.
      whole.catch(() => undefined)
    },
    ...options,
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, host, () => {
      resolve()
    })
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    envelopes,
    misbehave: (how) => {
      misbehaviour = how
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        drop()
      }),
  }
}

export type Certificate = { key: string; cert: string }

/** A certificate for `address` that no authority knows, made by openssl. */
export function makeCertificate(address: string): Certificate {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-tls-'))
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${address}`]
  try {
    execFileSync('openssl', [...words, '-addext', `subjectAltName=IP:${address}`, '-keyout', key, '-out', cert], {
      stdio: 'pipe',
    })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
