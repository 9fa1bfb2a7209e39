/** What the DNS says, asked of a real name server. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createSocket, type Socket } from 'node:dgram'
import { generateKeyPairSync } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Resolver } from 'node:dns/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askDns } from '#lib/server/mail/dns/ask.ts'
import { judgeDns, publicKeyOf } from '#lib/server/mail/dns/judge.ts'
import type { MailSettings } from '#lib/server/mail/settings.ts'

const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()

const settingsOf = (domain: string): MailSettings => ({
  smtp: null,
  from: { name: null, address: `post@${domain}`, domain },
  dkim: { domain, selector: 'regie1', privateKey, bits: 2048 },
  bounce: null,
})

/** Records in the way of dnsmasq: strings of at most 255 signs, as providers cut them too. */
function recordsOf(domain: string): string[] {
  const value = `v=DKIM1; k=rsa; p=${publicKeyOf(settingsOf(domain).dkim as NonNullable<MailSettings['dkim']>)}`
  return [
    `--mx-host=${domain},mx.example.net,10`,
    `--txt-record=${domain},unrelated`,
    `--txt-record=${domain},v=spf1 include:spf.exa,mple.net -all`,
    `--txt-record=regie1._domainkey.${domain},${value.slice(0, 200)},${value.slice(200)}`,
    `--txt-record=_dmarc.${domain},v=DMARC1; p=reject`,
  ]
}

let server: ChildProcess
let silent: Socket
let at = ''
let nowhere = ''

beforeAll(async () => {
  silent = createSocket('udp4')
  await new Promise<void>((resolve) => silent.bind(0, '127.0.0.1', resolve))
  nowhere = `127.0.0.1:${silent.address().port}`
  // A port that was free a moment ago may be somebody else's by now: then with another one.
  for (let starts = 0; starts < 5 && !(await startServer()); starts++);
  if (at === '') throw new Error('dnsmasq does not answer')
})

/** True, with `at` filled, once it answers. */
async function startServer(): Promise<boolean> {
  const free = createSocket('udp4')
  await new Promise<void>((resolve) => free.bind(0, '127.0.0.1', resolve))
  const port = free.address().port
  await new Promise<void>((resolve) => free.close(resolve))
  const words = ['--keep-in-foreground', '--no-resolv', '--no-hosts', '--conf-file=/dev/null', '--pid-file=']
  const listen = [`--port=${port}`, '--listen-address=127.0.0.1', '--bind-interfaces', '--local=/test/']
  server = spawn('/usr/sbin/dnsmasq', [...words, ...listen, ...recordsOf('praktijk.test')], { stdio: 'ignore' })
  let isOver = false
  const failed = new Promise<never>((_, reject) =>
    server.once('error', () => {
      reject(new Error('this test needs dnsmasq: apt-get install dnsmasq-base'))
    }),
  )
  server.once('exit', () => (isOver = true))
  const resolver = new Resolver({ timeout: 200, tries: 1 })
  resolver.setServers([`127.0.0.1:${port}`])
  const answers = async () => {
    for (let tries = 0; tries < 60 && !isOver; tries++) {
      if (await resolver.resolveTxt('praktijk.test').catch(() => null)) return true
      await sleep(50)
    }
    server.kill('SIGTERM')
    return false
  }
  const isThere = await Promise.race([answers(), failed])
  if (isThere) at = `127.0.0.1:${port}`
  return isThere
}

afterAll(() => {
  server.kill('SIGTERM')
  silent.close()
})

const kindsOf = async (settings: MailSettings, servers: string[]) => {
  const answers = await askDns(settings, servers)
  return (answers && judgeDns(answers, settings))?.map(({ kind }) => kind)
}

test('a domain that has everything', async () => {
  expect(await kindsOf(settingsOf('praktijk.test'), [at])).toEqual(['mx-fine', 'spf-fine', 'dkim-fine', 'dmarc-fine'])
})

test('a domain below it has nothing of its own but the policy above it', async () => {
  expect(await kindsOf(settingsOf('post.praktijk.test'), [at])).toEqual([
    'mx-missing',
    'spf-missing',
    'dkim-missing',
    'dmarc-inherited',
  ])
})

test('a domain that is not there has nothing', async () => {
  expect(await kindsOf(settingsOf('elders.test'), [at])).toEqual([
    'mx-missing',
    'spf-missing',
    'dkim-missing',
    'dmarc-missing',
  ])
})

test('a name server that says nothing is not waited for, and is not an empty answer', async () => {
  const begun = performance.now()
  expect(await kindsOf(settingsOf('praktijk.test'), [nowhere])).toEqual(Array.from({ length: 4 }, () => 'unreachable'))
  expect(performance.now() - begun).toBeLessThan(15_000)
}, 30_000)

test('without an address to send from nothing is asked', async () => {
  expect(await askDns({ smtp: null, from: null, dkim: null, bounce: null }, [nowhere])).toBeNull()
})
