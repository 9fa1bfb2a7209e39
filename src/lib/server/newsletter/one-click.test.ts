import { mkdtempSync, rmSync } from 'node:fs'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localPath } from '#lib/i18n/paths.ts'
import { openTestDb } from '../db/open.fixture.ts'
import { createHttpServer } from '../http.ts'
import { fillDemoPractice } from '../practice.ts'
import { servicesFor } from '../services.fixture.ts'
import type { Services } from '../services.ts'
import { addressMark, newsletterToken } from './links.ts'
import { askToSubscribe, confirmSubscriber, readByMark } from './subscribers.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-one-click-'))
const origin = 'https://regie.example.org'
const mail = 'zoe@example.org'

let services: Services & { lines: string[] }
let server: Server
/** What was left for Kit, which refuses forms from elsewhere by itself. */
const forKit: string[] = []

beforeAll(async () => {
  const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, 'regie.db') })
  await fillDemoPractice(db)
  services = servicesFor(db, { ORIGIN: origin })
  server = createHttpServer(services, ({ method, url }, response) => {
    forKit.push(`${method ?? ''} ${url ?? ''}`)
    response.end('kit')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  server.close()
  await services.db.destroy().catch(() => undefined)
  rmSync(folder, { recursive: true })
})

type Sent = { method?: string; headers?: Record<string, string>; body?: string }

/** As a mail program sends it: no cookie, no origin. */
function send(url: string, { method = 'POST', headers = {}, body = 'List-Unsubscribe=One-Click' }: Sent = {}) {
  const { port } = server.address() as AddressInfo
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const asked = request({ port, path: url, method, headers: { ...type, ...headers }, agent: false }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const tokenOf = () => newsletterToken(services.secret, 'leave', addressMark(services.secret, mail))
const reader = () => readByMark(services.db, addressMark(services.secret, mail))

async function join() {
  await askToSubscribe(services, { mail, choice: { lang: 'nl', topics: [] }, from: '/nieuwsbrief' }, new Date())
  await confirmSubscriber(services, (await reader())?.id ?? '', new Date())
  expect(await reader()).toMatchObject({ state: { kind: 'active' } })
}

describe('one click out', () => {
  test.each(['nl', 'en'] as const)(
    'takes a reader off the list, without anything but the address (%s)',
    async (lang) => {
      await services.db.deleteFrom('subscriber_addresses').execute()
      await join()
      const answer = await send(localPath(`/nieuwsbrief/uit/${tokenOf()}`, lang))
      expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } })
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      expect(answer.headers).not.toHaveProperty('set-cookie')
      expect(answer.headers).not.toHaveProperty('x-regie-route')
      expect(await reader()).toBeNull()
      expect(forKit).toEqual([])
    },
  )

  test('comes in any shape: another origin, many parts, an empty or a large body', async () => {
    for (const sent of [
      { headers: { origin: 'https://mail.example' } },
      { headers: { origin: 'null' } },
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\n\r\n--x--' },
      { body: '' },
      { body: 'x'.repeat(2_000_000) },
      { headers: { cookie: 'a=b' } },
    ] satisfies Sent[]) {
      await services.db.deleteFrom('subscriber_addresses').execute()
      await join()
      expect((await send(`/nieuwsbrief/uit/${tokenOf()}`, sent)).status).toBe(200)
      expect(await reader()).toBeNull()
    }
    expect(forKit).toEqual([])
  })

  test('answers the same to a stale and to a strange token, and takes nobody off', async () => {
    await services.db.deleteFrom('subscriber_addresses').execute()
    await join()
    const confirm = newsletterToken(services.secret, 'confirm', addressMark(services.secret, mail))
    const strange = ['x', `${'a'.repeat(43)}.${'b'.repeat(43)}`, confirm, '%00', '%', '..%2F..', 'a'.repeat(200)]
    const texts = new Set<string>()
    for (const token of strange) {
      const { status, text } = await send(`/nieuwsbrief/uit/${token}`)
      expect(status, token).toBe(200)
      texts.add(text)
    }
    expect(await reader()).not.toBeNull()
    for (let times = 0; times < 2; times++) texts.add((await send(`/nieuwsbrief/uit/${tokenOf()}`)).text)
    expect(texts.size).toBe(1)
    expect(forKit).toEqual([])
  })

  test('is no other address, no other method, and no button on our own page: those are for Kit', async () => {
    forKit.length = 0
    const own = `/nieuwsbrief/uit/${tokenOf()}`
    const others: [string, Sent?][] = [
      [own, { method: 'GET', body: '' }],
      [own, { method: 'HEAD', body: '' }],
      [own, { method: 'PUT' }],
      [own, { headers: { origin } }],
      [`${own}/`],
      [`${own}/x`],
      ['/nieuwsbrief/uit/'],
      ['/nieuwsbrief/uit'],
      ['/nieuwsbrief'],
      ['/nieuwsbrief/voorkeuren/x'],
      ['/nieuwsbrief/bevestigen/x'],
      ['//nieuwsbrief/uit/x'],
      ['/nieuwsbrief/uit%2Fx'],
      ['/en/nieuwsbrief/uit'],
      ['/studio/nieuwsbrief'],
      ['/contact'],
    ]
    for (const [url, sent] of others) await send(url, sent)
    expect(forKit).toHaveLength(others.length)
  })

  test('says that it is our fault when it is, so that the mail program tries again, and never tells the log who', async () => {
    const broken = servicesFor(services.db, { ORIGIN: origin })
    const other = createHttpServer({ ...broken, db: await closed() }, () => undefined)
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const before = server
    server = other
    const answer = await send(`/nieuwsbrief/uit/${tokenOf()}`)
    server = before
    other.close()
    broken.log.flush()
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '3600' } })
    expect(broken.lines.join('')).toContain('/(site)/nieuwsbrief/uit/[token]')
    expect(broken.lines.join('')).not.toContain(tokenOf())
  })
})

async function closed() {
  const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, 'closed.db') })
  await db.destroy()
  return db
}
