import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { emptyDraft, type Draft } from '#lib/core/publishing/draft.ts'
import { publishArticle, publishKind, scheduleArticle, withdrawArticle } from '../articles/publish.ts'
import { addArticle, readKept } from '../articles/store.ts'
import type { DatabasePlace } from '../config.ts'
import { openDb } from '../db/open.ts'
import type { Db } from '../db/tables.ts'
import { claimJob } from '../jobs/jobs.ts'
import { handlers } from '../jobs/handlers.ts'
import {
  dropMail,
  forgetMails,
  judgeHeldMails,
  listMails,
  queueMail,
  sendAgain,
  sendMailKind,
  type OutgoingMail,
} from '../mail/outbox.ts'
import { readAsPractitioner, startConversation, stopNotices } from '../messages/conversations.ts'
import { removeConversation } from '../messages/receive.ts'
import { beginLetter } from '../letters/begin-letter.ts'
import { addLetter, markProofed, pauseLetter, readLetter, scheduleLetter, sendLetterKind } from '../letters/letters.ts'
import { addressMark } from '../newsletter/links.ts'
import { askToSubscribe, confirmSubscriber, leave, readByMark } from '../newsletter/subscribers.ts'
import { fillDemoPractice } from '../practice.ts'
import { serverSecret } from '../secret.ts'
import { servicesFor } from '../services.fixture.ts'
import { writeJournalKind } from './guard.ts'
import { lookedAtPutBack, noticePutBack, readPutBack } from './put-back.ts'

const now = new Date('2026-11-29T12:00:00.000Z')
const at = now.toISOString()

const draft: Draft = {
  ...emptyDraft,
  ...{ title: 'Rust mag', lead: 'Ook zonder dat je het verdiend hebt.', category: 'tension', author: 'de praktijk' },
  ...{ changed: 'Voor het eerst geplaatst.', body: '## Zitten\n\nGa even zitten.' },
}

/** Makes an empty database; copies one, and gives what puts that copy back. */
export type Copies = {
  empty: () => DatabasePlace
  copy: (place: DatabasePlace) => () => DatabasePlace
}

/** What a start promises about a database that is an older copy of itself, whatever database that is. */
export function putBackContract({ empty, copy }: Copies): void {
  const opened: Db[] = []
  const folders: string[] = []
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((db) => db.destroy()))
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  const journal = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'regie-journal-'))
    folders.push(folder)
    return folder
  }

  /** As the server starts. */
  async function start(place: DatabasePlace, folder: string, secret = new Uint8Array(32)) {
    const db = await openDb(place, serverSecret(secret))
    opened.push(db)
    const open = servicesFor(db, { JOURNAL_DIR: folder, ORIGIN: 'https://regie.example' })
    await noticePutBack(open, now)
    await fillDemoPractice(db)
    return { ...open, place }
  }
  type Open = Awaited<ReturnType<typeof start>>

  /** The jobs that write down what was erased. */
  async function work(open: Open) {
    for (;;) {
      const job = await claimJob(open.db, { kinds: [writeJournalKind], now: new Date(), leaseMs: 1000 })
      if (!job) return
      await handlers[writeJournalKind]?.(job, open)
    }
  }

  const mail = (key: string): OutgoingMail => ({
    ...{ key, to: 'jan@example.net', lang: 'nl', subject: 'Je afspraak' },
    ...{ text: 'Tot dan.', html: '<p>Tot dan.</p>' },
  })
  const statesOf = async ({ db }: Open) =>
    Object.fromEntries((await listMails(db)).map(({ key, state }) => [key, state]))
  const next = ({ db }: Open) => claimJob(db, { kinds: [sendMailKind], now, leaseMs: 1000 })

  const conversation = (db: Db, id: string) =>
    startConversation(
      db,
      {
        ...{ id, lang: 'nl', tokenHash: 'hash', keySealed: new Uint8Array([1]), sealedFor: 'f', sealedIn: 'browser' },
        ...{ noticeMail: 'iemand@example.org', first: new Uint8Array([2]) },
      },
      at,
    )
  const markOf = ({ secret }: Open, address: string) => addressMark(secret, address)
  async function join(open: Open, address: string) {
    await askToSubscribe(open, { mail: address, choice: { lang: 'nl', topics: [] }, from: '/nieuwsbrief' }, now)
    const reader = await readByMark(open.db, markOf(open, address))
    if (reader) await confirmSubscriber(open, reader.id, now)
  }
  const out = (open: Open, address: string, way: 'left' | 'erased') =>
    leave(open.db, markOf(open, address), { way, actor: 'visitor' }, now)
  const goneOf = async (open: Open, address: string) => {
    const row = await open.db
      .selectFrom('subscriber_addresses')
      .select('gone')
      .where('mark', '=', markOf(open, address))
      .executeTakeFirst()
    return row?.gone ?? null
  }
  const ids = ['by-visitor', 'by-her', 'kept', 'quiet'].map((name) => `3f0a6c1e-0000-4000-8000-${name}`) as [
    string,
    string,
    string,
    string,
  ]
  const [byVisitor, byHer, keptOne, quiet] = ids

  test('mail that waited is held, who was erased since is erased again, and nobody is still signed in', async () => {
    const [folder, place] = [journal(), empty()]
    const first = await start(place, folder)
    await queueMail(first.db, mail('a'), now)
    for (const id of ids) await conversation(first.db, id)
    for (const name of ['leaves', 'erased', 'stays']) await join(first, `${name}@example.org`)
    await first.db.insertInto('challenges').values({ hash: 'h', purpose: 'sign-in', expires_at: at }).execute()
    const putBack = copy(place)

    await removeConversation(first.db, { id: byVisitor, by: 'visitor', actor: 'visitor' }, now)
    await removeConversation(first.db, { id: byHer, by: 'practitioner', actor: 'noor' }, now)
    await stopNotices(first.db, quiet, now)
    await out(first, 'leaves@example.org', 'left')
    await out(first, 'erased@example.org', 'erased')
    await join(first, 'later@example.org')
    await out(first, 'later@example.org', 'left')
    await queueMail(first.db, mail('b'), now)
    await work(first)

    const again = await start(putBack(), folder)
    expect(await statesOf(again)).toMatchObject({ a: 'held' })
    expect(Object.values(await statesOf(again))).not.toContain('waiting')
    expect(await next(again)).toBeNull()
    expect(await readAsPractitioner(again.db, byVisitor)).toMatchObject({ deletedBy: 'visitor' })
    expect(await readAsPractitioner(again.db, byHer)).toMatchObject({ deletedBy: 'practitioner' })
    expect(await readAsPractitioner(again.db, keptOne)).toMatchObject({
      conversation: { noticeMail: 'iemand@example.org' },
    })
    expect(await readAsPractitioner(again.db, quiet)).toMatchObject({ conversation: { noticeMail: null } })
    const readers = ['leaves', 'erased', 'stays', 'later'].map((name) => `${name}@example.org`)
    expect(await Promise.all(readers.map((reader) => goneOf(again, reader)))).toEqual(['left', 'erased', null, 'left'])
    const there = await again.db.selectFrom('subscribers').select('mail').execute()
    expect(there).toEqual([{ mail: 'stays@example.org' }])
    expect(await again.db.selectFrom('challenges').selectAll().execute()).toEqual([])
    expect(await readPutBack(again.db)).toMatchObject({ at, unknown: false })
    const logged = await again.db.selectFrom('access_log').select('action').where('actor', '=', 'system').execute()
    expect(logged.map(({ action }) => action).toSorted()).toEqual([
      ...['data.put-back', 'message.deleted', 'message.deleted', 'subscriber.erased', 'subscriber.left'],
    ])

    // The copy that is made from here knows them too, and the next start has nothing to notice.
    await queueMail(again.db, mail('c'), now)
    await lookedAtPutBack(again.db, now)
    const third = await start(again.place, folder)
    expect(await readPutBack(third.db)).toBeNull()
    expect(await statesOf(third)).toMatchObject({ a: 'held', c: 'waiting' })
    expect((await third.db.selectFrom('erasures').select('mark').execute()).length).toBeGreaterThanOrEqual(6)
  })

  test('a letter that was planned is a draft again, and one on its way or paused waits for her', async () => {
    const [folder, place] = [journal(), empty()]
    const first = await start(place, folder)
    const { db } = first
    await join(first, 'reader@example.org')
    for (const id of ['planned', 'under-way', 'paused']) {
      await addLetter(
        db,
        { id, text: { lang: 'nl', topics: [], subject: 'Rust', body: 'Dag allemaal.', onSite: false } },
        at,
      )
      await markProofed(db, { id, revision: 1 })
      await scheduleLetter(db, { id, revision: 1 }, { sendAt: null, actor: 'noor', now })
    }
    for (const id of ['under-way', 'paused'])
      await beginLetter(db, { id, round: 1 }, new Date(now.getTime() + 3_600_000))
    expect(await pauseLetter(db, 'paused', { actor: 'noor', now })).toMatchObject({ ok: true })
    const putBack = copy(place)
    await start(place, folder)
    const again = await start(putBack(), folder)
    const halted = { haltedBy: 'put-back', dueAt: null }
    expect(await readLetter(again.db, 'planned')).toMatchObject({ ...halted, state: 'draft', isProofed: false })
    for (const id of ['under-way', 'paused'])
      expect(await readLetter(again.db, id)).toMatchObject({ ...halted, state: 'paused' })
    const later = new Date(now.getTime() + 7 * 24 * 3_600_000)
    expect(await claimJob(again.db, { kinds: [sendLetterKind], now: later, leaseMs: 1000 })).toBeNull()
  })

  test('an article that was planned comes out no more by itself, and readers keep what they have', async () => {
    const [folder, place] = [journal(), empty()]
    const { db } = await start(place, folder)
    for (const id of ['new', 'again', 'taken-away']) {
      await addArticle(db, { id, lang: 'nl', draft: { ...draft, slug: id } }, at)
      if (id !== 'new') expect(await publishArticle(db, { id, revision: 1 }, now)).toMatchObject({ ok: true })
      if (id === 'taken-away') await withdrawArticle(db, { id, revision: 2 }, at)
      const { revision } = (await readKept(db, id)) ?? { revision: 0 }
      const planned = await scheduleArticle(db, { id, revision }, '2026-12-06T12:00:00.000Z', now)
      expect(planned).toMatchObject({ ok: true })
    }
    const putBack = copy(place)
    await start(place, folder)
    const again = await start(putBack(), folder)
    const kept = async (id: string) => {
      const { state, publishAt, published } = (await readKept(again.db, id)) ?? {}
      return [state, publishAt, published?.slug ?? null]
    }
    expect(await kept('new')).toEqual(['draft', null, null])
    expect(await kept('again')).toEqual(['published', null, 'again'])
    expect(await kept('taken-away')).toEqual(['withdrawn', null, null])
    const later = new Date(now.getTime() + 30 * 24 * 3_600_000)
    expect(await claimJob(again.db, { kinds: [publishKind], now: later, leaseMs: 1000 })).toBeNull()
  })

  test('a start that follows a start holds nothing', async () => {
    const [folder, place] = [journal(), empty()]
    const first = await start(place, folder)
    await queueMail(first.db, mail('a'), now)
    const again = await start(place, folder)
    expect(await statesOf(again)).toEqual({ a: 'waiting' })
    expect(await readPutBack(again.db)).toBeNull()
  })

  test('where the journal is lost, was written under another secret or lacks what it had, she is told that it is not known', async () => {
    const [folder, place] = [journal(), empty()]
    const first = await start(place, folder)
    await conversation(first.db, byHer)
    const putBack = copy(place)
    await removeConversation(first.db, { id: byHer, by: 'practitioner', actor: 'noor' }, now)
    await work(first)
    const noticed = async (where: string, secret = new Uint8Array(32)) =>
      readPutBack((await start(putBack(), where, secret)).db)
    expect(await noticed(journal())).toMatchObject({ unknown: true })
    expect(await noticed(folder, new Uint8Array(32).fill(7))).toMatchObject({ unknown: true })

    const [other, another] = [journal(), empty()]
    const second = await start(another, other)
    await conversation(second.db, byHer)
    const putSecondBack = copy(another)
    await removeConversation(second.db, { id: byHer, by: 'practitioner', actor: 'noor' }, now)
    await work(second)
    writeFileSync(path.join(other, 'erased'), '')
    expect(await readPutBack((await start(putSecondBack(), other)).db)).toMatchObject({ unknown: true })
  })

  test('what was erased under another secret is not known for a copy of before that', async () => {
    const [folder, place] = [journal(), empty()]
    const first = await start(place, folder)
    await conversation(first.db, byHer)
    const putBack = copy(place)
    await removeConversation(first.db, { id: byHer, by: 'practitioner', actor: 'noor' }, now)
    await work(first)
    const secret = new Uint8Array(32).fill(7)
    const second = await start(place, folder, secret)
    expect(await readPutBack(second.db)).toBeNull()
    await start(place, folder, secret)
    const putSecondBack = copy(place)
    await start(place, folder, secret)
    expect(await readPutBack((await start(putSecondBack(), folder, secret)).db)).toMatchObject({ unknown: false })
    expect(await readPutBack((await start(putBack(), folder, secret)).db)).toMatchObject({ unknown: true })
  })

  test('what was erased before a journal was lost is not known for that copy, also not the second time', async () => {
    const [folder, place] = [journal(), empty()]
    const first = await start(place, folder)
    await conversation(first.db, byHer)
    const putBack = copy(place)
    await removeConversation(first.db, { id: byHer, by: 'practitioner', actor: 'noor' }, now)
    await work(first)
    const other = journal()
    for (let time = 0; time < 2; time++)
      expect(await readPutBack((await start(putBack(), other)).db)).toMatchObject({ unknown: true })
  })

  test('a crash between a line and the number of its turn does not keep the next start from erasing again', async () => {
    const [folder, place] = [journal(), empty()]
    const first = await start(place, folder)
    for (const id of ids) await conversation(first.db, id)
    const putBack = copy(place)
    const turns = () => readdirSync(folder).filter((name) => name.startsWith('turn-'))
    const [before = ''] = turns()
    const text = readFileSync(path.join(folder, before))
    for (const id of [byVisitor, byHer, keptOne]) {
      await removeConversation(first.db, { id, by: 'visitor', actor: 'visitor' }, now)
      await work(first)
    }
    for (const name of turns()) rmSync(path.join(folder, name))
    writeFileSync(path.join(folder, before), text)
    const again = await start(putBack(), folder)
    for (const id of [byVisitor, byHer, keptOne])
      expect(await readAsPractitioner(again.db, id)).toMatchObject({ deletedBy: 'visitor' })
    expect(await readPutBack((await start(again.place, folder)).db)).toMatchObject({ at, unknown: false })
  })

  test('a line that was cut short is written whole by the next', async () => {
    const [folder, place] = [journal(), empty()]
    const first = await start(place, folder)
    for (const id of [byVisitor, byHer]) await conversation(first.db, id)
    const putBack = copy(place)
    await removeConversation(first.db, { id: byVisitor, by: 'visitor', actor: 'visitor' }, now)
    writeFileSync(path.join(folder, 'erased'), '{"number":2,"at":"20')
    await work(first)
    await removeConversation(first.db, { id: byHer, by: 'practitioner', actor: 'noor' }, now)
    await work(first)
    const again = await start(putBack(), folder)
    expect(await readPutBack(again.db)).toMatchObject({ unknown: false })
    expect(await readAsPractitioner(again.db, byVisitor)).toMatchObject({ deletedBy: 'visitor' })
    expect(await readAsPractitioner(again.db, byHer)).toMatchObject({ deletedBy: 'practitioner' })
  })

  test('what is held goes or goes nowhere as she says, one by one or all; and is forgotten like any other', async () => {
    const [folder, place] = [journal(), empty()]
    const first = await start(place, folder)
    for (const key of ['a', 'b', 'c', 'd', 'e:1']) await queueMail(first.db, mail(key), now)
    const putBack = copy(place)
    await start(place, folder)
    const open = await start(putBack(), folder)
    expect(await readPutBack(open.db)).toMatchObject({ held: 5 })
    expect(await sendAgain(open.db, 'a', now)).toBe(true)
    expect(await dropMail(open.db, 'b', now)).toBe(true)
    await forgetMails(open.db, { about: 'e:' }, now)
    expect(await statesOf(open)).toEqual({ a: 'waiting', b: 'dropped', c: 'held', d: 'held' })
    expect(await sendAgain(open.db, 'e:1', now)).toBe(false)
    expect((await next(open))?.payload).toEqual({ mail: 'a', round: 2 })
    expect((await judgeHeldMails(open.db, 'send', now)).toSorted()).toEqual(['c', 'd'])
    expect(await statesOf(open)).toMatchObject({ c: 'waiting', d: 'waiting' })
    await queueMail(open.db, { ...mail('f'), hold: true }, now)
    expect(await judgeHeldMails(open.db, 'drop', now)).toEqual(['f'])
    expect(await statesOf(open)).toMatchObject({ f: 'dropped' })
    await lookedAtPutBack(open.db, now)
    expect(await readPutBack(open.db)).toBeNull()
  })

  test('a copy since which nothing happened is as good as what it is a copy of', async () => {
    const [folder, place] = [journal(), empty()]
    const first = await start(place, folder)
    await queueMail(first.db, mail('a'), now)
    const putBack = copy(place)
    const again = await start(putBack(), folder)
    expect(await readPutBack(again.db)).toBeNull()
    expect(await statesOf(again)).toEqual({ a: 'waiting' })
  })
}
