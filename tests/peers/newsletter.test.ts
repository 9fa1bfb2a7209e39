/** The newsletter's list in PostgreSQL, and its mails as mail programs, mail servers and verifiers of others understand them. */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { claimJob, settleJob } from '#lib/server/jobs/jobs.ts'
import { sendMail } from '#lib/server/mail/deliver.ts'
import { sendMailKind } from '#lib/server/mail/outbox.ts'
import { addressMark } from '#lib/server/newsletter/links.ts'
import { newsletterContract } from '#lib/server/newsletter/newsletter.contract.ts'
import { askToSubscribe, confirmSubscriber, readByMark } from '#lib/server/newsletter/subscribers.ts'
import { fillDemoPractice } from '#lib/server/practice.ts'
import { servicesFor } from '#lib/server/services.fixture.ts'
import { emptierOf, startPostgres, type Cluster } from '../postgres.ts'
import { startSmtp, type SmtpHost } from '../smtp.ts'

let cluster: Cluster
let db: Db
let empty: () => Promise<void>

beforeAll(async () => {
  cluster = await startPostgres()
  db = await openTestDb({ kind: 'postgres', url: cluster.freshUrl() })
  empty = await emptierOf(db)
})

afterAll(async () => {
  await db.destroy()
  await cluster.stop()
})

describe('readers of the newsletter in PostgreSQL', () => {
  newsletterContract(async () => {
    await empty()
    return db
  })
})

describe('its mails, handed to a mail server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-letters-'))
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  let smtp: SmtpHost

  beforeAll(async () => {
    writeFileSync(path.join(folder, 'dkim.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    smtp = await startSmtp()
  })

  afterAll(async () => {
    await smtp.stop()
    rmSync(folder, { recursive: true })
  })

  /** All that is handed over when somebody asks and says yes, in this language. */
  async function handedOver(lang: 'nl' | 'en'): Promise<string[]> {
    await empty()
    await fillDemoPractice(db)
    const services = servicesFor(db, {
      ORIGIN: 'https://regie.example.org',
      SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
      MAIL_FROM: 'De Lindeboom <post@example.org>',
      DKIM_DOMAIN: 'example.org',
      DKIM_SELECTOR: 'regie1',
      DKIM_KEY_FILE: path.join(folder, 'dkim.pem'),
    })
    smtp.taken.length = 0
    const now = new Date()
    const mail = 'zoevanwijk@example.net'
    await askToSubscribe(services, { mail, choice: { lang, topics: ['lifestyle'] }, from: '/nieuwsbrief' }, now)
    const subscriber = await readByMark(db, addressMark(services.secret, mail))
    await confirmSubscriber(services, subscriber?.id ?? '', now)
    for (;;) {
      const job = await claimJob(db, { kinds: [sendMailKind], now: new Date(Date.now() + 1000), leaseMs: 60_000 })
      if (!job) return [...smtp.taken]
      await sendMail(job, services)
      await settleJob(db, job, { state: 'done' }, new Date())
    }
  }

  test.each(['nl', 'en'] as const)('in %s: text and HTML that say the same, and one click out', async (lang) => {
    const [confirm, welcome, ...others] = await Promise.all(
      (await handedOver(lang)).map(async (raw) => ({ raw, read: await simpleParser(raw) })),
    )
    expect(others).toEqual([])
    for (const mail of [confirm, welcome]) {
      if (!mail) throw new Error('a mail did not arrive')
      const { read, raw } = mail
      expect(read.headers.get('content-language')).toBe(lang)
      expect(read.headers.get('auto-submitted')).toBe('auto-generated')
      const step = lang === 'en' ? '/en/newsletter/leave/' : '/nieuwsbrief/uit/'
      // RFC 8058 3.1: one https address, and this very word. Folded lines are one line (RFC 5322 2.2.3).
      const headers = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n(?=[ \t])/g, '')
      const [, address = ''] = /^List-Unsubscribe: *<(https:[^>\s]+)>$/m.exec(headers) ?? []
      expect(address).toMatch(new RegExp(`^https://regie\\.example\\.org${step}[\\w-]{43}\\.[\\w-]{43}$`))
      expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
      const links = (text: string) => new Set(text.match(/https:\/\/[^\s"<]+/g))
      expect(links(read.text ?? '')).toEqual(links(read.html || ''))
      expect(links(read.text ?? '').size).toBe(1)
      expect(read.html).not.toMatch(/<img|src=/)
      expect(read.attachments).toEqual([])
    }
    expect(confirm?.read.messageId).not.toBe(welcome?.read.messageId)
  })

  test('the signature covers both headers of one click out, says a verifier of others', async () => {
    const [raw = ''] = await handedOver('nl')
    const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const resolver = (name: string, type: string) =>
      name === 'regie1._domainkey.example.org' && type === 'TXT'
        ? Promise.resolve([[`v=DKIM1; k=rsa; p=${key}`]])
        : Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
    const verdict = async (message: string) => (await dkimVerify(Buffer.from(message), { resolver })).results[0]
    const whole = await verdict(raw)
    expect(whole?.status.result).toBe('pass')
    expect(whole?.signingHeaders?.keys.toLowerCase()).toMatch(/list-unsubscribe: list-unsubscribe-post/)
    const changed = await verdict(raw.replace('List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'))
    expect(changed?.status.result).toBe('fail')
  })
})
