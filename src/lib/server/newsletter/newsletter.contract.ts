import { describe, expect, test } from 'vitest'
import { readCsv } from '#lib/core/exchange/read-csv.ts'
import { succeed } from '#lib/core/result.ts'
import { guessMapping, judgeRows } from '#lib/core/publishing/subscriber-import.ts'
import { consentVersion, type Choice } from '#lib/core/publishing/subscriber.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { Db } from '../db/tables.ts'
import { bodyOf } from '../mail/outbox.fixture.ts'
import { fillDemoPractice } from '../practice.ts'
import { servicesFor } from '../services.fixture.ts'
import { forgetUnconfirmed } from './forget.ts'
import { runImport, tryImport } from './import.ts'
import { addressMark, newsletterToken, readNewsletterToken } from './links.ts'
import { allReaders, countReaders, listReaders, readerAsJson } from './readers.ts'
import { readNewsletterSettings, saveNewsletterSettings } from './settings.ts'
import { remarkReaders } from './remark.ts'
import { serverSecret } from '../secret.ts'
import {
  askToSubscribe,
  changeChoice,
  confirmSubscriber,
  leave,
  leaveById,
  readByMark,
  readSubscriber,
} from './subscribers.ts'

const now = new Date('2026-11-29T12:00:00.000Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

const mail = 'Zoë@example.org'
const choice: Choice = { lang: 'nl', topics: ['mind-body', 'tension'] }
const from = '/nieuwsbrief'

/** What the list promises, whatever database it is in. */
export function newsletterContract(empty: () => Promise<Db>): void {
  async function fresh() {
    const db = await empty()
    await fillDemoPractice(db)
    return servicesFor(db, { ORIGIN: 'https://regie.example' })
  }
  type Open = Awaited<ReturnType<typeof fresh>>

  const ask = (open: Open, at = now, more: Partial<{ mail: string; choice: Choice }> = {}) =>
    askToSubscribe(open, { mail, choice, from, ...more }, at)
  const markOf = ({ secret }: Pick<Open, 'secret'>, address = mail) => addressMark(secret, address)
  const there = (open: Open, address = mail) => readByMark(open.db, markOf(open, address))
  const mails = async ({ db }: Open) => {
    const rows = await db.selectFrom('mails').selectAll().orderBy('queued_at').execute()
    return rows.map((row) => ({ ...row, kind: row.key.split(':')[2], of: row.key.split(':')[1] }))
  }
  const out = (open: Open, at = now, way: 'left' | 'erased' = 'left', actor = 'visitor') =>
    leave(open.db, markOf(open), { way, actor }, at)
  const logged = async ({ db }: Open) =>
    (await db.selectFrom('access_log').select(['actor', 'action', 'subject']).orderBy('number').execute()).map(
      ({ actor, action, subject }) => [actor, action, subject.split(':')[0]],
    )
  /** What an import would make of an address of which there is proof. */
  async function brought(open: Pick<Open, 'db' | 'secret'>, at: Date) {
    const result = succeed({ mail, choice, at: '2024-05-31', how: 'formulier op de oude site' })
    return (await tryImport(open, [{ line: 2, mail, result }], at))[0]?.outcome
  }
  async function join(open: Open, at = now, address = mail) {
    await ask(open, at, { mail: address })
    const subscriber = await there(open, address)
    if (!subscriber) throw new Error('nobody asked')
    await confirmSubscriber(open, subscriber.id, at)
    return subscriber.id
  }

  describe('asking', () => {
    test('puts nobody on the list: it mails the question, with proof of what was agreed to', async () => {
      const open = await fresh()
      await ask(open)
      const subscriber = await there(open, 'zoë@EXAMPLE.org')
      expect(subscriber).toMatchObject({
        mail,
        choice,
        state: { kind: 'asked', at: now.toISOString(), until: later(7 * 24).toISOString() },
        consent: { source: 'site', text: consentVersion, at: now.toISOString(), from },
      })
      expect(await countReaders(open.db)).toMatchObject({ active: 0, asked: 1 })
      const [sent, ...others] = await mails(open)
      expect(others).toEqual([])
      expect(sent).toMatchObject({ kind: 'confirm', recipient: mail, lang: 'nl', state: 'waiting' })
      expect(sent?.send_before).toBe(later(7 * 24).toISOString())
      const body = bodyOf(sent ?? { key: '', body: null })
      const token = newsletterToken(open.secret, 'confirm', subscriber?.id ?? '')
      expect(body.text).toContain(`https://regie.example/nieuwsbrief/bevestigen/${token}`)
      expect(body.html).toContain(`https://regie.example/nieuwsbrief/bevestigen/${token}`)
      expect(body.unsubscribe).toBe(
        `https://regie.example/nieuwsbrief/uit/${newsletterToken(open.secret, 'leave', markOf(open))}`,
      )
      expect(await logged(open)).toEqual([])
    })

    test('mails in the language that was chosen, with what the practice says of its newsletter', async () => {
      const open = await fresh()
      await saveNewsletterSettings(open.db, { about: { nl: 'Eens per maand.', en: 'Once a month.' } })
      await ask(open, now, { choice: { lang: 'en', topics: [] } })
      const [sent] = await mails(open)
      const body = bodyOf(sent ?? { key: '', body: null })
      expect(sent?.lang).toBe('en')
      expect(body.text).toMatch(/Once a month\./)
      expect(body.text).toMatch(/announcements only/)
      expect(body.text).toMatch(/https:\/\/regie\.example\/en\/newsletter\/confirm\//)
      expect(body.unsubscribe).toMatch(/\/en\/newsletter\/leave\//)
    })

    test('mails an address once a day at most; what was typed last counts', async () => {
      const open = await fresh()
      await ask(open)
      await ask(open, later(1), { choice: { lang: 'en', topics: [] } })
      await ask(open, later(23.9), { mail: 'ZOË@example.org' })
      expect(await mails(open)).toHaveLength(1)
      expect(await there(open)).toMatchObject({ choice, state: { at: now.toISOString() } })
      await ask(open, later(24), { choice: { lang: 'en', topics: [] } })
      expect((await mails(open)).map(({ kind }) => kind)).toEqual(['confirm', 'confirm'])
      expect(await there(open)).toMatchObject({
        choice: { lang: 'en', topics: [] },
        state: { at: later(24).toISOString() },
      })
      expect(await countReaders(open.db)).toMatchObject({ asked: 1 })
    })

    test('twice at once is asked once and mailed once', async () => {
      const open = await fresh()
      await Promise.all(Array.from({ length: 8 }, () => ask(open)))
      expect(await mails(open)).toHaveLength(1)
      expect(await countReaders(open.db)).toMatchObject({ asked: 1 })
    })

    test('changes nothing for who is on the list, and tells her so at most once a day', async () => {
      const open = await fresh()
      const id = await join(open)
      await ask(open, later(1), { choice: { lang: 'en', topics: [] } })
      expect((await mails(open)).map(({ kind }) => kind)).toEqual(['confirm', 'welcome'])
      await ask(open, later(25), { choice: { lang: 'en', topics: [] } })
      await ask(open, later(26))
      expect((await mails(open)).map(({ kind }) => kind)).toEqual(['confirm', 'welcome', 'already'])
      expect(await readSubscriber(open.db, id)).toMatchObject({ choice, state: { kind: 'active' } })
    })

    test('without a practice nobody is written', async () => {
      const open = servicesFor(await empty())
      await ask(open)
      expect(await mails(open)).toEqual([])
    })
  })

  describe('saying yes', () => {
    test('puts her on the list once, and welcomes her once', async () => {
      const open = await fresh()
      await ask(open)
      const { id } = (await there(open)) ?? { id: '' }
      expect(await confirmSubscriber(open, id, later(1))).toBe(true)
      expect(await confirmSubscriber(open, id, later(2))).toBe(true)
      expect(await there(open)).toMatchObject({ state: { kind: 'active', since: later(1).toISOString() } })
      expect((await mails(open)).map(({ kind }) => kind)).toEqual(['confirm', 'welcome'])
      expect(await logged(open)).toEqual([['visitor', 'subscriber.confirmed', 'subscriber']])
      expect(await countReaders(open.db)).toMatchObject({
        active: 1,
        asked: 0,
        byLang: { nl: 1, en: 0 },
        byTopic: { 'mind-body': 1, tension: 1, lifestyle: 0, 'pain-movement': 0 },
        onlyAnnouncements: 0,
      })
    })

    test('comes too late after seven days, and means nothing for a stranger', async () => {
      const open = await fresh()
      await ask(open)
      const { id } = (await there(open)) ?? { id: '' }
      expect(await confirmSubscriber(open, id, later(7 * 24))).toBe(false)
      expect(await confirmSubscriber(open, 'x'.repeat(43), now)).toBe(false)
      expect(await countReaders(open.db)).toMatchObject({ active: 0 })
    })

    test('was not said within seven days: the address is erased, and the mail to it', async () => {
      const open = await fresh()
      await ask(open)
      await join(open, now, 'bram@example.org')
      await forgetUnconfirmed(open.db, later(7 * 24 - 0.1))
      expect(await countReaders(open.db)).toMatchObject({ active: 1, asked: 1 })
      await forgetUnconfirmed(open.db, later(7 * 24))
      expect(await countReaders(open.db)).toMatchObject({ active: 1, asked: 0 })
      const rows = [
        ...(await open.db.selectFrom('subscribers').selectAll().execute()),
        ...(await mails(open)),
        ...(await open.db.selectFrom('subscriber_addresses').selectAll().execute()),
      ]
      expect(JSON.stringify(rows)).not.toMatch(/zoë/i)
      expect(rows.filter((row) => 'mark' in row)).toHaveLength(1)
    })
  })

  describe('leaving', () => {
    test('erases all of her but a mark, and stops the mail that waits', async () => {
      const open = await fresh()
      await join(open)
      expect(await out(open)).toBe('off')
      expect(await out(open)).toBe('not-there')
      expect(await there(open)).toBeNull()
      expect(await countReaders(open.db)).toMatchObject({ active: 0, asked: 0, gone: { left: 1, erased: 0 } })
      const kept = [
        await open.db.selectFrom('subscribers').selectAll().execute(),
        await open.db.selectFrom('subscriber_addresses').selectAll().execute(),
        await mails(open),
        await open.db.selectFrom('jobs').selectAll().execute(),
        await open.db.selectFrom('access_log').selectAll().execute(),
      ]
      expect(JSON.stringify(kept)).not.toMatch(/zoë|example\.org/i)
      expect((await mails(open)).map(({ state }) => state)).toEqual(['dropped', 'dropped'])
      expect(await logged(open)).toEqual([
        ['visitor', 'subscriber.confirmed', 'subscriber'],
        ['visitor', 'subscriber.left', 'subscriber'],
      ])
      await forgetUnconfirmed(open.db, later(24 * 3650))
      expect(await countReaders(open.db)).toMatchObject({ gone: { left: 1 } })
    })

    test('by a link of years ago takes her off also after she came back', async () => {
      const open = await fresh()
      const token = newsletterToken(open.secret, 'leave', markOf(open))
      await join(open)
      await out(open)
      await join(open, later(24 * 3000))
      const mark = readNewsletterToken(open.secret, 'leave', token)
      expect(await leave(open.db, mark ?? '', { way: 'left', actor: 'visitor' }, later(24 * 3001))).toBe('off')
      expect(await there(open)).toBeNull()
    })

    test('before she was on the list is saying no: she is left alone for thirty days', async () => {
      const open = await fresh()
      await ask(open)
      expect(await out(open)).toBe('declined')
      expect(await out(open, later(1))).toBe('not-there')
      expect(await countReaders(open.db)).toMatchObject({ asked: 0, gone: { left: 0, erased: 0 } })
      expect(await brought(open, later(29 * 24))).toBe('suppressed')
      await ask(open, later(29 * 24))
      expect(await mails(open)).toHaveLength(1)
      expect(await there(open)).toBeNull()
      await forgetUnconfirmed(open.db, later(30 * 24))
      expect(await open.db.selectFrom('subscriber_addresses').selectAll().execute()).toEqual([])
      await ask(open, later(30 * 24))
      expect((await mails(open)).filter(({ state }) => state === 'waiting')).toHaveLength(1)
    })

    test('is remembered of an address that this list does not know any more', async () => {
      const open = await fresh()
      expect(await out(open)).toBe('not-there')
      expect(await countReaders(open.db)).toMatchObject({ gone: { left: 1 } })
    })

    test.each(['left', 'erased'] as const)(
      '(%s) outlives a no to what somebody asked in her name: no list brings her back',
      async (way) => {
        const open = await fresh()
        await join(open)
        await out(open, later(48), way)
        await ask(open, later(49))
        expect(await out(open, later(50))).toBe('declined')
        await ask(open, later(51))
        expect(await there(open)).toBeNull()
        await forgetUnconfirmed(open.db, later(50 + 31 * 24))
        expect(await countReaders(open.db)).toMatchObject({ gone: { left: 0, erased: 0, [way]: 1 } })
        expect(await brought(open, later(50 + 31 * 24))).toBe('suppressed')
      },
    )

    test('a moment after a yes that was not meant is leaving, and the form leaves her alone too', async () => {
      const open = await fresh()
      const id = await join(open)
      const leaving = { way: 'left', actor: 'visitor', quiet: true } as const
      expect(await leaveById(open, id, leaving, later(1))).toBe('off')
      expect(await leaveById(open, id, leaving, later(1))).toBe('not-there')
      await ask(open, later(29 * 24))
      expect(await there(open)).toBeNull()
      await forgetUnconfirmed(open.db, later(31 * 24 + 1))
      expect(await brought(open, later(31 * 24 + 1))).toBe('suppressed')
      await join(open, later(31 * 24 + 1))
      expect(await countReaders(open.db)).toMatchObject({ active: 1, gone: { left: 0 } })
    })

    test('by her id erases her also when the secret of the server is another one since, and keeps her off', async () => {
      const open = await fresh()
      const id = await join(open)
      const since = { ...open, secret: serverSecret(new Uint8Array(32).fill(7)) }
      expect(await leaveById(since, id, { way: 'erased', actor: 'practitioner-1' }, later(1))).toBe('off')
      expect(await readSubscriber(open.db, id)).toBeNull()
      expect(await brought(since, later(2))).toBe('suppressed')
      await forgetUnconfirmed(open.db, later(48))
      expect(
        await open.db.selectFrom('subscriber_addresses').select(['mark', 'subscriber_id', 'gone']).execute(),
      ).toEqual([{ mark: markOf(since), subscriber_id: null, gone: 'erased' }])
    })

    test('does not keep her from coming back by herself: her yes to the mail lifts it', async () => {
      const open = await fresh()
      await join(open)
      await out(open, later(48), 'erased')
      await ask(open, later(49))
      expect(await countReaders(open.db)).toMatchObject({ asked: 1, gone: { erased: 1 } })
      await confirmSubscriber(open, (await there(open))?.id ?? '', later(50))
      expect(await countReaders(open.db)).toMatchObject({ active: 1, gone: { erased: 0 } })
    })

    test('works under another secret once readers have their marks by it, and whoever is known by it stays as she is', async () => {
      const before = await fresh()
      const addresses = ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org']
      const ids = new Map<string, string>()
      for (const address of addresses) ids.set(address, await join(before, now, address))
      await ask(before, now, { mail: 'waits@example.org' })
      await leave(before.db, markOf(before, 'd@example.org'), { way: 'left', actor: 'visitor' }, now)
      expect(await remarkReaders(before)).toBe(0)

      const after = { ...before, secret: serverSecret(new Uint8Array(32).fill(7)) }
      // Meanwhile one came on the list anew, and a link was followed that nobody was found by.
      const again = await join(after, now, 'c@example.org')
      expect(await out({ ...after, lines: [] }, now, 'left')).toBe('not-there')
      expect(await remarkReaders(after)).toBe(3)
      expect(await remarkReaders(after)).toBe(0)
      for (const address of ['a@example.org', 'b@example.org'])
        expect(await there(after, address)).toMatchObject({ id: ids.get(address) ?? '' })
      expect(await there(after, 'c@example.org')).toMatchObject({ id: again })
      expect(await there(after, 'waits@example.org')).toMatchObject({ state: { kind: 'asked' } })
      const token = newsletterToken(after.secret, 'leave', markOf(after, 'a@example.org'))
      const mark = readNewsletterToken(after.secret, 'leave', token) ?? ''
      expect(await leave(after.db, mark, { way: 'left', actor: 'visitor' }, now)).toBe('off')
      expect(await readSubscriber(after.db, ids.get('a@example.org') ?? '')).toBeNull()
    })

    test('and saying yes at once end in one of the two, and in nothing half', async () => {
      const open = await fresh()
      await ask(open)
      const { id } = (await there(open)) ?? { id: '' }
      await Promise.all([confirmSubscriber(open, id, later(1)), out(open, later(1))])
      expect(await there(open)).toBeNull()
      expect(await open.db.selectFrom('subscriber_addresses').select(['subscriber_id', 'gone']).execute()).toEqual([
        { subscriber_id: null, gone: expect.toBeOneOf(['left', null]) as string | null },
      ])
    })
  })

  test('preferences are hers to change, and only while she is on the list', async () => {
    const open = await fresh()
    await ask(open)
    const { id } = (await there(open)) ?? { id: '' }
    const other: Choice = { lang: 'en', topics: [] }
    expect(await changeChoice(open.db, id, other, now)).toBe(false)
    await confirmSubscriber(open, id, now)
    expect(await changeChoice(open.db, id, other, now)).toBe(true)
    expect(await there(open)).toMatchObject({ choice: other })
    expect(await countReaders(open.db)).toMatchObject({ byLang: { nl: 0, en: 1 }, onlyAnnouncements: 1 })
    await out(open)
    expect(await changeChoice(open.db, id, choice, now)).toBe(false)
  })

  test('her own file has all that is kept of her', async () => {
    const open = await fresh()
    const id = await join(open)
    const subscriber = await readSubscriber(open.db, id)
    expect(subscriber && JSON.parse(await readerAsJson(open.db, subscriber))).toEqual({
      format: 'regie-subscriber',
      version: 1,
      mail,
      choice,
      state: { kind: 'active', since: now.toISOString() },
      consent: { source: 'site', text: consentVersion, at: now.toISOString(), from },
      bouncedAt: null,
      letters: [],
    })
  })

  test('a link has one power, and the secret of this server', async () => {
    const open = await fresh()
    const mark = markOf(open)
    const token = newsletterToken(open.secret, 'leave', mark)
    expect(readNewsletterToken(open.secret, 'leave', token)).toBe(mark)
    for (const power of ['confirm', 'preferences'] as const) {
      expect(readNewsletterToken(open.secret, power, token)).toBeNull()
    }
    for (const wrong of [
      '',
      'x',
      '.',
      `${mark}.`,
      `${token}x`,
      token.slice(1),
      `${mark}.${mark}`,
      '\0',
      '🙂'.repeat(50),
    ]) {
      expect(readNewsletterToken(open.secret, 'leave', wrong), wrong).toBeNull()
    }
  })

  describe('the list of the practitioner', () => {
    test('goes page by page in order of addresses, and is searched by any part of one', async () => {
      const open = await fresh()
      const addresses = ['a_1@example.org', 'ax1@example.org', 'b%@example.org', 'Chris@example.org', 'd!@example.org']
      for (const address of addresses.toReversed()) await join(open, now, address)
      const found = async (search: string) =>
        (await listReaders(open.db, { search, after: null }, 50)).readers.map((reader) => reader.mail).toSorted()
      expect(await found('_')).toEqual(['a_1@example.org'])
      expect(await found('%')).toEqual(['b%@example.org'])
      expect(await found('!')).toEqual(['d!@example.org'])
      expect(await found('CHRIS')).toEqual(['Chris@example.org'])
      expect(await found('nobody')).toEqual([])
      const seen: string[] = []
      let after: string | null = null
      do {
        const page: Awaited<ReturnType<typeof listReaders>> = await listReaders(open.db, { search: '', after }, 2)
        seen.push(...page.readers.map((reader) => reader.mail))
        after = page.next
      } while (after !== null)
      expect(seen).toHaveLength(5)
      expect(seen.toSorted()).toEqual(addresses.toSorted())
      expect(await listReaders(open.db, { search: '', after: 'unknown' }, 9)).toMatchObject({ next: null })
    })

    test('as a file has no one who did not say yes', async () => {
      const open = await fresh()
      await join(open, now, 'bram@example.org')
      await ask(open)
      expect((await allReaders(open.db)).map((reader) => reader.mail)).toEqual(['bram@example.org'])
    })

    test('erased by her, an address stays out', async () => {
      const open = await fresh()
      await ask(open)
      await out(open, now, 'erased', 'practitioner-1')
      expect(await countReaders(open.db)).toMatchObject({ asked: 0, gone: { erased: 1 } })
      expect(await logged(open)).toEqual([['practitioner-1', 'subscriber.erased', 'subscriber']])
    })
  })

  describe('bringing a list along', () => {
    const rowsOf = (text: string) => {
      const table = readCsv(text)
      if (!table.ok) throw new Error(table.error.kind)
      return judgeRows(table.value, guessMapping(table.value.head), 'nl', now)
    }
    const list = [
      'mail,date,source,topics',
      'new@example.org,2024-05-31,formulier op de oude site,mind-body',
      'left@example.org,2024-05-31,formulier op de oude site,',
      'known@example.org,2024-05-31,formulier op de oude site,',
      'none@example.org,2024-05-31,,',
      'NEW@example.org,2024-05-31,formulier op de oude site,',
    ].join('\n')
    const outcomes = ['added', 'suppressed', 'known', 'no-how', 'twice']

    async function prepared() {
      const open = await fresh()
      await join(open, now, 'left@example.org')
      await leave(open.db, markOf(open, 'left@example.org'), { way: 'left', actor: 'visitor' }, now)
      await join(open, now, 'known@example.org')
      return open
    }

    test('a dry run says what the run will, and changes nothing', async () => {
      const open = await prepared()
      const everything = async () =>
        JSON.stringify([
          await open.db.selectFrom('subscribers').selectAll().orderBy('id').execute(),
          await open.db.selectFrom('subscriber_addresses').selectAll().orderBy('mark').execute(),
          await logged(open),
        ])
      const before = await everything()
      expect((await tryImport(open, rowsOf(list), now)).map(({ outcome }) => outcome)).toEqual(outcomes)
      expect(await everything()).toBe(before)
    })

    test('brings who may come, with proof; done twice it brings nobody twice', async () => {
      const open = await prepared()
      const rows = rowsOf(list)
      const run = { actor: 'practitioner-1', importId: 'i1', now }
      expect((await runImport(open, rows, run)).map(({ outcome }) => outcome)).toEqual(outcomes)
      expect(await there(open, 'new@example.org')).toMatchObject({
        mail: 'new@example.org',
        choice: { lang: 'nl', topics: ['mind-body'] },
        state: { kind: 'active', since: now.toISOString() },
        consent: { source: 'import', importId: 'i1', at: '2024-05-31', how: 'formulier op de oude site' },
      })
      expect(await there(open, 'left@example.org')).toBeNull()
      expect((await runImport(open, rows, { ...run, importId: 'i2' }))[0]?.outcome).toBe('known')
      expect(await countReaders(open.db)).toMatchObject({ active: 2 })
      expect((await logged(open)).slice(-2)).toEqual([
        ['practitioner-1', 'subscribers.imported', 'import'],
        ['practitioner-1', 'subscribers.imported', 'import'],
      ])
      // Nobody is mailed about it.
      expect((await mails(open)).every((sent) => sent.recipient !== 'new@example.org')).toBe(true)
    })
  })

  test('an import that breaks off in a later part leaves its line with what it brought', async () => {
    const open = await fresh()
    const rowOf = (line: number, lang: string) => {
      const address = `reader-${line}@example.org`
      const value = { mail: address, choice: { lang: lang as Lang, topics: [] }, at: '2024-05-31', how: 'formulier' }
      return { line, mail: address, result: succeed(value) }
    }
    // The database refuses the last row, which no row that was judged can be like.
    const rows = [...Array.from({ length: 200 }, (_, line) => rowOf(line, 'nl')), rowOf(200, 'fr')]
    await expect(runImport(open, rows, { actor: 'practitioner-1', importId: 'i1', now })).rejects.toThrow()
    expect(await countReaders(open.db)).toMatchObject({ active: 200 })
    expect(await logged(open)).toEqual([['practitioner-1', 'subscribers.imported', 'import']])
  })

  test('what the practice says is kept per language, and is empty at first', async () => {
    const { db } = await fresh()
    expect(await readNewsletterSettings(db)).toEqual({ about: { nl: '', en: '' } })
    await saveNewsletterSettings(db, { about: { nl: 'Eens per maand.', en: '' } })
    await saveNewsletterSettings(db, { about: { nl: 'Soms.', en: 'Now and then.' } })
    expect(await readNewsletterSettings(db)).toEqual({ about: { nl: 'Soms.', en: 'Now and then.' } })
  })
}
