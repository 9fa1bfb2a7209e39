import { describe, expect, test } from 'vitest'
import type { LetterText } from '#lib/core/publishing/letter.ts'
import type { Choice } from '#lib/core/publishing/subscriber.ts'
import { eximFailed, outOfOffice, postfixDelayed, postfixFailed } from '#lib/core/exchange/read-bounce.fixture.ts'
import {
  answered,
  appleMail,
  exchangeAway,
  gmail,
  k9,
  outlook,
  thunderbird,
} from '#lib/core/exchange/read-reply.fixture.ts'
import { fillDemoPractice } from '../practice.ts'
import type { Db } from '../db/tables.ts'
import { claimJob } from '../jobs/jobs.ts'
import { addressMark } from '../newsletter/links.ts'
import { askToSubscribe, changeChoice, confirmSubscriber, leave, readByMark } from '../newsletter/subscribers.ts'
import { servicesFor } from '../services.fixture.ts'
import { serverSecret } from '../secret.ts'
import { exportFiles } from '../articles/export.ts'
import { publishingVersion } from '../articles/shelf.ts'
import { beginLetter } from './begin-letter.ts'
import { bounceAddress } from './bounce-address.ts'
import { letterSlug } from './letter-address.ts'
import {
  addLetter,
  letOut,
  listLetters,
  markProofed,
  pauseLetter,
  readLetter,
  removeDraft,
  resumeLetter,
  saveLetter,
  scheduleLetter,
  sendLetterKind,
  showLetter,
  stopLetter,
  takeBack,
} from './letters.ts'
import { readLimits, roomFor, saveLimits } from './limits.ts'
import { markLongLost } from './lost.ts'
import { lettersOfReader, letterResults, notArrived } from './results.ts'
import { countSegment } from './segment.ts'
import { findShown, listShown, listWhole } from './shown-letters.ts'
import { takeBounce } from './take-bounce.ts'
import { readCopies, takeReply } from './take-reply.ts'
import { letThrough, noteUndelivered } from './undelivered.ts'

const now = new Date('2026-11-29T12:00:00.000Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const actor = 'her'

const text: LetterText = { lang: 'nl', topics: [], subject: 'Rust', body: 'Dag allemaal.', onSite: false }

/** What letters promise, whatever database they are in, before any mail server comes into it. */
export function lettersContract(empty: () => Promise<Db>): void {
  async function fresh() {
    const db = await empty()
    await fillDemoPractice(db)
    return servicesFor(db)
  }
  type Open = Awaited<ReturnType<typeof fresh>>

  async function join(open: Open, mail: string, choice: Choice) {
    await askToSubscribe(open, { mail, choice, from: '/nieuwsbrief' }, now)
    const { id } = (await readByMark(open.db, addressMark(open.secret, mail))) ?? { id: '' }
    await confirmSubscriber(open, id, now)
    return id
  }
  const write = async ({ db }: Open, more: Partial<LetterText> = {}, id = 'a') => {
    await addLetter(db, { id, text: { ...text, ...more } }, now.toISOString())
    return { id, revision: 1 }
  }
  const plan = async ({ db }: Open, base = { id: 'a', revision: 1 }, sendAt: string | null = null) => {
    await markProofed(db, base)
    return scheduleLetter(db, base, { sendAt, actor, now })
  }
  const begin = ({ db }: Open, at: Date, round = 1, id = 'a') => beginLetter(db, { id, round }, at)
  const recipients = async ({ db }: Open, id = 'a') =>
    (await db.selectFrom('letter_recipients').selectAll().where('letter', '=', id).orderBy('subscriber').execute()).map(
      ({ subscriber, state, reason }) => ({ subscriber, state, reason }),
    )
  const claim = ({ db }: Open, at: Date) => claimJob(db, { kinds: [sendLetterKind], now: at, leaseMs: 1000 })
  const logged = async ({ db }: Open) =>
    (await db.selectFrom('access_log').select(['actor', 'action']).orderBy('number').execute())
      .filter(({ action }) => action.startsWith('letter.'))
      .map((row) => `${row.actor} ${row.action}`)

  describe('writing', () => {
    test('a draft takes every change, from the revision it began with', async () => {
      const open = await fresh()
      const base = await write(open)
      const saved = await saveLetter(open.db, base, { ...text, subject: 'Anders', topics: ['tension'] }, 'T1')
      expect(saved).toMatchObject({
        ok: true,
        value: { revision: 2, text: { subject: 'Anders', topics: ['tension'] } },
      })
      expect(await saveLetter(open.db, base, text, 'T2')).toEqual({ ok: false, error: { kind: 'changed' } })
      expect(await readLetter(open.db, 'a')).toMatchObject({ changedAt: 'T1', state: 'draft', isProofed: false })
      expect(await saveLetter(open.db, { id: 'b', revision: 1 }, text, 'T2')).toEqual({
        ok: false,
        error: { kind: 'gone' },
      })
      expect(await listLetters(open.db)).toHaveLength(1)
    })

    test('a draft can go; what went cannot', async () => {
      const open = await fresh()
      expect(await removeDraft(open.db, await write(open))).toBe(true)
      await write(open)
      await plan(open)
      expect(await removeDraft(open.db, { id: 'a', revision: 2 })).toBe(false)
      expect(await readLetter(open.db, 'a')).not.toBeNull()
    })
  })

  describe('planning', () => {
    test('goes to herself first, as it is now', async () => {
      const open = await fresh()
      const base = await write(open)
      const now1 = { sendAt: null, actor, now }
      expect(await scheduleLetter(open.db, base, now1)).toEqual({ ok: false, error: { kind: 'not-proofed' } })
      await markProofed(open.db, base)
      await saveLetter(open.db, base, { ...text, body: 'Anders.' }, 'T')
      const second = { id: 'a', revision: 2 }
      expect(await scheduleLetter(open.db, second, now1)).toEqual({ ok: false, error: { kind: 'not-proofed' } })
      await markProofed(open.db, second)
      expect(await scheduleLetter(open.db, second, now1)).toMatchObject({ ok: true, value: { state: 'scheduled' } })
    })

    test('says what is in the way, and changes nothing then', async () => {
      const open = await fresh()
      const base = await write(open, { subject: '', body: 'Dit geneest je rug.' })
      await markProofed(open.db, base)
      const planned = await scheduleLetter(open.db, base, { sendAt: null, actor, now })
      expect(planned).toMatchObject({ ok: false, error: { kind: 'not-ready' } })
      expect(await readLetter(open.db, 'a')).toMatchObject({ state: 'draft', revision: 1 })
      expect(await claim(open, later(24 * 60))).toBeNull()
      expect(await logged(open)).toEqual([])
      const past = await plan(open, await write(open, {}, 'b'), later(-1).toISOString())
      expect(past).toEqual({ ok: false, error: { kind: 'past' } })
    })

    test('for five minutes nothing goes, and she can take it back', async () => {
      const open = await fresh()
      await write(open)
      const planned = await plan(open)
      expect(planned).toMatchObject({ ok: true, value: { sendAt: later(5).toISOString(), revision: 2 } })
      expect(await claim(open, later(4.9))).toBeNull()
      const written = await saveLetter(open.db, { id: 'a', revision: 2 }, text, 'T')
      expect(written).toEqual({ ok: false, error: { kind: 'not-now', state: 'scheduled' } })
      const back = await takeBack(open.db, { id: 'a', revision: 2 }, { actor, now: later(1) })
      // What she had sent to herself has not changed by that.
      expect(back).toMatchObject({ ok: true, value: { state: 'draft', sendAt: null, isProofed: true } })
      expect(await claim(open, later(60))).toBeNull()
      await begin(open, later(5))
      expect(await recipients(open)).toEqual([])
      expect(await logged(open)).toEqual(['her letter.planned', 'her letter.taken-back'])
    })

    test('planned again after that, the first plan stays void', async () => {
      const open = await fresh()
      await write(open)
      await plan(open)
      await takeBack(open.db, { id: 'a', revision: 2 }, { actor, now })
      const again = await plan(open, { id: 'a', revision: 3 }, later(30).toISOString())
      expect(again).toMatchObject({ ok: true, value: { sendAt: later(30).toISOString() } })
      await begin(open, later(5), 1)
      expect(await readLetter(open.db, 'a')).toMatchObject({ state: 'scheduled' })
      expect(await claim(open, later(30))).toMatchObject({ key: 'a@2' })
    })

    test('what should have gone more than an hour ago asks first', async () => {
      const open = await fresh()
      await write(open)
      await plan(open)
      await begin(open, later(66))
      expect(await readLetter(open.db, 'a')).toMatchObject({
        ...{ state: 'draft', haltedBy: 'late', sendAt: null, isProofed: true },
      })
      expect(await recipients(open)).toEqual([])
    })
  })

  describe('beginning', () => {
    test('writes down once who gets it: those who read its language and chose one of its topics', async () => {
      const open = await fresh()
      const anna = await join(open, 'anna@example.org', { lang: 'nl', topics: ['tension'] })
      const bram = await join(open, 'bram@example.org', { lang: 'nl', topics: [] })
      await join(open, 'chris@example.org', { lang: 'en', topics: ['tension'] })
      await askToSubscribe(open, { mail: 'dora@example.org', choice: { lang: 'nl', topics: [] }, from: '/' }, now)
      expect(await countSegment(open.db, text)).toEqual({ reached: 2, bounced: 0 })
      await write(open)
      await plan(open)
      await begin(open, later(5))
      await begin(open, later(5))
      const waiting = { state: 'waiting', reason: null }
      expect(await recipients(open)).toEqual([anna, bram].toSorted().map((subscriber) => ({ subscriber, ...waiting })))
      expect(await readLetter(open.db, 'a')).toMatchObject({ state: 'sending', beganAt: later(5).toISOString() })

      await write(open, { topics: ['tension', 'lifestyle'] }, 'b')
      await plan(open, { id: 'b', revision: 1 })
      await begin(open, later(5), 1, 'b')
      expect(await recipients(open, 'b')).toEqual([{ subscriber: anna, ...waiting }])
      expect((await logged(open)).filter((line) => line.endsWith('began'))).toHaveLength(2)
    })

    test('one address is one reader, also when a lost secret let it on the list twice', async () => {
      const open = await fresh()
      await join(open, 'anna@example.org', { lang: 'nl', topics: [] })
      const other = await join(open, 'anne@example.org', { lang: 'nl', topics: [] })
      await open.db.updateTable('subscribers').set({ mail: 'ANNA@example.org' }).where('id', '=', other).execute()
      expect(await countSegment(open.db, text)).toEqual({ reached: 1, bounced: 0 })
      await write(open)
      await plan(open)
      await begin(open, later(5))
      expect(await recipients(open)).toHaveLength(1)
    })

    test('a long list is written down whole', async () => {
      const open = await fresh()
      const id = (i: number) => `s${String(i).padStart(4, '0')}`
      const rows = Array.from({ length: 450 }, (_, i) => ({
        ...{ id: id(i), mail: `m${i}@example.org`, lang: 'nl' as const, topics: '', asked_at: 'T', confirmed_at: 'T' },
        ...{ consent_source: 'import' as const, consent_text: 'x', consent_at: '2024-01-01', consent_how: 'kaartje' },
        bounced_at: null,
      }))
      for (let at = 0; at < rows.length; at += 50)
        await open.db
          .insertInto('subscribers')
          .values(rows.slice(at, at + 50))
          .execute()
      await write(open)
      await plan(open)
      await begin(open, later(5))
      expect((await recipients(open)).map(({ subscriber }) => subscriber)).toEqual(rows.map((row) => row.id))
    })
  })

  describe('pausing and stopping', () => {
    async function sending() {
      const open = await fresh()
      await join(open, 'anna@example.org', { lang: 'nl', topics: [] })
      await write(open)
      await plan(open)
      await claim(open, later(5))
      await begin(open, later(5))
      return open
    }

    test('paused, nothing of it is due; resumed, it goes on in a round of its own', async () => {
      const open = await sending()
      const paused = await pauseLetter(open.db, 'a', { actor, now: later(6) })
      expect(paused).toMatchObject({ ok: true, value: { state: 'paused', haltedBy: 'her', dueAt: null } })
      expect(await claim(open, later(600))).toBeNull()
      expect(await pauseLetter(open.db, 'a', { actor, now })).toMatchObject({ error: { kind: 'not-now' } })
      const resumed = await resumeLetter(open.db, 'a', { actor, now: later(7) })
      expect(resumed).toMatchObject({ ok: true, value: { state: 'sending', haltedBy: null } })
      expect(await claim(open, later(7))).toMatchObject({ key: 'a@2' })
      expect(await logged(open)).toEqual([
        'her letter.planned',
        'system letter.began',
        'her letter.paused',
        'her letter.resumed',
      ])
    })

    test('stopped, who did not get it yet does not get it any more', async () => {
      const open = await sending()
      const stopped = await stopLetter(open.db, 'a', { actor, now: later(6) })
      expect(stopped).toMatchObject({ ok: true, value: { state: 'stopped', endedAt: later(6).toISOString() } })
      expect(await recipients(open)).toMatchObject([{ state: 'skipped', reason: 'stopped' }])
      expect(await claim(open, later(600))).toBeNull()
      expect(await resumeLetter(open.db, 'a', { actor, now })).toEqual({
        ok: false,
        error: { kind: 'not-now', state: 'stopped' },
      })
    })
  })

  test('a process that died while it handed over leaves an uncertain reader, also of a letter that was stopped', async () => {
    const open = await fresh()
    const [anna, bram] = [
      await join(open, 'anna@example.org', { lang: 'nl', topics: [] }),
      await join(open, 'bram@example.org', { lang: 'nl', topics: [] }),
    ]
    await write(open, { onSite: true })
    await plan(open)
    await begin(open, later(5))
    for (const [subscriber, minutes] of [
      [anna, 6],
      [bram, 8],
    ] as const)
      await open.db
        .updateTable('letter_recipients')
        .set({ state: 'handing-over', hand_over: 'x', handed_at: later(minutes).toISOString() })
        .where('subscriber', '=', subscriber)
        .execute()
    await stopLetter(open.db, 'a', { actor, now: later(9) })
    // A mail server may take its time to answer.
    await markLongLost(open, later(16))
    expect(await letterResults(open.db, 'a')).toMatchObject({ waiting: 2, uncertain: 0 })
    expect(await readLetter(open.db, 'a')).toMatchObject({ state: 'stopped', outAt: null })
    await markLongLost(open, later(18))
    expect(await letterResults(open.db, 'a')).toMatchObject({ waiting: 1, uncertain: 1 })
    expect(await recipients(open)).toContainEqual({ subscriber: anna, state: 'uncertain', reason: 'lost' })
    // She may have it, so it is on the site.
    expect(await readLetter(open.db, 'a')).toMatchObject({ state: 'stopped', outAt: later(18).toISOString() })
    expect((await logged(open)).slice(-2)).toEqual(['her letter.stopped', 'system letter.shown'])
    await markLongLost(open, later(20))
    expect(await letterResults(open.db, 'a')).toMatchObject({ waiting: 0, uncertain: 2 })
  })

  describe('on the site', () => {
    const slug = letterSlug({ id: 'a', subject: 'Rust' })
    const out = ({ db }: Open, minutes: number, id = 'a') =>
      db.transaction().execute((tx) => letOut(tx, id, later(minutes).toISOString()))
    const subjects = async ({ db }: Open, lang: 'nl' | 'en' = 'nl') =>
      (await listShown(db, lang)).map(({ subject }) => subject)
    const begun = async (more: Partial<LetterText> = {}) => {
      const open = await fresh()
      await join(open, 'anna@example.org', { lang: 'nl', topics: ['tension'] })
      await write(open, more)
      await plan(open)
      await begin(open, later(5))
      return open
    }

    test('a letter she chose is there from the moment that a reader has it, and not before', async () => {
      const open = await begun({ onSite: true, topics: ['tension'], body: 'Dag allemaal.' })
      expect(await readLetter(open.db, 'a')).toMatchObject({ state: 'sending', outAt: null })
      expect(await subjects(open)).toEqual([])
      expect(await findShown(open.db, slug)).toBeNull()
      const version = await publishingVersion(open.db)
      expect(await out(open, 6)).toBe(true)
      expect(await out(open, 7)).toBe(false)
      const letter = { lang: 'nl', slug, subject: 'Rust', topics: ['tension'], day: '2026-11-29' }
      expect(await listShown(open.db, 'nl')).toEqual([letter])
      const whole = { ...letter, blocks: [{ kind: 'prose', text: 'Dag allemaal.' }] }
      expect(await findShown(open.db, slug)).toEqual(whole)
      expect(await listWhole(open.db, 'nl', 1)).toEqual([whole])
      expect(await publishingVersion(open.db)).toBe(version + 1)
      expect((await logged(open)).at(-1)).toBe('system letter.shown')
    })

    test('one that was planned, taken back or stopped before anybody got it is not', async () => {
      const open = await begun({ onSite: true })
      await stopLetter(open.db, 'a', { actor, now: later(6) })
      await write(open, { onSite: true }, 'b')
      await plan(open, { id: 'b', revision: 1 })
      expect(await subjects(open)).toEqual([])
      await takeBack(open.db, { id: 'b', revision: 2 }, { actor, now })
      expect(await subjects(open)).toEqual([])
      expect(await showLetter(open.db, { id: 'b', onSite: true }, { actor, now })).toEqual({
        ok: false,
        error: { kind: 'not-now', state: 'draft' },
      })
    })

    test('she can put one there later, and take it off; pages are made anew, and the log says who', async () => {
      const open = await begun()
      await out(open, 6)
      expect(await findShown(open.db, slug)).toBeNull()
      const before = await publishingVersion(open.db)
      const show = (onSite: boolean) => showLetter(open.db, { id: 'a', onSite }, { actor, now: later(8) })
      expect(await show(true)).toMatchObject({ ok: true, value: { text: { onSite: true } } })
      expect(await subjects(open)).toEqual(['Rust'])
      expect(await publishingVersion(open.db)).toBe(before + 1)
      await show(true)
      await show(false)
      expect(await findShown(open.db, slug)).toBeNull()
      expect(await publishingVersion(open.db)).toBe(before + 2)
      expect((await logged(open)).slice(-3)).toEqual(['system letter.began', 'her letter.shown', 'her letter.hidden'])
    })

    test('chosen while nobody has it yet, nothing is said to be shown before it is', async () => {
      const open = await begun()
      const version = await publishingVersion(open.db)
      const show = (onSite: boolean) => showLetter(open.db, { id: 'a', onSite }, { actor, now: later(6) })
      expect(await show(true)).toMatchObject({ ok: true, value: { outAt: null, text: { onSite: true } } })
      await show(false)
      await show(true)
      expect((await logged(open)).at(-1)).toBe('system letter.began')
      expect(await publishingVersion(open.db)).toBe(version)
      await out(open, 7)
      expect((await logged(open)).slice(-2)).toEqual(['system letter.began', 'system letter.shown'])
      expect(await subjects(open)).toEqual(['Rust'])
    })

    test('what Regie has learnt to refuse since it went does not come on the site, and can always be taken off', async () => {
      const open = await begun({ onSite: true })
      await out(open, 6)
      await open.db.updateTable('letters').set({ body: 'Dit geneest je rug.' }).execute()
      const show = (onSite: boolean) => showLetter(open.db, { id: 'a', onSite }, { actor, now: later(8) })
      expect(await show(false)).toMatchObject({ ok: true })
      expect(await show(true)).toMatchObject({
        ok: false,
        error: { kind: 'not-ready', problems: [{ field: 'body', kind: 'medical-claim', word: 'geneest' }] },
      })
      expect(await subjects(open)).toEqual([])
      expect((await logged(open)).at(-1)).toBe('her letter.hidden')
      expect(await readLetter(open.db, 'a')).toMatchObject({ text: { onSite: false } })
    })

    test('each stands in its own language, the newest first', async () => {
      const open = await fresh()
      await write(open, { onSite: true, subject: 'Eerst' }, 'a')
      await write(open, { onSite: true, subject: 'Daarna' }, 'b')
      await write(open, { onSite: true, subject: 'First', lang: 'en' }, 'c')
      for (const [i, id] of ['a', 'c', 'b'].entries()) await out(open, i, id)
      expect(await subjects(open)).toEqual(['Daarna', 'Eerst'])
      expect(await subjects(open, 'en')).toEqual(['First'])
    })

    test('letters come along when she saves everything: what went, and what she is still writing', async () => {
      const open = await begun({ onSite: true, topics: ['tension'], body: '## Dag' })
      await write(open, { lang: 'en', subject: '', body: 'Half' }, 'b')
      const all = await Array.fromAsync(exportFiles(open.db, { list: () => [] }, [], new Map()))
      const keys = ['title: Rust', 'topics:', '- tension', `sent: "${later(5).toISOString()}"`, 'on-site: "yes"']
      expect(Object.fromEntries(all.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))).toEqual({
        [`letters/nl/${slug}.md`]: ['---', ...keys, '---', '', '## Dag'].join('\n'),
        [`drafts/letters/en/${letterSlug({ id: 'b', subject: '' })}.md`]: expect.stringMatching(/Half$/) as string,
      })
    })

    test('choosing otherwise changes the mail, so that has to go to herself again', async () => {
      const open = await fresh()
      const base = await write(open)
      await markProofed(open.db, base)
      const saved = await saveLetter(open.db, base, { ...text, onSite: true }, 'T')
      expect(saved).toMatchObject({ ok: true, value: { isProofed: false, text: { onSite: true } } })
    })
  })

  describe('how many may go', () => {
    async function handedAt(open: Open, ...minutes: number[]) {
      await write(open)
      for (const [i, at] of minutes.entries()) {
        const row = { letter: 'a', subscriber: `s${i}`, state: 'handed-over' as const, reason: null, hand_over: null }
        const more = {
          message_id: `m${i}`,
          bounce_id: `b${i}`,
          tries: 0,
          try_at: 'T',
          late_bounces: 0,
          replied: 0,
          changed_at: 'T',
        }
        const values = { ...row, ...more, handed_at: later(at).toISOString() }
        await open.db.insertInto('letter_recipients').values(values).execute()
      }
    }

    test('is careful until she says otherwise, and is kept', async () => {
      const { db } = await fresh()
      expect(await readLimits(db)).toEqual({ perSecond: 1, perHour: 100, perDay: 500 })
      await saveLimits(db, { perSecond: 5, perHour: null, perDay: 100 })
      await saveLimits(db, { perSecond: 6, perHour: null, perDay: 100 })
      expect(await readLimits(db)).toEqual({ perSecond: 6, perHour: null, perDay: 100 })
    })

    test('counts what went in the last hour and the last day', async () => {
      const open = await fresh()
      await handedAt(open, -120, -50, -10)
      const limits = (perHour: number | null, perDay: number | null) => ({ perSecond: 1, perHour, perDay })
      expect(await roomFor(open.db, limits(null, null), now)).toEqual({ count: Infinity, from: now })
      expect(await roomFor(open.db, limits(3, null), now)).toEqual({ count: 1, from: now })
      expect(await roomFor(open.db, limits(5, 4), now)).toEqual({ count: 1, from: now })
      // When the one of fifty minutes ago is an hour old.
      expect(await roomFor(open.db, limits(2, null), now)).toEqual({ count: 0, from: later(10) })
      // The limit was lowered: two have to be an hour old.
      expect(await roomFor(open.db, limits(1, null), now)).toEqual({ count: 0, from: later(50) })
      expect(await roomFor(open.db, limits(2, 3), now)).toEqual({ count: 0, from: later(24 * 60 - 120) })
    })
  })

  describe('a reader whom letters do not reach', () => {
    const bouncedAt = async ({ db }: Open, id: string) =>
      (await db.selectFrom('subscribers').select('bounced_at').where('id', '=', id).executeTakeFirstOrThrow())
        .bounced_at
    async function returned(open: Open, subscriber: string, letter: string, reason: string | null, at: Date) {
      await write(open, {}, letter)
      const state = reason === null ? ('handed-over' as const) : ('bounced' as const)
      const row = { letter, subscriber, state, reason, hand_over: null, message_id: letter, bounce_id: letter }
      const more = { tries: 0, try_at: 'T', late_bounces: 0, replied: 0, changed_at: 'T', handed_at: at.toISOString() }
      await open.db
        .insertInto('letter_recipients')
        .values({ ...row, ...more })
        .execute()
      if (reason !== null) await noteUndelivered(open.db, { letter, subscriber, status: reason }, at)
    }

    test('no such mailbox: letters stop at once, and she stays on the list', async () => {
      const open = await fresh()
      const id = await join(open, 'anna@example.org', { lang: 'nl', topics: [] })
      await returned(open, id, 'a', '5.1.1', later(1))
      expect(await bouncedAt(open, id)).toBe(later(1).toISOString())
      expect(await countSegment(open.db, text)).toEqual({ reached: 0, bounced: 1 })
      expect(await letThrough(open.db, id, actor, later(2))).toBe(true)
      expect(await letThrough(open.db, id, actor, later(2))).toBe(false)
      expect(await countSegment(open.db, text)).toEqual({ reached: 1, bounced: 0 })
      await returned(open, id, 'b', '5.1.1', later(3))
      // By a link in a mail: that one did arrive.
      await changeChoice(open.db, id, { lang: 'nl', topics: [] }, later(4))
      expect(await countSegment(open.db, text)).toEqual({ reached: 1, bounced: 0 })
    })

    test('other reasons stop them after three letters in a row; one that arrived begins the count again', async () => {
      const open = await fresh()
      const id = await join(open, 'anna@example.org', { lang: 'nl', topics: [] })
      await returned(open, id, 'a', '4.2.2', later(1))
      await returned(open, id, 'b', '5.7.1', later(2))
      await returned(open, id, 'c', null, later(3))
      await returned(open, id, 'd', '4.2.2', later(4))
      await returned(open, id, 'e', '4.2.2', later(5))
      expect(await bouncedAt(open, id)).toBeNull()
      await returned(open, id, 'f', '4.4.7', later(6))
      expect(await bouncedAt(open, id)).toBe(later(6).toISOString())
    })
  })

  describe('a mail that came back', () => {
    const pattern = 'bounce+*@example.org'
    const written = 'bounce+0123456789abcdef0123-0123456789abcdef0123@example.org'
    async function sent() {
      const open = await fresh()
      const id = await join(open, 'anna@example.org', { lang: 'nl', topics: [] })
      await write(open)
      await plan(open)
      await begin(open, later(5))
      const { bounce_id } = await open.db.selectFrom('letter_recipients').select('bounce_id').executeTakeFirstOrThrow()
      await open.db.updateTable('letter_recipients').set({ state: 'handed-over', handed_at: 'T' }).execute()
      const services = { ...open, ...servicesFor(open.db, { MAIL_FROM: 'post@example.org', MAIL_BOUNCE: pattern }) }
      const address = bounceAddress(pattern, open.secret, bounce_id)
      const take = (raw: string, to?: string) =>
        takeBounce(services, { raw: raw.replaceAll(written, address), ...(to === undefined ? {} : { to }) }, later(60))
      const states = async () => (await recipients(open)).map(({ state, reason }) => [state, reason])
      return { open, id, take, states, bounce_id, address, services }
    }

    test('is told with the letter, once, and no mailbox stops letters to her', async () => {
      const { open, take, states, address } = await sent()
      expect(await take(postfixFailed)).toBe('counted')
      expect(await states()).toEqual([['bounced', '5.1.1']])
      expect(await take(postfixFailed, address.toUpperCase())).toBe('known')
      expect(await countSegment(open.db, text)).toEqual({ reached: 0, bounced: 1 })
    })

    test('a full mailbox is told, and letters go on', async () => {
      const { open, take, states } = await sent()
      await open.db.updateTable('letter_recipients').set({ state: 'uncertain' }).execute()
      expect(await take(eximFailed)).toBe('counted')
      expect(await states()).toEqual([['bounced', '5.2.2']])
      expect(await countSegment(open.db, text)).toEqual({ reached: 1, bounced: 0 })
    })

    test('one that its server still tries is counted and stays handed over', async () => {
      const { open, take, states } = await sent()
      expect(await take(postfixDelayed)).toBe('counted')
      expect(await states()).toEqual([['handed-over', null]])
      expect(await open.db.selectFrom('letter_recipients').select('late_bounces').execute()).toEqual([
        { late_bounces: 1 },
      ])
    })

    test('an answer, a forged one, or one of another server changes nothing', async () => {
      const { open, take, states, bounce_id, services } = await sent()
      expect(await take(outOfOffice)).toBe('no-bounce')
      const forged = bounceAddress(pattern, serverSecret(new Uint8Array(32).fill(1)), bounce_id)
      expect(await take(postfixFailed, forged)).toBe('not-ours')
      const raw = postfixFailed.replaceAll(written, forged)
      expect(await takeBounce(services, { raw }, later(60))).toBe('not-ours')
      expect(await takeBounce(open, { raw }, later(60))).toBe('not-set')
      expect(await states()).toEqual([['handed-over', null]])
    })

    test('after she left it says nothing of anybody', async () => {
      const { open, take } = await sent()
      await leave(open.db, addressMark(open.secret, 'anna@example.org'), { way: 'left', actor: 'visitor' }, later(6))
      expect(await take(postfixFailed)).toBe('counted')
      expect(await countSegment(open.db, text)).toEqual({ reached: 0, bounced: 0 })
    })
  })

  describe('an answer', () => {
    const id = answered
    async function sent(state: 'handed-over' | 'waiting' = 'handed-over') {
      const open = await fresh()
      const reader = await join(open, 'anna@example.org', { lang: 'nl', topics: [] })
      await join(open, 'bram@example.org', { lang: 'nl', topics: [] })
      await write(open)
      await plan(open)
      await begin(open, later(5))
      await open.db
        .updateTable('letter_recipients')
        .set({ message_id: id, state, handed_at: state === 'waiting' ? null : 'T' })
        .where('subscriber', '=', reader)
        .execute()
      const take = (head: string, minutes = 60) => takeReply(open.db, head, later(minutes))
      const count = async () => (await letterResults(open.db, 'a')).replied
      return { open, reader, take, count }
    }

    test('is counted once for each reader, whatever program wrote it, and nothing else of it is kept', async () => {
      const { open, take, count } = await sent()
      expect(await count()).toBe(0)
      expect(await take(thunderbird)).toBe('counted')
      expect(await count()).toBe(1)
      for (const head of [gmail, outlook, appleMail, k9]) expect(await take(head)).toBe('known')
      expect(await count()).toBe(1)
      const rows = await open.db.selectFrom('letter_recipients').selectAll().execute()
      const copies = await open.db.selectFrom('reply_copies').selectAll().execute()
      expect(JSON.stringify([rows, copies])).not.toMatch(/anna|example|gmail|Re:|16:/)
    })

    test('of a machine, to another mail, or to a letter that was never handed over, it is none', async () => {
      const { take, count } = await sent()
      expect(await take(exchangeAway)).toBe('no-reply')
      expect(await take(postfixFailed)).toBe('no-reply')
      expect(await take('Subject: Hallo')).toBe('no-reply')
      expect(await take(gmail.replaceAll(id, crypto.randomUUID()))).toBe('not-ours')
      expect(await count()).toBe(0)
      const waiting = await sent('waiting')
      await waiting.take(gmail)
      expect(await waiting.count()).toBe(0)
    })

    test('stays counted when she is off the list, and then says nothing of anybody', async () => {
      const { open, reader, take, count } = await sent()
      await take(gmail)
      expect(await lettersOfReader(open.db, reader)).toMatchObject([{ letter: 'Rust', replied: true }])
      await leave(open.db, addressMark(open.secret, 'anna@example.org'), { way: 'erased', actor: 'visitor' }, later(6))
      expect(await count()).toBe(1)
      expect(await take(gmail)).toBe('known')
    })

    test('can be known since the first copy, and it is told when the latest came', async () => {
      const { open, take } = await sent()
      expect(await readCopies(open.db)).toBeNull()
      await take('Subject: Hallo', 61)
      await take('Subject: Hallo', 185)
      expect(await readCopies(open.db)).toEqual({ since: later(120).toISOString(), latest: later(180).toISOString() })
    })
  })

  test('what became of it is counted, and who it did not reach is named while she is on the list', async () => {
    const open = await fresh()
    const ids: string[] = []
    for (const name of ['anna', 'bram', 'chris', 'dora', 'els', 'fem'])
      ids.push(await join(open, `${name}@example.org`, { lang: 'nl', topics: [] }))
    await write(open)
    await plan(open)
    await begin(open, later(5))
    const set = (
      i: number,
      state: 'handed-over' | 'uncertain' | 'refused' | 'bounced' | 'skipped',
      reason: string | null,
    ) =>
      open.db
        .updateTable('letter_recipients')
        .set({ state, reason, changed_at: later(6).toISOString() })
        .where('subscriber', '=', ids[i] ?? '')
        .execute()
    await set(0, 'handed-over', null)
    await set(1, 'uncertain', 'answer')
    await set(2, 'refused', '5.1.1')
    await set(3, 'bounced', '5.2.2')
    await set(4, 'skipped', 'changed')
    await open.db
      .updateTable('letter_recipients')
      .set({ replied: 1 })
      .where('subscriber', '=', ids[3] ?? '')
      .execute()
    for (const name of ['anna', 'chris']) {
      const mark = addressMark(open.secret, `${name}@example.org`)
      await leave(open.db, mark, { way: 'left', actor: 'visitor' }, later(7))
    }
    expect(await letterResults(open.db, 'a')).toEqual({
      ...{ total: 6, waiting: 1, handedOver: 1, uncertain: 1, refused: 1, bounced: 1, replied: 1, leftSince: 1 },
      skipped: { left: 0, changed: 1, bounced: 0, stopped: 0 },
    })
    expect(await notArrived(open.db, 'a')).toEqual([
      { id: ids[3], mail: 'dora@example.org', state: 'bounced', status: '5.2.2' },
      { id: ids[1], mail: 'bram@example.org', state: 'uncertain', status: 'answer' },
    ])
    expect(await lettersOfReader(open.db, ids[3] ?? '')).toEqual([
      { letter: 'Rust', state: 'bounced', at: later(6).toISOString(), replied: true },
    ])
  })

  test('who changed her choice or left keeps nothing here but an id', async () => {
    const open = await fresh()
    const id = await join(open, 'anna@example.org', { lang: 'nl', topics: ['tension'] })
    await write(open)
    await plan(open)
    await begin(open, later(5))
    await changeChoice(open.db, id, { lang: 'nl', topics: [] }, later(6))
    await leave(open.db, addressMark(open.secret, 'anna@example.org'), { way: 'left', actor: 'visitor' }, later(6))
    const rows = await open.db.selectFrom('letter_recipients').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('anna')
  })
}
