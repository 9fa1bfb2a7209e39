/** What conversations promise on every database. */
import { expect, test } from 'vitest'
import type { Db } from '../db/tables.ts'
import {
  addMessage,
  deleteConversation,
  hasUnread,
  isVisitorOf,
  markRead,
  readAsPractitioner,
  readAsVisitor,
  replaceUnread,
  startConversation,
  stopNotices,
} from './conversations.ts'
import type { NewConversation } from './conversations.ts'
import { dropMail, queueMail, sendMailKind, wakeMails } from '../mail/outbox.ts'
import { demoPractice } from '../practice.ts'
import { countUnread, listInbox, markDone, markUndone, setKind } from './inbox.ts'
import { receiveConversation } from './receive.ts'
import { erasedOn, eraseExpired } from './retention.ts'
import {
  monthsToKeep,
  readMessageSettings,
  readStandardAnswers,
  saveMessageSettings,
  saveStandardAnswers,
} from './settings.ts'

const bytes = (...values: number[]) => new Uint8Array(values)
const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 9, minute)).toISOString()

const one: NewConversation = {
  id: '3f0a6c1e-0000-4000-8000-000000000001',
  lang: 'nl',
  tokenHash: 'token-one',
  keySealed: bytes(0, 255, 10),
  sealedFor: 'fingerprint',
  sealedIn: 'browser',
  noticeMail: 'iemand@example.org',
  first: bytes(1, 0, 254),
}
const other: NewConversation = { ...one, id: one.id.replace('3f', '4f'), tokenHash: 'token-two', noticeMail: null }
const visitor = { id: one.id, tokenHash: one.tokenHash }
const asVisitor = { tokenHash: one.tokenHash, keyInUse: one.sealedFor }
const write = (number: number, ...sealed: number[]) => ({ conversation: one.id, number, sealed: bytes(...sealed) })

export function messagesContract(fresh: () => Promise<Db>): void {
  test('what was sealed comes back byte for byte, to who holds the key and to the practitioner', async () => {
    const db = await fresh()
    expect(await startConversation(db, one, at(0))).toEqual({ ok: true, value: 'started' })
    const seen = await readAsVisitor(db, visitor)
    expect(seen).toEqual({
      conversation: {
        id: one.id,
        lang: 'nl',
        keySealed: one.keySealed,
        sealedFor: 'fingerprint',
        sealedIn: 'browser',
        noticeMail: 'iemand@example.org',
        kind: 'client',
        done: false,
        messages: 1,
        lastFrom: 'visitor',
        createdAt: at(0),
        lastAt: at(0),
      },
      messages: [{ number: 1, from: 'visitor', sealed: one.first, at: at(0), readAt: null }],
    })
    expect(await readAsPractitioner(db, one.id)).toEqual(seen)
  })

  test('an id without its own token opens nothing, and unknown looks the same as not yours', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    await startConversation(db, other, at(0))
    expect(await readAsVisitor(db, { ...visitor, tokenHash: other.tokenHash })).toBeNull()
    expect(await readAsVisitor(db, { ...visitor, tokenHash: '' })).toBeNull()
    expect(await readAsVisitor(db, { ...visitor, id: 'unknown' })).toBeNull()
    expect(await isVisitorOf(db, one.id, one.tokenHash)).toBe(true)
    expect(await isVisitorOf(db, one.id, other.tokenHash)).toBe(false)
    const refused = await addMessage(db, { ...asVisitor, tokenHash: other.tokenHash }, write(2, 9), at(1))
    expect(refused).toEqual({ ok: false, error: { kind: 'gone' } })
  })

  test('sending once more after a lost answer gives one conversation; the same id for something else is refused', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    expect(await startConversation(db, one, at(1))).toEqual({ ok: true, value: 'again' })
    expect(await startConversation(db, { ...one, first: bytes(7) }, at(1))).toEqual({ ok: false, error: 'taken' })
    expect(await startConversation(db, { ...one, tokenHash: 'x' }, at(1))).toEqual({ ok: false, error: 'taken' })
    expect((await listInbox(db, { view: 'open', before: null })).rows).toHaveLength(1)
  })

  test('both write on in turn; the same message twice is one, and who was too late hears the number', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    expect(await addMessage(db, 'practitioner', write(2, 2), at(1))).toMatchObject({
      ok: true,
      value: { outcome: 'added', conversation: { messages: 2, lastFrom: 'practitioner' } },
    })
    expect(await addMessage(db, 'practitioner', write(2, 2), at(2))).toMatchObject({ value: { outcome: 'again' } })
    const late = { ok: false, error: { kind: 'out-of-turn', messages: 2 } }
    expect(await addMessage(db, asVisitor, write(2, 2), at(2))).toEqual(late)
    expect(await addMessage(db, asVisitor, write(4, 4), at(2))).toEqual(late)
    expect(await addMessage(db, asVisitor, write(3, 3), at(3))).toMatchObject({ value: { outcome: 'added' } })
    const kept = await readAsVisitor(db, visitor)
    expect(kept && 'messages' in kept && kept.messages.map(({ number, from, at }) => [number, from, at])).toEqual([
      [1, 'visitor', at(0)],
      [2, 'practitioner', at(1)],
      [3, 'visitor', at(3)],
    ])
  })

  test('who writes on after the practitioner got another key is refused; what was taken before that stays taken', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    await addMessage(db, asVisitor, write(2, 2), at(1))
    const afterwards = { ...asVisitor, keyInUse: 'another' }
    const refused = { ok: false, error: { kind: 'key-changed' } }
    expect(await addMessage(db, afterwards, write(3, 3), at(2))).toEqual(refused)
    expect(await addMessage(db, { ...afterwards, keyInUse: null }, write(3, 3), at(2))).toEqual(refused)
    expect(await addMessage(db, afterwards, write(2, 2), at(2))).toMatchObject({ value: { outcome: 'again' } })
    // She may still answer where she can open it.
    expect(await addMessage(db, 'practitioner', write(3, 3), at(3))).toMatchObject({ value: { outcome: 'added' } })
  })

  test('of twenty that write at once exactly one gets the number', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    const tries = Array.from({ length: 20 }, (_, i) =>
      db.transaction().execute((tx) => addMessage(tx, asVisitor, write(2, 50 + i), at(1))),
    )
    const done = await Promise.all(tries)
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.filter((result) => !result.ok && result.error.kind === 'out-of-turn')).toHaveLength(19)
  })

  test('an answer leaves as it is what she puts on done or back at the same moment', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    const wrong: string[] = []
    for (let number = 2; number < 42; number++) {
      const done = number % 2 === 0
      const [answered] = await Promise.all([
        addMessage(db, 'practitioner', write(number, number), at(1)),
        done ? markDone(db, one.id, number) : markUndone(db, one.id),
      ])
      if (!answered.ok) throw new Error(answered.error.kind)
      const [row] = (await listInbox(db, { view: done ? 'done' : 'open', before: null })).rows
      if (row?.messages !== number) wrong.push(`${number} is not ${done ? 'done' : 'open'}`)
    }
    expect(wrong).toEqual([])
  })

  test('a message of the visitor brings back what was done, also while she brings it back herself', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    for (let number = 2; number < 22; number++) {
      expect(await markDone(db, one.id, number - 1)).toBe('done')
      const [written] = await Promise.all([
        addMessage(db, asVisitor, write(number, number), at(1)),
        markUndone(db, one.id),
      ])
      expect(written).toMatchObject({ ok: true, value: { conversation: { done: false, messages: number } } })
      expect((await listInbox(db, { view: 'open', before: null })).rows).toHaveLength(1)
    }
  })

  test('what she has not seen is never put on done, also when it comes at that very moment', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    expect(await addMessage(db, asVisitor, write(2, 2), at(1))).toMatchObject({ ok: true })
    expect(await markDone(db, one.id, 1)).toBe('newer')
    expect((await listInbox(db, { view: 'open', before: null })).rows).toHaveLength(1)
    expect(await markDone(db, 'nothing', 1)).toBe('gone')
    for (let number = 3; number < 22; number++) {
      const seen = number - 1
      await Promise.all([addMessage(db, asVisitor, write(number, number), at(2)), markDone(db, one.id, seen)])
      expect((await listInbox(db, { view: 'open', before: null })).rows).toHaveLength(1)
      expect(await markDone(db, one.id, number)).toBe('done')
    }
  })

  test('the database itself refuses a second message with one number and a side that does not exist', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    const row = { conversation: one.id, number: 1, side: 'practitioner', sealed: bytes(6), at: at(1), read_at: null }
    await expect(db.insertInto('messages').values(row).execute()).rejects.toThrow()
    const side = { ...row, number: 2, side: 'server' }
    await expect(db.insertInto('messages').values(side).execute()).rejects.toThrow()
  })

  test('reading is noted once, for what the other side wrote up to there', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    await addMessage(db, asVisitor, write(2, 2), at(1))
    await addMessage(db, asVisitor, write(3, 3), at(2))
    expect(await countUnread(db)).toBe(3)
    const upTo = (until: number) => ({ conversation: one.id, reader: 'practitioner', until }) as const
    expect(await markRead(db, upTo(2), at(5))).toBe(true)
    expect(await markRead(db, upTo(2), at(6))).toBe(false)
    expect(await countUnread(db)).toBe(1)
    await markRead(db, { ...upTo(3), reader: 'visitor' }, at(7))
    const kept = await readAsVisitor(db, visitor)
    expect(kept && 'messages' in kept && kept.messages.map(({ readAt }) => readAt)).toEqual([at(5), at(5), null])
    expect(await hasUnread(db, { conversation: one.id, from: 'visitor', before: 4 })).toBe(true)
    expect(await hasUnread(db, { conversation: one.id, from: 'visitor', before: 3 })).toBe(false)
  })

  test('the list has what waits first, and a new message brings back what was done', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    await startConversation(db, other, at(1))
    const ids = async (view: 'open' | 'done') =>
      (await listInbox(db, { view, before: null })).rows.map(({ id, unread }) => [id, unread])
    expect(await ids('open')).toEqual([
      [other.id, 1],
      [one.id, 1],
    ])
    expect((await listInbox(db, { view: 'open', before: at(1) })).rows.map(({ id }) => id)).toEqual([one.id])
    expect((await listInbox(db, { view: 'open', before: null })).rows[0]?.first).toEqual(one.first)
    expect(await markDone(db, one.id, 1)).toBe('done')
    expect(await ids('open')).toEqual([[other.id, 1]])
    expect(await ids('done')).toEqual([[one.id, 1]])
    await addMessage(db, asVisitor, write(2, 2), at(4))
    expect(await ids('open')).toEqual([
      [one.id, 2],
      [other.id, 1],
    ])
    expect(await markUndone(db, 'unknown')).toBe(false)
  })

  test('deleting leaves nothing but when and by whom, for both sides', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    await addMessage(db, 'practitioner', write(2, 2), at(1))
    expect(await deleteConversation(db, { id: one.id, by: 'visitor' }, at(2))).toBe(true)
    expect(await deleteConversation(db, { id: one.id, by: 'practitioner' }, at(3))).toBe(false)
    const empty = { deletedAt: at(2), deletedBy: 'visitor' }
    expect(await readAsVisitor(db, visitor)).toEqual(empty)
    expect(await readAsPractitioner(db, one.id)).toEqual(empty)
    expect(await addMessage(db, asVisitor, write(3, 3), at(4))).toMatchObject({ error: { kind: 'deleted' } })
    expect(await db.selectFrom('messages').selectAll().execute()).toEqual([])
    const row = await db.selectFrom('conversations').selectAll().executeTakeFirst()
    expect(row).toMatchObject({ notice_mail: null })
    expect(row?.key_sealed).toHaveLength(0)
    expect(await countUnread(db)).toBe(0)
    // The link may come back as a second first message; it does not bring the conversation back to life.
    expect(await startConversation(db, one, at(5))).toEqual({ ok: false, error: 'taken' })
  })

  test('a form without script that is sent again takes the place of the first, as long as nobody opened that', async () => {
    const db = await fresh()
    const onArrival: NewConversation = { ...one, sealedIn: 'server' }
    await startConversation(db, onArrival, at(0))
    await replaceUnread(db, one.id)
    expect(await startConversation(db, { ...onArrival, tokenHash: 'again' }, at(1))).toMatchObject({ ok: true })
    expect(await isVisitorOf(db, one.id, 'again')).toBe(true)
    expect(await countUnread(db)).toBe(1)
    await markRead(db, { conversation: one.id, reader: 'practitioner', until: 1 }, at(2))
    await replaceUnread(db, one.id)
    expect(await isVisitorOf(db, one.id, 'again')).toBe(true)
    await startConversation(db, other, at(3))
    await replaceUnread(db, other.id)
    expect(await isVisitorOf(db, other.id, other.tokenHash)).toBe(true)
  })

  test('the first stays when the second could not be kept', async () => {
    const db = await fresh()
    const onArrival: NewConversation = { ...one, sealedIn: 'server' }
    const receive = (conversation: NewConversation, mail: string) => {
      const open = { db, origin: 'https://regie.example.org', practice: { ...demoPractice, mail } }
      return receiveConversation(open, { conversation, odd: false }, new Date(at(1)))
    }
    expect(await receive(onArrival, 'praktijk@example.org')).toEqual({ ok: true, value: 'started' })
    await expect(receive({ ...onArrival, tokenHash: 'again' }, 'no address')).rejects.toThrow('mail address')
    expect(await isVisitorOf(db, one.id, one.tokenHash)).toBe(true)
    expect(await receive({ ...onArrival, tokenHash: 'again' }, 'praktijk@example.org')).toEqual({
      ok: true,
      value: 'started',
    })
    expect(await isVisitorOf(db, one.id, 'again')).toBe(true)
  })

  test('of odd messages she is told as of any other, in one mail an hour, and all are in her list', async () => {
    const db = await fresh()
    const open = { db, origin: 'https://example.org', practice: demoPractice }
    const come = async (n: number, minute: number, odd: boolean) => {
      const conversation = { ...one, id: `${n}-odd`, tokenHash: `token-${n}`, first: bytes(n) }
      expect(await receiveConversation(open, { conversation, odd }, new Date(at(minute)))).toMatchObject({ ok: true })
    }
    const mailedAt = async () =>
      (await db.selectFrom('jobs').select('run_at').where('kind', '=', sendMailKind).orderBy('run_at').execute()).map(
        ({ run_at }) => run_at,
      )
    await come(1, 10, true)
    expect(await mailedAt()).toEqual([at(10)])
    for (let n = 2; n < 30; n++) await come(n, 10 + n, true)
    expect(await mailedAt()).toEqual([at(10), at(60)])
    // The hour that began with what waited from the one before has had its mail: what comes now waits for the next.
    await come(30, 75, true)
    expect(await mailedAt()).toEqual([at(10), at(60), at(120)])
    await come(31, 76, false)
    expect(await mailedAt()).toEqual([at(10), at(60), at(76), at(120)])
    expect(await countUnread(db)).toBe(31)
    expect((await listInbox(db, { view: 'open', before: null })).rows).toHaveLength(31)
    const mails = await db.selectFrom('mails').select(['recipient', 'subject']).distinct().execute()
    expect(mails).toEqual([{ recipient: demoPractice.mail, subject: 'Er is een bericht' }])
  })

  test('an odd message is told of also when the mail of the next hour was stopped, or waiting mails were woken', async () => {
    const db = await fresh()
    const open = { db, origin: 'https://example.org', practice: demoPractice }
    const come = (n: number, minute: number) => {
      const conversation = { ...one, id: `${n}-odd`, tokenHash: `token-${n}`, first: bytes(n) }
      return receiveConversation(open, { conversation, odd: true }, new Date(at(minute)))
    }
    const waiting = async () =>
      (
        await db
          .selectFrom('jobs')
          .select(['key', 'run_at'])
          .where('kind', '=', sendMailKind)
          .where('state', '=', 'waiting')
          .orderBy('run_at')
          .execute()
      ).map(({ run_at }) => run_at)
    await come(1, 10)
    await come(2, 20)
    await wakeMails(db, new Date(at(25)))
    expect(await waiting()).toEqual([at(10), at(60)])
    const next = `message:odd:${Date.parse(at(60)) / 3_600_000}`
    expect(await dropMail(db, next, new Date(at(25)))).toBe(true)
    await come(3, 30)
    await come(4, 35)
    expect(await waiting()).toEqual([at(10), at(120)])
    await db.updateTable('mails').set({ state: 'handed-over' }).execute()
    await come(5, 70)
    expect(await waiting()).toContain(at(180))
  })

  test('notices can be stopped', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    await stopNotices(db, one.id, new Date(at(1)))
    expect(await readAsVisitor(db, visitor)).toMatchObject({ conversation: { noticeMail: null } })
  })

  test('who stops notices or deletes gets no mail that still waited, and is forgotten in what was sent', async () => {
    for (const act of [
      (db: Db) => stopNotices(db, one.id, new Date(at(2))),
      (db: Db) => deleteConversation(db, { id: one.id, by: 'visitor' }, at(2)),
    ]) {
      const db = await fresh()
      const noticeMail = 'jo@example.org'
      await startConversation(db, { ...one, noticeMail }, at(0))
      await startConversation(db, { ...other, noticeMail }, at(0))
      const mail = (key: string, to: string) =>
        queueMail(
          db,
          { key, to, lang: 'nl', subject: 'Antwoord', text: 'Er is antwoord.', html: '<p>Er is antwoord.</p>' },
          new Date(at(1)),
        )
      await mail(`message:${one.id}:2`, noticeMail)
      await mail(`message:${one.id}:4`, noticeMail)
      await mail(`message:${one.id}:5`, 'praktijk@example.org')
      await mail(`message:${other.id}:2`, noticeMail)
      await db.updateTable('mails').set({ state: 'handed-over' }).where('key', '=', `message:${one.id}:2`).execute()
      await act(db)
      const rows = await db
        .selectFrom('mails')
        .select(['key', 'state', 'recipient', 'body', 'subject'])
        .orderBy('key')
        .execute()
      const gone = { recipient: null, body: null, subject: null }
      expect(rows.filter(({ key }) => key.includes(one.id))).toMatchObject([
        { state: 'handed-over', ...gone },
        { state: 'dropped', ...gone },
        { state: 'waiting', recipient: 'praktijk@example.org' },
      ])
      expect(rows.filter(({ key }) => key.includes(other.id))).toMatchObject([
        { state: 'waiting', recipient: noticeMail },
      ])
      const jobs = await db.selectFrom('jobs').select(['key', 'state']).where('state', '=', 'cancelled').execute()
      expect(jobs).toEqual([{ key: `message:${one.id}:4#1`, state: 'cancelled' }])
    }
  })

  test('what reached its time goes, each kind at its own, counted from the last message', async () => {
    const db = await fresh()
    await startConversation(db, one, '2024-11-28T10:00:00.000Z')
    await startConversation(db, other, '2024-11-28T10:00:00.000Z')
    await setKind(db, other.id, 'question')
    const months = { client: 240, question: 24 }
    expect(await eraseExpired(db, months, new Date('2026-11-28T09:59:00Z'))).toEqual({ erased: [] })
    expect(await eraseExpired(db, months, new Date('2026-11-28T10:01:00Z'))).toEqual({ erased: [other.id] })
    expect(await readAsPractitioner(db, other.id)).toMatchObject({ deletedBy: 'retention' })
    expect(await eraseExpired(db, months, new Date('2027-02-27T10:00:00Z'))).toEqual({ erased: [] })
    expect(await readAsPractitioner(db, other.id)).toBeNull()
    expect(await readAsPractitioner(db, one.id)).not.toBeNull()
    expect(erasedOn('2024-11-28T10:00:00.000Z', 24)).toBe('2026-11-28T10:00:00.000Z')
  })

  test('what goes by itself goes whole and is written down, or stays whole', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    const end = await db.selectFrom('access_log_end').selectAll().executeTakeFirstOrThrow()
    await db.deleteFrom('access_log_end').execute()
    const erase = () => eraseExpired(db, { client: 24, question: 24 }, new Date('2029-11-29T10:00:00Z'))
    await expect(erase()).rejects.toThrow()
    expect(await readAsPractitioner(db, one.id)).toMatchObject({ messages: [{ sealed: one.first }] })
    await db.insertInto('access_log_end').values(end).execute()
    expect(await erase()).toEqual({ erased: [one.id] })
    expect(await db.selectFrom('messages').selectAll().execute()).toEqual([])
    const log = await db.selectFrom('access_log').select(['actor', 'action', 'subject']).execute()
    expect(log).toEqual([{ actor: 'system', action: 'message.deleted', subject: `conversation:${one.id}` }])
  })

  test('a message that comes before its conversation is erased keeps it', async () => {
    const db = await fresh()
    await startConversation(db, one, at(0))
    await addMessage(db, asVisitor, write(2, 2), at(2))
    const erased = { id: one.id, by: 'retention' } as const
    expect(await deleteConversation(db, { ...erased, quietSince: at(1) }, at(3))).toBe(false)
    expect(await readAsPractitioner(db, one.id)).toMatchObject({ messages: [{ number: 1 }, { number: 2 }] })
    expect(await deleteConversation(db, { ...erased, quietSince: at(3) }, at(3))).toBe(true)
  })

  test('how long is kept follows the role until she chooses', async () => {
    const db = await fresh()
    const settings = await readMessageSettings(db)
    expect(monthsToKeep(settings, 'coach')).toEqual({ client: 24, question: 24 })
    expect(monthsToKeep(settings, 'zorgverlener')).toEqual({ client: 240, question: 24 })
    const chosen = { answerDays: 5, keepMonths: { client: 36, question: null } }
    await saveMessageSettings(db, chosen)
    expect(await readMessageSettings(db)).toEqual(chosen)
    expect(monthsToKeep(chosen, 'zorgverlener')).toEqual({ client: 36, question: 24 })
  })

  test('standard answers are bytes like the rest, and saving one leaves the other alone', async () => {
    const db = await fresh()
    expect(await readStandardAnswers(db)).toBeNull()
    await saveStandardAnswers(db, bytes(3, 0, 3))
    await saveMessageSettings(db, { answerDays: 2, keepMonths: { client: null, question: 12 } })
    expect(await readStandardAnswers(db)).toEqual(bytes(3, 0, 3))
    await saveStandardAnswers(db, null)
    expect(await readStandardAnswers(db)).toBeNull()
    expect((await readMessageSettings(db)).answerDays).toBe(2)
  })
}
