/** The whole way of a mail: from the outbox, by the queue, to a real mail server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readJournal } from '#lib/server/backup/journal.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import type { Db } from '#lib/server/db/tables.ts'
import type { Runner } from '#lib/server/jobs/runner.ts'
import { startJobs } from '#lib/server/jobs/start.ts'
import { sendMail } from '#lib/server/mail/deliver.ts'
import { listMails, queueMail, sendAgain, wakeMails } from '#lib/server/mail/outbox.ts'
import { sendProof } from '#lib/server/mail/proof.ts'
import { fillDemoPractice } from '#lib/server/practice.ts'
import { servicesFor } from '#lib/server/services.fixture.ts'
import { startSmtp, type SmtpHost } from '../smtp.ts'

let folder = ''
let db: Db
let smtp: SmtpHost
const runners: Runner[] = []
const logs: string[][] = []

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'regie-outbox-'))
  db = await openTestDb({ kind: 'sqlite', file: path.join(folder, 'regie.db') })
  await fillDemoPractice(db)
  smtp = await startSmtp()
})
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()))
  await db.destroy()
  await smtp.stop()
  rmSync(folder, { recursive: true })
})

const withServer = () => ({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, MAIL_FROM: 'post@example.org' })

function start(env: Record<string, string>): void {
  const services = servicesFor(db, env)
  logs.push(services.lines)
  runners.push(startJobs(services))
}

const queue = (key: string) =>
  queueMail(
    db,
    {
      key,
      to: 'jan@example.net',
      lang: 'nl',
      subject: 'Je afspraak',
      text: 'Tot dan, Jan met rugklachten.\n',
      html: '<p>Tot dan, Jan met rugklachten.</p>',
    },
    new Date(),
  )

async function stateOf(key: string, wanted: string) {
  for (let tries = 0; tries < 1000; tries++) {
    const mail = (await listMails(db)).find((one) => one.key === key)
    if (mail?.state === wanted && (wanted !== 'waiting' || mail.problem)) return mail
    await sleep(10)
  }
  throw new Error(`${key} did not become ${wanted}`)
}

test('a mail is handed over at once, from the practice, and then its words are still hers for a day', async () => {
  start(withServer())
  await queue('a')
  expect(await stateOf('a', 'handed-over')).toMatchObject({ to: 'jan@example.net', whole: true, problem: null })
  expect(smtp.taken).toHaveLength(1)
  const read = await simpleParser(smtp.taken[0] ?? '')
  expect(read.from?.value).toEqual([{ name: 'Demopraktijk De Lindeboom', address: 'post@example.org' }])
  expect(read.text).toBe('Tot dan, Jan met rugklachten.\n')
  expect(read.messageId).toMatch(/^<[0-9a-f-]{36}@example\.org>$/)
}, 30_000)

test('what is with the mail server is a turn that stands beside the database too: a copy of before is an older one', async () => {
  const turns = async () => (await db.selectFrom('copy_guard').select('turn').executeTakeFirstOrThrow()).turn
  const beside = path.join(folder, 'journal')
  const services = servicesFor(db, { ...withServer(), JOURNAL_DIR: beside })
  const before = await turns()
  await queue('a')
  await sendMail({ kind: 'send-mail', key: 'a#1', payload: { mail: 'a', round: 1 }, attempt: 1 }, services)
  expect(smtp.taken).toHaveLength(1)
  expect(await turns()).toBe(before + 1)
  expect(readJournal(db, beside).turn).toBe(before + 1)
  // No journal keeps a mail back.
  writeFileSync(path.join(folder, 'no-folder'), '')
  await queue('b')
  const without = servicesFor(db, { ...withServer(), JOURNAL_DIR: path.join(folder, 'no-folder') })
  await sendMail({ kind: 'send-mail', key: 'b#1', payload: { mail: 'b', round: 1 }, attempt: 1 }, without)
  expect(smtp.taken).toHaveLength(2)
}, 30_000)

test('without a mail server mails wait, and go when there is one', async () => {
  start({})
  await queue('a')
  await queue('b')
  await sleep(300)
  expect((await listMails(db)).map(({ state, problem }) => [state, problem])).toEqual([
    ['waiting', null],
    ['waiting', null],
  ])
  start(withServer())
  await stateOf('a', 'handed-over')
  await stateOf('b', 'handed-over')
  expect(smtp.taken).toHaveLength(2)
}, 30_000)

test('not now: it waits with what the server said, and goes at the next try', async () => {
  smtp.misbehave({ at: 'rcpt', does: { code: 451, says: '4.7.1 Greylisted, jan@example.net' } })
  start(withServer())
  await queue('a')
  const waiting = await stateOf('a', 'waiting')
  expect(waiting.problem).toEqual({ stage: 'recipient', reply: '451 4.7.1 Greylisted, jan@example.net' })
  for (let tries = 0; tries < 200; tries++) {
    if (((await listMails(db))[0]?.nextAt ?? '') > new Date().toISOString()) break
    await sleep(10)
  }
  smtp.misbehave(null)
  await wakeMails(db, new Date())
  await stateOf('a', 'handed-over')
  expect(smtp.taken).toHaveLength(1)
}, 30_000)

test('never: it says why, and can be sent again on purpose as the same mail', async () => {
  smtp.misbehave({ at: 'end', does: { code: 554, says: '5.7.1 Looks like spam' } })
  start(withServer())
  await queue('a')
  const failed = await stateOf('a', 'failed')
  expect(failed.problem).toEqual({ stage: 'answer', reply: '554 5.7.1 Looks like spam' })
  expect(
    (await db.selectFrom('jobs').select('state').where('kind', '=', 'send-mail').execute()).map(({ state }) => state),
  ).toEqual(['done'])
  smtp.misbehave(null)
  expect(await sendAgain(db, 'a', new Date())).toBe(true)
  await stateOf('a', 'handed-over')
  expect(smtp.taken).toHaveLength(1)
}, 30_000)

test('a line cut after the dot: uncertain, never again by itself, twice with one name when she wants it', async () => {
  smtp.misbehave({ at: 'end', does: 'drop' })
  start(withServer())
  await queue('a')
  expect((await stateOf('a', 'uncertain')).problem?.stage).toBe('answer')
  smtp.misbehave(null)
  await wakeMails(db, new Date())
  await sleep(300)
  expect(smtp.taken).toHaveLength(1)
  await sendAgain(db, 'a', new Date())
  await stateOf('a', 'handed-over')
  const ids = await Promise.all(smtp.taken.map(async (raw) => (await simpleParser(raw)).messageId))
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
}, 30_000)

test('words that do not open stop no other mail, and go when they do', async () => {
  await queue('a')
  await queue('b')
  const rows = await db.selectFrom('mails').select(['key', 'body']).orderBy('key').execute()
  const setBody = (body: string | null) => db.updateTable('mails').set({ body }).where('key', '=', 'a').execute()
  await setBody(rows[1]?.body ?? null)
  start(withServer())
  await stateOf('b', 'handed-over')
  expect((await stateOf('a', 'failed')).problem).toEqual({ stage: 'sealed' })
  expect(smtp.taken).toHaveLength(1)
  await setBody(rows[0]?.body ?? null)
  await sendAgain(db, 'a', new Date())
  await stateOf('a', 'handed-over')
  expect(smtp.taken).toHaveLength(2)
}, 30_000)

test('a test mail goes at once and tells the conversation', async () => {
  const proof = await sendProof(servicesFor(db, withServer()), 'praktijk@example.org', 'en')
  expect(proof).toMatchObject({ state: 'handed-over', problem: null })
  expect(proof?.conversation.join('\n')).toContain('> RCPT TO:<praktijk@example.org>')
  expect((await simpleParser(smtp.taken[0] ?? '')).subject).toBe('Test mail from Regie')
  smtp.misbehave({ at: 'rcpt', does: { code: 550, says: '5.1.1 No such person' } })
  expect(await sendProof(servicesFor(db, withServer()), 'x@example.org', 'nl')).toMatchObject({
    state: 'refused',
    problem: { stage: 'recipient', reply: '550 5.1.1 No such person' },
  })
  expect(await sendProof(servicesFor(db), 'x@example.org', 'nl')).toBeNull()
}, 30_000)

test('no log of all this holds who it was for or what it said', () => {
  expect(logs.length).toBeGreaterThan(4)
  expect(logs.flat().join('')).not.toMatch(/jan@|rugklachten|Je afspraak|Greylisted|spam/)
})
