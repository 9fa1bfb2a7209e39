/** Letters of the newsletter in PostgreSQL; and on both databases sent to a real mail server, that goes along or does not. */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Choice } from '#lib/core/publishing/subscriber.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import { claimJob, settleJob } from '#lib/server/jobs/jobs.ts'
import { readBounceAddress } from '#lib/server/letters/bounce-address.ts'
import { lettersContract } from '#lib/server/letters/letters.contract.ts'
import {
  addLetter,
  markProofed,
  pauseLetter,
  readLetter,
  resumeLetter,
  scheduleLetter,
  sendLetterKind,
} from '#lib/server/letters/letters.ts'
import { saveLimits } from '#lib/server/letters/limits.ts'
import { letterSlug } from '#lib/server/letters/letter-address.ts'
import { letterPath, listShown } from '#lib/server/letters/shown-letters.ts'
import { sendLetter } from '#lib/server/letters/send-letter.ts'
import { addressMark } from '#lib/server/newsletter/links.ts'
import {
  askToSubscribe,
  changeChoice,
  confirmSubscriber,
  leave,
  readByMark,
} from '#lib/server/newsletter/subscribers.ts'
import { fillDemoPractice } from '#lib/server/practice.ts'
import { servicesFor } from '#lib/server/services.fixture.ts'
import type { Services } from '#lib/server/services.ts'
import { emptierOf, startPostgres, type Cluster } from '../postgres.ts'
import { startSmtp, type SmtpHost } from '../smtp.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-letters-'))
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

let cluster: Cluster
let postgres: Db
let emptyPostgres: () => Promise<void>
let smtp: SmtpHost
const opened: Db[] = []

beforeAll(async () => {
  writeFileSync(path.join(folder, 'dkim.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  cluster = await startPostgres()
  postgres = await openTestDb({ kind: 'postgres', url: cluster.freshUrl() })
  emptyPostgres = await emptierOf(postgres)
  smtp = await startSmtp()
})

afterAll(async () => {
  await Promise.all([postgres, ...opened].map((db) => db.destroy()))
  await cluster.stop()
  await smtp.stop()
  rmSync(folder, { recursive: true })
})

const inPostgres = async () => {
  await emptyPostgres()
  return postgres
}
const inSqlite = async () => {
  const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, `${opened.length}.db`) })
  opened.push(db)
  return db
}

describe('letters in PostgreSQL', () => {
  lettersContract(inPostgres)
})

const minute = 60_000
const actor = 'her'

describe.each([
  ['SQLite', inSqlite],
  ['PostgreSQL', inPostgres],
])('sending, in %s', (_, fresh) => {
  let services: Services & { lines: string[] }
  let db: Db

  beforeEach(async () => {
    smtp.misbehave(null)
    smtp.taken.length = 0
    smtp.envelopes.length = 0
    db = await fresh()
    await fillDemoPractice(db)
    services = withServer()
    await saveLimits(db, { perSecond: 50, perHour: null, perDay: null })
  })

  const withServer = (more: Record<string, string> = {}) =>
    servicesFor(db, {
      ORIGIN: 'https://regie.example.org',
      SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
      MAIL_FROM: 'De Lindeboom <post@example.org>',
      MAIL_BOUNCE: 'bounce+*@example.org',
      DKIM_DOMAIN: 'example.org',
      DKIM_SELECTOR: 'regie1',
      DKIM_KEY_FILE: path.join(folder, 'dkim.pem'),
      ...more,
    })

  async function join(mail: string, choice: Choice = { lang: 'nl', topics: [] }) {
    await askToSubscribe(services, { mail, choice, from: '/nieuwsbrief' }, new Date())
    const { id } = (await readByMark(db, addressMark(services.secret, mail))) ?? { id: '' }
    await confirmSubscriber(services, id, new Date())
    return id
  }
  const joinAll = async (count: number) => {
    for (let i = 0; i < count; i++) await join(`m${String(i).padStart(2, '0')}@example.net`)
  }

  async function plan(id = 'a', { body = 'Dag allemaal, [lees](/artikelen/rust).', onSite = false } = {}) {
    const now = new Date(Date.now() - 5 * minute)
    const text = { lang: 'nl', topics: [], subject: `Rust ${id}`, body, onSite } as const
    await addLetter(db, { id, text }, now.toISOString())
    await markProofed(db, { id, revision: 1 })
    await scheduleLetter(db, { id, revision: 1 }, { sendAt: null, actor, now })
  }
  /** Does every round that is due now; a run of a round that a process did not come back from has a higher attempt. */
  async function run({ attempt = 1, most = 20 } = {}) {
    for (let i = 0; i < most; i++) {
      const job = await claimJob(db, { kinds: [sendLetterKind], now: new Date(), leaseMs: 60_000 })
      if (!job) return
      await sendLetter({ ...job, attempt: i === 0 ? attempt : 1 }, services)
      await settleJob(db, job, { state: 'done' }, new Date())
    }
  }
  const rows = () => db.selectFrom('letter_recipients').selectAll().orderBy('subscriber').execute()
  const states = async () =>
    (await rows()).map(({ state, reason }) => (reason === null ? state : `${state}: ${reason}`))
  const letter = async (id = 'a') => {
    const found = await readLetter(db, id)
    if (!found) throw new Error('no letter')
    return found
  }
  const row = () => db.selectFrom('letters').selectAll().executeTakeFirstOrThrow()
  const dueAgain = () =>
    db
      .updateTable('letter_recipients')
      .set({ try_at: new Date().toISOString() })
      .where('state', '=', 'waiting')
      .execute()
  async function resume() {
    await resumeLetter(db, 'a', { actor, now: new Date() })
    await run()
  }
  /** Its next round, now. */
  async function goOnNow() {
    await dueAgain()
    const at = new Date().toISOString()
    await db.updateTable('letters').set({ due_at: at }).where('state', '=', 'sending').execute()
    await db
      .updateTable('jobs')
      .set({ run_at: at })
      .where('kind', '=', sendLetterKind)
      .where('state', '=', 'waiting')
      .execute()
    await run()
  }

  test('each reader gets it once, signed, with her own way out and her own return path', async () => {
    const anna = await join('anna@example.net')
    await join('bram@example.net')
    await plan()
    await run()
    expect(await states()).toEqual(['handed-over', 'handed-over'])
    expect(await letter()).toMatchObject({ state: 'sent', dueAt: null })
    expect(smtp.envelopes.map(({ to }) => to[0]).toSorted()).toEqual(['anna@example.net', 'bram@example.net'])
    const at = smtp.envelopes.findIndex(({ to }) => to[0] === 'anna@example.net')
    const raw = smtp.taken[at] ?? ''
    const own = (await rows()).find(({ subscriber }) => subscriber === anna)
    expect(readBounceAddress('bounce+*@example.org', services.secret, smtp.envelopes[at]?.from ?? '')).toBe(
      own?.bounce_id,
    )

    const read = await simpleParser(raw)
    expect(read.subject).toBe('Rust a')
    expect(read.messageId).toBe(`<${own?.message_id ?? ''}@example.org>`)
    expect(read.headers.get('auto-submitted')).toBeUndefined()
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n(?=[ \t])/g, '')
    expect(headers).toMatch(/^List-Id: <nieuwsbrief\.example\.org>$/im)
    expect(headers).toMatch(/^List-Help: <https:\/\/regie\.example\.org\/nieuwsbrief>$/m)
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    const [, leaves = ''] = /^List-Unsubscribe: *<(https:[^>\s]+)>$/m.exec(headers) ?? []
    expect(leaves).toContain(addressMark(services.secret, 'anna@example.net'))
    const links = (text: string) => new Set(text.match(/https:\/\/[^\s"<)]+/g))
    expect(links(read.text ?? '')).toContain(leaves)
    // Plain text has the address of the page as well, where HTML need not say it.
    for (const one of links(read.html || '')) expect(links(read.text ?? '')).toContain(one)
    expect(read.html).not.toMatch(/<img|<script|src=/)

    const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const resolver = (name: string, type: string) =>
      name === 'regie1._domainkey.example.org' && type === 'TXT'
        ? Promise.resolve([[`v=DKIM1; k=rsa; p=${key}`]])
        : Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
    const verdict = async (message: string) => (await dkimVerify(Buffer.from(message), { resolver })).results[0]
    const whole = await verdict(raw)
    expect(whole?.status.result).toBe('pass')
    expect(whole?.signingHeaders?.keys.toLowerCase()).toMatch(/list-unsubscribe: list-unsubscribe-post/)
  })

  test('of a letter on the site every mail has the same address, which works from the first one on', async () => {
    await joinAll(3)
    await plan('a', { onSite: true })
    const address = `/nieuwsbrief/brief/${letterSlug({ id: 'a', subject: 'Rust a' })}`
    smtp.misbehave({ at: 'rcpt', does: { code: 450, says: '4.2.0 Greylisted' } })
    await run()
    expect(await listShown(db, 'nl')).toEqual([])
    smtp.misbehave(null)
    await goOnNow()
    expect((await listShown(db, 'nl')).map(letterPath)).toEqual([address])
    expect(smtp.taken).toHaveLength(3)
    for (const raw of smtp.taken) {
      const { text, html } = await simpleParser(raw)
      expect(text).toContain(`Lees deze brief in de browser:\nhttps://regie.example.org${address}\n`)
      expect(html).toContain(`<a href="https://regie.example.org${address}">Lees deze brief in de browser</a>`)
    }
  })

  test('a letter nobody got is not on the site; one that somebody may have got is, whoever was there to see it', async () => {
    await join('anna@example.net')
    await plan('a', { onSite: true })
    smtp.misbehave({ at: 'rcpt', does: { code: 550, says: '5.1.1 No such user' } })
    await run()
    expect(await letter()).toMatchObject({ state: 'sent', outAt: null })
    await db.updateTable('subscribers').set({ bounced_at: null }).execute()
    await plan('b', { onSite: true })
    smtp.misbehave({ at: 'end', does: 'drop' })
    await run()
    await plan('c', { onSite: true })
    smtp.misbehave({ at: 'connect', does: 'drop' })
    await run()
    // The process ended in the middle.
    await db
      .updateTable('letter_recipients')
      .set({ state: 'handing-over', hand_over: 'x' })
      .where('letter', '=', 'c')
      .execute()
    expect((await listShown(db, 'nl')).map(({ subject }) => subject)).toEqual(['Rust b'])
    await goOnNow()
    expect((await listShown(db, 'nl')).map(({ subject }) => subject)).toEqual(['Rust c', 'Rust b'])
  })

  test('who leaves, chooses otherwise or is not reached before her turn, is not mailed', async () => {
    await join('anna@example.net')
    const bram = await join('bram@example.net')
    const chris = await join('chris@example.net')
    const dora = await join('dora@example.net')
    await plan()
    smtp.misbehave({ at: 'connect', does: 'drop' })
    await run()
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting'])
    smtp.misbehave(null)
    await leave(db, addressMark(services.secret, 'anna@example.net'), { way: 'left', actor: 'visitor' }, new Date())
    await changeChoice(db, bram, { lang: 'en', topics: [] }, new Date())
    await db.updateTable('subscribers').set({ bounced_at: 'T' }).where('id', '=', chris).execute()
    await goOnNow()
    expect(smtp.envelopes.map(({ to }) => to[0])).toEqual(['dora@example.net'])
    expect((await states()).toSorted()).toEqual([
      ...['handed-over', 'skipped: bounced', 'skipped: changed', 'skipped: left'],
    ])
    expect((await rows()).find(({ subscriber }) => subscriber === dora)?.state).toBe('handed-over')
    expect(await letter()).toMatchObject({ state: 'sent' })
  })

  test('a server that cannot be talked to is waited for, longer each time, and in the end she is asked', async () => {
    await joinAll(3)
    await plan()
    smtp.misbehave({ at: 'mail', does: { code: 550, says: '5.7.1 Not you' } })
    await run()
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting'])
    expect(await row()).toMatchObject({ state: 'sending', troubles: 1 })
    expect(Date.parse((await row()).due_at ?? '')).toBeGreaterThan(Date.now() + 10_000)
    await db.updateTable('letters').set({ troubles: 15 }).execute()
    await goOnNow()
    expect(await letter()).toMatchObject({ state: 'paused', haltedBy: 'server' })
    smtp.misbehave(null)
    await resume()
    expect(await states()).toEqual(['handed-over', 'handed-over', 'handed-over'])
    expect(await row()).toMatchObject({ state: 'sent', troubles: 0 })
  })

  test('not now for one reader is tried again later; the others go', async () => {
    await joinAll(2)
    await plan()
    smtp.misbehave({ at: 'rcpt', does: { code: 450, says: '4.2.0 Greylisted' } })
    await run()
    expect(await states()).toEqual(['waiting', 'waiting'])
    expect((await rows()).map(({ tries }) => tries)).toEqual([1, 1])
    expect(await row()).toMatchObject({ state: 'sending', troubles: 0, refusals: 2 })
    smtp.misbehave(null)
    await run()
    expect(smtp.taken).toEqual([])
    await goOnNow()
    expect(await states()).toEqual(['handed-over', 'handed-over'])
    expect(await row()).toMatchObject({ state: 'sent', refusals: 0 })
  })

  test('never for one reader is told, and no mailbox stops letters to her', async () => {
    const id = await join('anna@example.net')
    await plan()
    smtp.misbehave({ at: 'rcpt', does: { code: 550, says: '5.1.1 No such user anna@example.net' } })
    await run()
    expect(await states()).toEqual(['refused: 5.1.1'])
    expect(JSON.stringify(await rows())).not.toContain('anna')
    expect(await letter()).toMatchObject({ state: 'sent' })
    const { bounced_at } = await db
      .selectFrom('subscribers')
      .select('bounced_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(bounced_at).not.toBeNull()
  })

  test('ten refused in a row stop it: that is not about readers any more', async () => {
    await joinAll(20)
    await plan()
    smtp.misbehave({ at: 'data', does: { code: 554, says: '5.7.1 Spam' } })
    await run()
    expect(await letter()).toMatchObject({ state: 'paused', haltedBy: 'refused' })
    const refused = (await states()).filter((state) => state.startsWith('refused'))
    // Those that were under way when the tenth came back.
    expect(refused.length).toBeGreaterThanOrEqual(10)
    expect(refused.length).toBeLessThan(19)
    smtp.misbehave(null)
    await resume()
    expect(await letter()).toMatchObject({ state: 'sent' })
    expect(smtp.taken).toHaveLength(20 - refused.length)
  })

  test('an answer that was never heard is uncertain, and goes again by nothing', async () => {
    await join('anna@example.net')
    await plan()
    smtp.misbehave({ at: 'end', does: 'drop' })
    await run()
    expect(await states()).toEqual(['uncertain: answer'])
    expect(await letter()).toMatchObject({ state: 'sent' })
    smtp.misbehave(null)
    await resume()
    expect(smtp.taken).toHaveLength(1)
  })

  test('ten answers in a row that were never heard stop it: nobody of those gets it again', async () => {
    await joinAll(20)
    await plan()
    smtp.misbehave({ at: 'end', does: 'drop' })
    await run()
    // The server cuts every line it has, those as well on which a mail was only to begin: that one is tried again.
    while ((await letter()).state === 'sending') await goOnNow()
    expect(await letter()).toMatchObject({ state: 'paused', haltedBy: 'server' })
    const left = (await states()).filter((state) => state === 'waiting').length
    // Beside the ten, those that were under way.
    expect(left).toBeGreaterThan(1)
    expect(left).toBeLessThanOrEqual(10)
    smtp.misbehave(null)
    smtp.taken.length = 0
    await resume()
    expect(await row()).toMatchObject({ state: 'sent', refusals: 0 })
    expect(smtp.taken).toHaveLength(left)
  })

  test('found in the middle of being handed over it is uncertain, and the rest goes on in a new round', async () => {
    await joinAll(2)
    await plan()
    const now = new Date()
    smtp.misbehave({ at: 'connect', does: 'drop' })
    await run()
    smtp.misbehave(null)
    const [first] = await rows()
    await db
      .updateTable('letter_recipients')
      .set({ state: 'handing-over', hand_over: 'gone', handed_at: now.toISOString() })
      .where('subscriber', '=', first?.subscriber ?? '')
      .execute()
    const { round } = await row()
    await goOnNow()
    expect((await states()).toSorted()).toEqual(['handed-over', 'uncertain: lost'])
    expect(smtp.taken).toHaveLength(1)
    expect((await row()).round).toBe(round)
    expect(await letter()).toMatchObject({ state: 'sent' })
  })

  test('a process that never came back costs a round, not the letter', async () => {
    await joinAll(2)
    await plan()
    await run({ attempt: 2, most: 1 })
    expect(smtp.taken).toEqual([])
    expect(await row()).toMatchObject({ state: 'sending', round: 2, troubles: 1 })
    await run()
    expect(await row()).toMatchObject({ state: 'sent', troubles: 0 })
    expect(smtp.taken).toHaveLength(2)
  })

  test('paused in the middle, what was not begun waits until she goes on', async () => {
    await joinAll(6)
    await saveLimits(db, { perSecond: 4, perHour: null, perDay: null })
    await plan()
    const running = run()
    while (smtp.taken.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await pauseLetter(db, 'a', { actor, now: new Date() })
    await running
    const sent = smtp.taken.length
    expect(sent).toBeLessThan(6)
    expect(await letter()).toMatchObject({ state: 'paused', haltedBy: 'her' })
    const waiting = (await states()).filter((state) => state === 'waiting').length
    expect(waiting + sent).toBe(6)
    await saveLimits(db, { perSecond: 50, perHour: null, perDay: null })
    await resume()
    expect(new Set(smtp.envelopes.map(({ to }) => to[0])).size).toBe(6)
    expect(smtp.taken).toHaveLength(6)
  })

  /** What happens when the mail server is asked for a reader, before it gets the words: the first, the second and so on. */
  async function meanwhile(...happens: ((mail: string) => Promise<unknown>)[]): Promise<SmtpHost> {
    let asked = 0
    const host = await startSmtp({
      onRcptTo: ({ address }, _session, done) => {
        const happening = happens[asked++]?.(address) ?? Promise.resolve()
        happening.then(() => {
          done()
        }, done)
      },
    })
    services = withServer({ SMTP_URL: `smtp://127.0.0.1:${host.port}` })
    return host
  }

  test('who leaves or is not reached while the mail server is asked for her, is not mailed; the round goes on', async () => {
    await joinAll(3)
    // One after another, in one round.
    await saveLimits(db, { perSecond: 2, perHour: null, perDay: null })
    await plan()
    const host = await meanwhile(
      (mail) => leave(db, addressMark(services.secret, mail), { way: 'left', actor: 'visitor' }, new Date()),
      (mail) => db.updateTable('subscribers').set({ bounced_at: 'T' }).where('mail', '=', mail).execute(),
    )
    await run({ most: 1 })
    await host.stop()
    expect((await states()).toSorted()).toEqual(['handed-over', 'skipped: bounced', 'skipped: left'])
    expect(host.taken).toHaveLength(1)
    expect(await letter()).toMatchObject({ state: 'sent' })
  })

  test('paused and taken up again at once, nothing goes in the round from before that', async () => {
    await joinAll(2)
    await saveLimits(db, { perSecond: 2, perHour: null, perDay: null })
    await plan()
    const host = await meanwhile(async () => {
      await pauseLetter(db, 'a', { actor, now: new Date() })
      await resumeLetter(db, 'a', { actor, now: new Date() })
    })
    await run({ most: 1 })
    expect(await states()).toEqual(['waiting', 'waiting'])
    await run()
    await host.stop()
    expect(await states()).toEqual(['handed-over', 'handed-over'])
    expect(host.taken).toHaveLength(2)
    expect(await letter()).toMatchObject({ state: 'sent' })
  })

  test('no more go in a second, an hour or a day than may', async () => {
    await joinAll(6)
    await saveLimits(db, { perSecond: 10, perHour: 4, perDay: null })
    await plan()
    const began = Date.now()
    await run()
    // The fourth has its turn after three tenths of a second.
    expect(Date.now() - began).toBeGreaterThanOrEqual(300)
    expect(smtp.taken).toHaveLength(4)
    const { state, due_at } = await row()
    expect(state).toBe('sending')
    expect(Date.parse(due_at ?? '') - began).toBeGreaterThanOrEqual(59 * minute)
    await db
      .updateTable('letter_recipients')
      .set({ handed_at: new Date(began - 61 * minute).toISOString() })
      .where('state', '=', 'handed-over')
      .execute()
    await goOnNow()
    expect(smtp.taken).toHaveLength(6)
  })

  test('what should have gone on more than an hour ago asks first', async () => {
    await joinAll(2)
    await plan()
    smtp.misbehave({ at: 'connect', does: 'drop' })
    await run()
    smtp.misbehave(null)
    const long = new Date(Date.now() - 61 * minute).toISOString()
    await db.updateTable('letters').set({ due_at: long }).execute()
    await db
      .updateTable('jobs')
      .set({ run_at: long })
      .where('kind', '=', sendLetterKind)
      .where('state', '=', 'waiting')
      .execute()
    await run()
    expect(await letter()).toMatchObject({ state: 'paused', haltedBy: 'late' })
    expect(smtp.taken).toEqual([])
    await resume()
    expect(smtp.taken).toHaveLength(2)
  })

  test('without a mail server or a practice nothing is tried, and she is told', async () => {
    await joinAll(1)
    await plan()
    services = servicesFor(db)
    await run()
    expect(await letter()).toMatchObject({ state: 'paused', haltedBy: 'server' })
  })

  test('a second letter waits for the first', async () => {
    await joinAll(2)
    await plan('a')
    smtp.misbehave({ at: 'connect', does: 'drop' })
    await run()
    smtp.misbehave(null)
    await plan('b')
    await run()
    expect(smtp.taken).toEqual([])
    expect(await letter('b')).toMatchObject({ state: 'sending' })
    await goOnNow()
    await goOnNow()
    expect(await letter('b')).toMatchObject({ state: 'sent' })
    expect(smtp.taken).toHaveLength(4)
  })
})
