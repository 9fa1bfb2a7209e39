import { expect, test } from 'vitest'
import type { Db } from '../db/tables.ts'
import { claimJob, settleJob } from '../jobs/jobs.ts'
import { serverSecret } from '../secret.ts'
import { servicesFor } from '../services.fixture.ts'
import { mailGivenUp, sendMail } from './deliver.ts'
import { dropMail, listMails, queueMail, sendAgain, sendMailKind, wakeMails, type OutgoingMail } from './outbox.ts'
import { bodyOf } from './outbox.fixture.ts'
import { sealBody } from './sealed-body.ts'
import { kept, tidyMails } from './tidy.ts'

const now = new Date('2026-11-29T12:00:00.000Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

const mail = (key: string, more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  key,
  to: 'zoë@bücher.example',
  lang: 'nl',
  subject: 'Je afspraak',
  text: 'Tot dan.',
  html: '<p>Tot dan.</p>',
  ...more,
})

/** What the outbox promises, whatever database it is in, before any mail server comes into it. */
export function outboxContract(fresh: () => Promise<Db>): void {
  const claim = (db: Db, at = now) => claimJob(db, { kinds: [sendMailKind], now: at, leaseMs: 1000 })
  const rowOf = (db: Db, key = 'a') => db.selectFrom('mails').selectAll().where('key', '=', key).executeTakeFirst()
  const set = (db: Db, values: object) => db.updateTable('mails').set(values).execute()

  test('a mail is kept with the transaction it tells about, or not at all', async () => {
    const db = await fresh()
    const broken = db.transaction().execute(async (tx) => {
      await queueMail(tx, mail('a'), now)
      throw new Error('no')
    })
    await expect(broken).rejects.toThrow('no')
    expect(await listMails(db)).toEqual([])
    await db.transaction().execute((tx) => queueMail(tx, mail('a'), now))
    expect(await listMails(db)).toEqual([
      {
        key: 'a',
        state: 'waiting',
        to: 'zoë@xn--bcher-kva.example',
        subject: 'Je afspraak',
        problem: null,
        queuedAt: now.toISOString(),
        changedAt: now.toISOString(),
        nextAt: now.toISOString(),
        whole: true,
      },
    ])
    expect(await claim(db)).toMatchObject({ key: 'a#1', payload: { mail: 'a', round: 1 } })
  })

  test('the same key is one mail, ever', async () => {
    const db = await fresh()
    await queueMail(db, mail('a'), now)
    await queueMail(db, mail('a', { subject: 'Anders' }), now)
    await set(db, { state: 'handed-over' })
    await tidyMails(db, later(24 * 365))
    await queueMail(db, mail('a'), later(24 * 365))
    expect(await rowOf(db)).toMatchObject({ state: 'handed-over', recipient: null })
    await claim(db)
    expect(await claim(db)).toBeNull()
  })

  test('what is not an address is refused, and no subject has a line of its own', async () => {
    const db = await fresh()
    await expect(queueMail(db, mail('a', { to: 'zoë' }), now)).rejects.toThrow('no-at')
    await expect(queueMail(db, mail('a', { replyTo: 'a@b.nl\r\nBcc: c@d.nl' }), now)).rejects.toThrow()
    await queueMail(db, mail('b', { subject: 'Eén\r\nBcc: c@d.nl\u2028twee\0' }), now)
    expect((await rowOf(db, 'b'))?.subject).toBe('Eén Bcc: c@d.nl twee')
  })

  const withLink = {
    text: 'Je code is 271828: https://example.org/afspraak/eenGeheimeLink',
    html: '<a href="https://example.org/afspraak/eenGeheimeLink">271828</a>',
    calendar: { method: 'REQUEST', ics: 'URL:https://example.org/afspraak/eenGeheimeLink' },
  } as const

  test('a copy of the database gives nobody a link or a code out of it', async () => {
    const db = await fresh()
    await queueMail(db, mail('a', withLink), now)
    const row = await db.selectFrom('mails').selectAll().executeTakeFirstOrThrow()
    const whole = JSON.stringify([row, await db.selectFrom('jobs').selectAll().execute()])
    const unpacked = Buffer.from(row.body ?? '', 'base64url').toString('latin1')
    for (const text of [whole, unpacked]) expect(text).not.toMatch(/eenGeheimeLink|271828|href/)
    expect(whole).toContain('Je afspraak')
    expect(bodyOf(row)).toEqual(withLink)
    expect(() => bodyOf({ ...row, key: 'b' })).toThrow('do not open')
    expect(() => bodyOf(row, serverSecret(new Uint8Array(32).fill(1)))).toThrow('do not open')
  })

  test('words that do not open are shown as that, and go once the secret is back', async () => {
    const db = await fresh()
    await queueMail(db, mail('a'), now)
    const { body } = (await rowOf(db)) ?? {}
    const key = serverSecret(new Uint8Array(32).fill(1)).keyFor('mail-body')
    await set(db, { body: sealBody({ text: 'Tot dan.', html: '' }, { mail: 'a', key }) })
    await sendMail({ kind: sendMailKind, key: 'a#1', payload: { mail: 'a', round: 1 }, attempt: 1 }, servicesFor(db))
    expect(await listMails(db)).toMatchObject([{ state: 'failed', problem: { stage: 'sealed' }, whole: true }])
    await set(db, { body })
    expect(await sendAgain(db, 'a', now)).toBe(true)
    expect(await rowOf(db)).toMatchObject({ state: 'waiting', problem: null })
  })

  test('she can stop a mail that waits, and no other', async () => {
    const db = await fresh()
    await queueMail(db, mail('a'), now)
    expect(await dropMail(db, 'a', now)).toBe(true)
    expect(await dropMail(db, 'a', now)).toBe(false)
    expect(await dropMail(db, 'none', now)).toBe(false)
    expect(await claim(db)).toBeNull()
    expect(await rowOf(db)).toMatchObject({ state: 'dropped' })
  })

  test('she can send again what failed, is uncertain or was stopped: the same mail, another job', async () => {
    const db = await fresh()
    await queueMail(db, mail('a'), now)
    const { message_id } = (await rowOf(db)) ?? {}
    expect(await sendAgain(db, 'a', now)).toBe(false)
    await claim(db)
    await set(db, { state: 'uncertain', problem: '{"stage":"lost"}' })
    expect((await listMails(db))[0]?.problem).toEqual({ stage: 'lost' })
    expect(await sendAgain(db, 'a', now)).toBe(true)
    expect(await sendAgain(db, 'a', now)).toBe(false)
    expect(await rowOf(db)).toMatchObject({ state: 'waiting', round: 2, message_id, problem: null })
    expect(await claim(db)).toMatchObject({ key: 'a#2', payload: { mail: 'a', round: 2 } })
  })

  test('a job of an earlier round touches nothing', async () => {
    const db = await fresh()
    await queueMail(db, mail('a'), now)
    await dropMail(db, 'a', now)
    await sendAgain(db, 'a', now)
    const old = { kind: sendMailKind, key: 'a#1', payload: { mail: 'a', round: 1 }, attempt: 1 }
    await sendMail(old, servicesFor(db))
    await mailGivenUp(old, servicesFor(db))
    expect(await rowOf(db)).toMatchObject({ state: 'waiting', round: 2 })
  })

  test('found in the middle of being handed over, it is uncertain and does not go again', async () => {
    const db = await fresh()
    await queueMail(db, mail('a'), now)
    await set(db, { state: 'handing-over', hand_over: 'somebody' })
    const job = { kind: sendMailKind, key: 'a#1', payload: { mail: 'a', round: 1 }, attempt: 2 }
    await sendMail(job, servicesFor(db))
    expect(await rowOf(db)).toMatchObject({ state: 'uncertain', problem: '{"stage":"lost"}' })
    await sendMail(job, servicesFor(db))
    expect(await rowOf(db)).toMatchObject({ state: 'uncertain' })
    expect(await sendAgain(db, 'a', now)).toBe(true)
  })

  test('a mail whose job was given up says so', async () => {
    const db = await fresh()
    await queueMail(db, mail('a'), now)
    await queueMail(db, mail('b'), now)
    await db.updateTable('mails').set({ state: 'handing-over', hand_over: 'x' }).where('key', '=', 'b').execute()
    for (const key of ['a', 'b']) {
      await mailGivenUp(
        { kind: sendMailKind, key: `${key}#1`, payload: { mail: key, round: 1 }, attempt: 17 },
        servicesFor(db),
      )
    }
    expect(await rowOf(db, 'a')).toMatchObject({ state: 'failed', problem: '{"stage":"given-up"}' })
    expect(await rowOf(db, 'b')).toMatchObject({ state: 'uncertain' })
  })

  test('what is of no use any more is not sent', async () => {
    const db = await fresh()
    await queueMail(db, mail('a', { sendBefore: new Date(Date.now() - 1000).toISOString() }), now)
    await sendMail({ kind: sendMailKind, key: 'a#1', payload: { mail: 'a', round: 1 }, attempt: 1 }, servicesFor(db))
    expect(await rowOf(db)).toMatchObject({ state: 'dropped', body: null })
    expect(await sendAgain(db, 'a', now)).toBe(false)
  })

  test('mails that wait for their next try can go at once', async () => {
    const db = await fresh()
    await queueMail(db, mail('a'), now)
    const tried = await claim(db)
    if (!tried) throw new Error('nothing was due')
    await settleJob(db, tried, { state: 'waiting', problem: 'no', runAt: later(5).toISOString() }, now)
    await queueMail(db, mail('b', { sendAfter: later(1).toISOString() }), now)
    expect(await claim(db)).toBeNull()
    await wakeMails(db, now)
    expect(await claim(db)).toMatchObject({ key: 'a#1' })
    // What was never tried waits for its own time.
    expect(await claim(db)).toBeNull()
    expect((await listMails(db)).find(({ key }) => key === 'b')?.nextAt).toBe(later(1).toISOString())
  })

  test('the words go a day after hand-over, who it went to after a month; what she can still send stays whole', async () => {
    const db = await fresh()
    for (const key of ['gone', 'failed', 'waiting', 'uncertain', 'dropped']) await queueMail(db, mail(key), now)
    for (const [key, state] of [
      ['gone', 'handed-over'],
      ['failed', 'failed'],
      ['uncertain', 'uncertain'],
      ['dropped', 'dropped'],
    ] as const) {
      await db.updateTable('mails').set({ state }).where('key', '=', key).execute()
    }
    const withWords = async () =>
      (await listMails(db))
        .filter(({ whole }) => whole)
        .map(({ key }) => key)
        .toSorted()
    await tidyMails(db, later(kept.wordsHours - 1))
    expect(await withWords()).toHaveLength(5)
    await tidyMails(db, later(kept.wordsHours))
    expect(await withWords()).toEqual(['failed', 'uncertain', 'waiting'])
    expect(await listMails(db)).toHaveLength(5)
    await tidyMails(db, later(kept.rowDays * 24))
    expect(await withWords()).toEqual(['waiting'])
    expect(await listMails(db)).toHaveLength(1)
    const left = await db.selectFrom('mails').selectAll().where('key', '=', 'uncertain').executeTakeFirstOrThrow()
    expect(left).toMatchObject({ state: 'uncertain', recipient: null, subject: null, body: null, problem: null })
  })
}
