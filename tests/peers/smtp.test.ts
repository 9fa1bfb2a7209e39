/** One mail and one mail server, in a real conversation that goes well or breaks anywhere. */
import { createServer, type AddressInfo } from 'node:net'
import tls from 'node:tls'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { handOver, Line, type HandOver, type Limits } from '#lib/server/mail/hand-over.ts'
import type { SmtpSettings } from '#lib/server/mail/settings.ts'
import { makeCertificate, startSmtp, type Certificate, type SmtpHost, type SmtpStage } from '../smtp.ts'

/** Part of this machine, but not the address we trust as such. */
const elsewhere = '127.0.0.2'

const message = Buffer.from('Subject: hallo\r\n\r\n.Een regel die met een punt begint\r\n')
const login = { user: 'praktijk', pass: 'geheim' }

const hosts: SmtpHost[] = []
async function host(...words: Parameters<typeof startSmtp>): Promise<SmtpHost> {
  const started = await startSmtp(...words)
  hosts.push(started)
  return started
}
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((one) => one.stop()))
})

type Sent = { outcome: HandOver; heard: string[]; asked: number }

async function send(smtp: Partial<SmtpSettings> & { port: number }, limits?: Limits, may = true): Promise<Sent> {
  const heard: string[] = []
  let asked = 0
  const settings = { host: '127.0.0.1', secure: false, login: null, ...smtp }
  const envelope = { from: 'post@example.org', to: 'jan@example.net', message }
  const outcome = await handOver(settings, envelope, {
    mayHandOver: () => Promise.resolve(++asked > 0 && may),
    hear: (line) => heard.push(line),
    ...(limits ? { limits } : {}),
  })
  return { outcome, heard, asked }
}

describe('a server that does what it should', () => {
  test('takes the mail as it was, and its words are heard', async () => {
    const { port, taken, envelopes } = await host()
    const { outcome, heard, asked } = await send({ port })
    expect(outcome).toMatchObject({ state: 'handed-over', reply: expect.stringMatching(/^250 /) as string })
    expect(taken).toEqual([message.toString()])
    expect(envelopes).toMatchObject([{ from: 'post@example.org', to: ['jan@example.net'] }])
    expect(asked).toBe(1)
    expect(heard.join('\n')).toMatch(
      /< 220 .*> EHLO .*> MAIL FROM:<post@example.org>.*> RCPT TO.*> DATA\n.*< 354 .*\n< 250 /s,
    )
    expect(heard.join('\n')).not.toContain('Een regel')
  })

  test('gets a login on this machine, and nobody hears it', async () => {
    const { port, envelopes } = await host({ authOptional: false })
    const { outcome, heard } = await send({ port, login })
    expect(outcome.state).toBe('handed-over')
    expect(envelopes[0]?.user).toBe('praktijk')
    const words = heard.join('\n')
    expect(words).toContain('> AUTH PLAIN …')
    for (const secret of ['geheim', Buffer.from('\0praktijk\0geheim').toString('base64')])
      expect(words).not.toContain(secret)
  })

  test('also by the older way of asking for a name and a password', async () => {
    const { port } = await host({ authMethods: ['LOGIN'], authOptional: false })
    const { outcome, heard } = await send({ port, login })
    expect(outcome.state).toBe('handed-over')
    for (const secret of ['praktijk', 'geheim']) {
      expect(heard.join('\n')).not.toContain(Buffer.from(secret).toString('base64'))
    }
  })

  test('gets nothing when another worker has the mail', async () => {
    const { port, taken } = await host()
    expect((await send({ port }, undefined, false)).outcome).toEqual({ state: 'taken' })
    expect(taken).toEqual([])
  })
})

describe('a line that must be closed to others', () => {
  let certificate: Certificate
  beforeAll(() => {
    certificate = makeCertificate(elsewhere)
  })
  const known = () => {
    const before = tls.getCACertificates('default')
    tls.setDefaultCACertificates([...before, certificate.cert])
    return () => {
      tls.setDefaultCACertificates(before)
    }
  }

  test('TLS from the first byte', async () => {
    const forget = known()
    const { port, envelopes } = await host({ secure: true, ...certificate }, elsewhere)
    const { outcome } = await send({ host: elsewhere, port, secure: true, login })
    forget()
    expect(outcome.state).toBe('handed-over')
    expect(envelopes).toMatchObject([{ secure: true, user: 'praktijk' }])
  })

  test('TLS on request, before the login', async () => {
    const forget = known()
    const { port, envelopes } = await host({ ...certificate, disabledCommands: [] }, elsewhere)
    const { outcome, heard } = await send({ host: elsewhere, port, login })
    forget()
    expect(outcome.state).toBe('handed-over')
    expect(envelopes).toMatchObject([{ secure: true, user: 'praktijk' }])
    expect(heard.findIndex((line) => /STARTTLS/.test(line))).toBeLessThan(
      heard.findIndex((line) => /AUTH PLAIN …/.test(line)),
    )
  })

  test('a server that cannot close the line never hears the login', async () => {
    const { port, envelopes } = await host({ allowInsecureAuth: true }, elsewhere)
    const { outcome, heard } = await send({ host: elsewhere, port, login })
    expect(outcome).toMatchObject({ state: 'later', problem: { stage: 'tls' } })
    expect(heard.join('\n')).not.toContain('AUTH PLAIN')
    expect(envelopes).toEqual([])
  })

  test('without a login a line that cannot be closed will do: mail servers hand on mail like that', async () => {
    const { port } = await host({}, elsewhere)
    expect((await send({ host: elsewhere, port })).outcome.state).toBe('handed-over')
  })

  test.each([true, false])(
    'a certificate that nobody vouches for is refused (from the first byte: %s)',
    async (secure) => {
      const { port, taken } = await host({ secure, ...certificate, disabledCommands: [] }, elsewhere)
      const { outcome } = await send({ host: elsewhere, port, secure, login })
      expect(outcome).toMatchObject({ state: 'later', problem: { stage: 'tls' } })
      expect(taken).toEqual([])
    },
  )
})

describe('a server that says no', () => {
  test('to the login: that is about the settings, so the mail waits', async () => {
    const { port } = await host()
    const { outcome } = await send({ port, login: { user: 'praktijk', pass: 'fout' } })
    expect(outcome).toMatchObject({
      state: 'later',
      problem: { stage: 'sign-in', reply: '535 5.7.8 Wrong name or password' },
    })
  })

  test('because it wants a login that is not set', async () => {
    const { port } = await host({ authOptional: false })
    expect((await send({ port })).outcome).toMatchObject({ state: 'later', problem: { stage: 'sign-in' } })
  })

  const stages: [SmtpStage, string][] = [
    ['mail', 'sender'],
    ['rcpt', 'recipient'],
    ['data', 'answer'],
    ['end', 'answer'],
  ]
  test.each(stages)('not now, at %s', async (at, stage) => {
    const server = await host()
    server.misbehave({ at, does: { code: 451, says: '4.7.1 Try again in a while' } })
    expect((await send({ port: server.port })).outcome).toEqual({
      state: 'later',
      problem: { stage, reply: '451 4.7.1 Try again in a while' },
    })
    expect(server.taken).toEqual([])
  })

  test.each(stages)('never, at %s: its own words are kept', async (at, stage) => {
    const server = await host()
    server.misbehave({ at, does: { code: 550, says: '5.1.1 No such person here' } })
    expect((await send({ port: server.port })).outcome).toEqual({
      state: 'refused',
      problem: { stage, reply: '550 5.1.1 No such person here' },
    })
  })

  test('in its greeting: that is not about this mail', async () => {
    const server = await host()
    server.misbehave({ at: 'connect', does: { code: 554, says: 'No service' } })
    expect((await send({ port: server.port })).outcome).toMatchObject({ state: 'later', problem: { stage: 'connect' } })
  })

  test('to a mail that is too large', async () => {
    const { port } = await host({ size: 10 })
    expect((await send({ port })).outcome).toMatchObject({ state: 'refused', problem: { stage: 'sender' } })
  })
})

describe('a line that breaks', () => {
  test.each(['connect', 'auth', 'mail', 'rcpt'] as const)('at %s: nothing is with the server', async (at) => {
    const server = await host()
    server.misbehave({ at, does: 'drop' })
    const { outcome, asked } = await send({ port: server.port, login })
    expect(outcome.state).toBe('later')
    expect(asked).toBe(0)
  })

  test('when the words may have begun: it may be tried again if they had not', async () => {
    const server = await host()
    server.misbehave({ at: 'data', does: 'drop' })
    const { outcome, asked } = await send({ port: server.port })
    expect(server.taken).toEqual([])
    expect(outcome.state).toMatch(asked === 0 ? /^later$/ : /^(later|uncertain)$/)
  })

  test('after the dot: nobody can know', async () => {
    const server = await host()
    server.misbehave({ at: 'end', does: 'drop' })
    const { outcome } = await send({ port: server.port })
    expect(server.taken).toHaveLength(1)
    expect(outcome).toMatchObject({ state: 'uncertain', problem: { stage: 'answer' } })
  })

  test('where nobody listens', async () => {
    const server = await host()
    await server.stop()
    hosts.length = 0
    const { outcome } = await send({ port: server.port })
    expect(outcome).toEqual({ state: 'later', problem: { stage: 'connect', code: 'ECONNREFUSED' } })
  })

  test('where there is no such machine', async () => {
    const { outcome } = await send({ host: 'mail.invalid', port: 25 })
    expect(outcome).toMatchObject({ state: 'later', problem: { stage: 'connect' } })
  }, 30_000)
})

describe('a server that takes its time', () => {
  const limits = { beforeMs: 400, afterMs: 400 }

  test.each(['connect', 'auth', 'mail', 'rcpt'] as const)(
    'for ever, at %s: we leave, and the mail waits',
    async (at) => {
      const server = await host()
      server.misbehave({ at, does: 'hang' })
      const { outcome, asked } = await send({ port: server.port, login }, limits)
      expect(outcome).toMatchObject({ state: 'later', problem: { code: 'ETIMEDOUT' } })
      expect(asked).toBe(0)
    },
  )

  test.each(['data', 'end'] as const)('for ever, at %s: nobody can know', async (at) => {
    const server = await host()
    server.misbehave({ at, does: 'hang' })
    const { outcome } = await send({ port: server.port }, limits)
    expect(outcome).toMatchObject({ state: 'uncertain', problem: { stage: 'answer', code: 'ETIMEDOUT' } })
  })

  test('and keeps talking without ever saying anything', async () => {
    const talker = createServer((socket) => {
      socket.on('error', () => undefined)
      const timer = setInterval(() => socket.write('220-wait\r\n'), 20)
      socket.once('close', () => {
        clearInterval(timer)
      })
    })
    await new Promise<void>((resolve) => talker.listen(0, '127.0.0.1', resolve))
    const { outcome } = await send({ port: (talker.address() as AddressInfo).port }, limits)
    talker.close()
    expect(outcome).toMatchObject({ state: 'later', problem: { stage: 'connect', code: 'ETIMEDOUT' } })
  })
})

describe('a line that is kept for the next mail', () => {
  const settings = (port: number) => ({ host: '127.0.0.1', port, secure: false, login: null })
  const over = (port: number, line: Line, asked: () => boolean = () => true) =>
    handOver(
      settings(port),
      { from: 'post@example.org', to: 'jan@example.net', message },
      { mayHandOver: () => Promise.resolve(asked()), line, limits: { beforeMs: 400, afterMs: 400 } },
    )

  test('carries one after the other, and no more than a server likes', async () => {
    let connections = 0
    const server = await host({}, '127.0.0.1', (at) => (at === 'connect' && (connections += 1), 0))
    const line = new Line()
    for (let i = 0; i < 150; i += 1) expect((await over(server.port, line)).state).toBe('handed-over')
    line.close()
    expect(server.taken).toHaveLength(150)
    expect(connections).toBe(2)
  })

  test('that the server ended meanwhile is opened anew, and the mail goes once', async () => {
    let connections = 0
    const server = await host({}, '127.0.0.1', (at) => {
      // Only the second conversation is served again.
      if (at === 'connect' && ++connections === 2) server.misbehave(null)
      return 0
    })
    const line = new Line()
    expect((await over(server.port, line)).state).toBe('handed-over')
    server.misbehave({ at: 'mail', does: { code: 421, says: '4.4.2 Idle for too long' } })
    let asked = 0
    expect((await over(server.port, line, () => ++asked > 0)).state).toBe('handed-over')
    expect([asked, connections, server.taken.length]).toEqual([1, 2, 2])
    await server.stop()
    hosts.length = 0
    expect(await over(server.port, line)).toMatchObject({ state: 'later', problem: { code: 'ECONNREFUSED' } })
  })

  test('is dropped in silence when it breaks between two mails', async () => {
    const server = await host()
    const line = new Line()
    expect((await over(server.port, line)).state).toBe('handed-over')
    server.misbehave({ at: 'connect', does: 'drop' })
    // Whoever comes makes the server hang up on everybody.
    await over(server.port, new Line())
    server.misbehave(null)
    expect((await over(server.port, line)).state).toBe('handed-over')
    expect(server.taken).toHaveLength(2)
    line.close()
  })

  test('after the dot nobody can know, on a kept line as on any', async () => {
    const server = await host()
    const line = new Line()
    expect((await over(server.port, line)).state).toBe('handed-over')
    server.misbehave({ at: 'end', does: 'drop' })
    let asked = 0
    expect(await over(server.port, line, () => ++asked > 0)).toMatchObject({ state: 'uncertain' })
    expect(asked).toBe(1)
    expect(server.taken).toHaveLength(2)
  })
})
