import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import type { Db } from '../db/tables.ts'
import { readPractice } from '../practice.ts'
import { bodyOf } from '../mail/outbox.fixture.ts'
import { serverSecret } from '../secret.ts'
import { asProved } from './access.ts'
import { changeDetails, noteWords, removePasskey, replaceKey, setPassphrase, setWords } from './account.ts'
import { given, inSession, later, opened, provedIn, recipient, signedIn, start, wrap } from './access.fixture.ts'
import { logAccess } from './access-log.ts'
import { makeChallenge, takeChallenge } from './challenges.ts'
import { readPublicKey, readVault } from './key.ts'
import { mayAttempt } from './limits.ts'
import { makeStudioLink, readStudioLink, useStudioLink } from './links.ts'
import { checkCode, mailCode } from './mailed-code.ts'
import { checkPassphrase, passphraseSettingsFor } from './passphrase.ts'
import { readPractitioner, wordsAreDue } from './practitioners.ts'
import { logListRead } from './log-read.ts'
import { readLog } from './read-log.ts'
import {
  endOtherSessions,
  endOwnSession,
  endSession,
  listSessions,
  readSession,
  renewProof,
  startSession,
} from './sessions.ts'
import { parseListSubject } from './seen-list.ts'
import { setUpStudio } from './set-up.ts'
import { verifyAccessLog } from './verify-log.ts'

const secret = serverSecret(new Uint8Array(32).fill(3))
const entry = (at: number) =>
  ({ at: later(at).toISOString(), actor: 'system', action: 'settings.changed', subject: `x:${at}` }) as const

/** Of writes that each reach the disk, on a busy machine. */
const hundreds = { timeout: 30_000 }

/** What coming in and being watched means, whatever database it is kept in. `fresh` gives an empty one. */
export function accessContract(fresh: () => Promise<Db>): void {
  test('set-up makes one practitioner, once, whoever comes second', async () => {
    const db = await fresh()
    const [first, second] = [await makeStudioLink(db, start), await makeStudioLink(db, start)]
    const results = await Promise.all(
      [setUpStudio(db, given(first.token), start), setUpStudio(db, given(second.token), start)].map((attempt) =>
        attempt.catch(() => ({ ok: false as const, error: 'link-over' as const })),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await setUpStudio(db, given(first.token), start)).toEqual({ ok: false, error: 'link-over' })
    expect(await readPractice(db)).toMatchObject({ name: 'De Praktijk', demo: false })
    expect(await readPublicKey(db)).toEqual({ recipient, since: start.toISOString() })
  })

  test('a link works once, for a while, and after set-up it only lets her in', async () => {
    const db = await fresh()
    const { token, hours } = await makeStudioLink(db, start)
    expect(await readStudioLink(db, token, later(hours * 60 - 1))).toMatchObject({ purpose: 'set-up' })
    expect(await readStudioLink(db, token, later(hours * 60))).toBeNull()
    expect(await readStudioLink(db, 'x'.repeat(43), start)).toBeNull()
    const { id } = await opened(db)
    const back = await makeStudioLink(db, start)
    expect(back).toMatchObject({ purpose: 'let-in', practitionerId: id })
    const uses = await Promise.all([useStudioLink(db, back.token, start), useStudioLink(db, back.token, start)])
    expect(uses.filter((use) => use !== null)).toHaveLength(1)
    const kept = await db.selectFrom('studio_links').select('token_hash').execute()
    expect(JSON.stringify(kept)).not.toContain(back.token)
  })

  test('a session ends when idle, for good, when she ends it, and never shows its token', async () => {
    const db = await fresh()
    const { id, session } = await opened(db)
    expect(await readSession(db, session, start)).toMatchObject({ id, name: 'Noor', lang: 'nl' })
    expect(await readSession(db, `${session}x`, start)).toBeNull()
    expect(await readSession(db, session, later(8 * 60))).toBeNull()
    for (let hour = 7; hour < 7 * 24; hour += 7) expect(await readSession(db, session, later(hour * 60))).not.toBeNull()
    expect(await readSession(db, session, later(7 * 24 * 60))).toBeNull()
    const kept = JSON.stringify(await db.selectFrom('sessions').selectAll().execute())
    expect(kept).not.toContain(session)
  })

  test('sessions elsewhere can be ended, one or all, and only her own', async () => {
    const db = await fresh()
    const { id, session } = await opened(db)
    const make = () => startSession(db, { practitionerId: id, way: 'passkey', device: 'Chrome, Android', now: start })
    const [second, third] = [await make(), await make()]
    expect((await listSessions(db, id, start)).map(({ way }) => way).sort()).toEqual(['passkey', 'passkey', 'set-up'])
    const here = await provedIn(db, session, start)
    await endSession(db, { ...here, id: 'somebody else' }, second.id, start)
    expect(await readSession(db, second.token, start)).not.toBeNull()
    await endSession(db, here, second.id, start)
    expect(await readSession(db, second.token, start)).toBeNull()
    await endOtherSessions(db, here, start)
    expect(await readSession(db, third.token, start)).toBeNull()
    expect(await readSession(db, session, start)).not.toBeNull()
    await endOwnSession(db, here, start)
    expect(await readSession(db, session, start)).toBeNull()
  })

  test('a question for a passkey is answered once, in time, and for what it was asked', async () => {
    const db = await fresh()
    const challenge = await makeChallenge(db, 'sign-in', start)
    expect(await takeChallenge(db, 'register', challenge, start)).toBe(false)
    expect(await takeChallenge(db, 'sign-in', challenge, start)).toBe(true)
    expect(await takeChallenge(db, 'sign-in', challenge, start)).toBe(false)
    const late = await makeChallenge(db, 'sign-in', start)
    expect(await takeChallenge(db, 'sign-in', late, later(5))).toBe(false)
  })

  test('an unknown mail address looks just like a known one, and a wrong proof like a right one that is not hers', async () => {
    const db = await fresh()
    await opened(db)
    const unknown = await passphraseSettingsFor({ db, secret }, 'iemand@example.org')
    expect(unknown).toEqual(await passphraseSettingsFor({ db, secret }, ' Iemand@example.org'))
    expect(unknown.salt).toHaveLength(32)
    expect(unknown.logN).toBe(17)
    expect(await passphraseSettingsFor({ db, secret }, ' noor@example.org')).toEqual({ salt: 'z'.repeat(32), logN: 17 })
    expect(await checkPassphrase(db, 'noor@example.org', 'p'.repeat(43))).toMatchObject({ mail: 'noor@example.org' })
    expect(await checkPassphrase(db, 'noor@example.org', 'q'.repeat(43))).toBeNull()
    expect(await checkPassphrase(db, 'iemand@example.org', 'p'.repeat(43))).toBeNull()
  })

  test('a mailed code: five tries, ten minutes, once, and only where it was asked', async () => {
    const db = await fresh()
    const ask = () =>
      mailCode({ db, secret }, { purpose: 'sign-in', to: 'noor@example.org', lang: 'nl', practiceName: 'P' }, start)
    const digits = async () => {
      const rows = await db.selectFrom('mails').select(['key', 'body']).orderBy('queued_at', 'desc').execute()
      return rows.map((row) => /\b\d{6}\b/.exec(bodyOf(row).text)?.[0] ?? '')
    }
    const attempt = await ask()
    const [code = ''] = await digits()
    const wrong = code === '000000' ? '000001' : '000000'
    for (const triesLeft of [4, 3, 2]) {
      expect(await checkCode({ db, secret }, 'sign-in', attempt, wrong, start)).toEqual({ kind: 'wrong', triesLeft })
    }
    expect(await checkCode({ db, secret }, 'set-up', attempt, code, start)).toEqual({ kind: 'over' })
    expect(await checkCode({ db, secret }, 'sign-in', attempt, ` ${code.slice(0, 3)} ${code.slice(3)}`, start)).toEqual(
      {
        ...{ kind: 'right', mail: 'noor@example.org' },
      },
    )
    expect(await checkCode({ db, secret }, 'sign-in', attempt, code, start)).toEqual({ kind: 'over' })
    const tired = await ask()
    for (let tries = 0; tries < 5; tries++) await checkCode({ db, secret }, 'sign-in', tired, wrong, start)
    for (const each of await digits()) {
      expect(await checkCode({ db, secret }, 'sign-in', tired, each, start)).toEqual({ kind: 'over' })
    }
    const old = await ask()
    for (const each of await digits()) {
      expect(await checkCode({ db, secret }, 'sign-in', old, each, later(10))).toEqual({ kind: 'over' })
    }
  })

  test('too many attempts are stopped for a while, per network, and no address is kept', async () => {
    const db = await fresh()
    const attempt = (network: string, now: Date) => mayAttempt({ db, secret }, 'passphrase', network, now)
    for (let n = 0; n < 10; n++) expect(await attempt('192.0.2.1', start)).toBe(true)
    expect(await attempt('192.0.2.1', later(14))).toBe(false)
    expect(await attempt('192.0.2.2', start)).toBe(true)
    expect(await attempt('192.0.2.1', later(15))).toBe(true)
    expect(JSON.stringify(await db.selectFrom('entrance_limits').selectAll().execute())).not.toContain('192.0.2')
  })

  test(
    'nobody shuts her out by trying: what one network tries too often does not count for all',
    hundreds,
    async () => {
      const db = await fresh()
      for (let n = 0; n < 220; n++) await mayAttempt({ db, secret }, 'passphrase', '192.0.2.1', start)
      expect(await mayAttempt({ db, secret }, 'passphrase', '192.0.2.1', start)).toBe(false)
      expect(await mayAttempt({ db, secret }, 'passphrase', '192.0.2.2', start)).toBe(true)
      // Asking how to begin uses up no attempt.
      for (let n = 0; n < 40; n++) await mayAttempt({ db, secret }, 'passphrase-settings', '192.0.2.3', start)
      expect(await mayAttempt({ db, secret }, 'passphrase', '192.0.2.3', start)).toBe(true)
    },
  )

  test(
    'from a network that cannot be known all are counted together, and a passkey answer is never refused for others',
    hundreds,
    async () => {
      const db = await fresh()
      for (let n = 0; n < 200; n++) expect(await mayAttempt({ db, secret }, 'passphrase', null, start)).toBe(true)
      expect(await mayAttempt({ db, secret }, 'passphrase', null, start)).toBe(false)
      for (let n = 0; n < 1001; n++) await mayAttempt({ db, secret }, 'passkey', null, start)
      expect(await mayAttempt({ db, secret }, 'passkey', null, start)).toBe(true)
      expect(await mayAttempt({ db, secret }, 'passkey', '192.0.2.4', start)).toBe(true)
    },
  )

  test('her last way to sign in cannot be removed', async () => {
    const db = await fresh()
    const { id, session } = await opened(db)
    const her = await provedIn(db, session, start)
    expect(await removePasskey(db, her, 'credential', start)).toEqual({ ok: true, value: null })
    expect((await readVault(db, id)).wraps.map(({ kind }) => kind).sort()).toEqual(['passphrase', 'words'])
    const other = await fresh()
    const only = await opened(other, { passphrase: null })
    const without = await provedIn(other, only.session, start)
    expect(await removePasskey(other, without, 'credential', start)).toEqual({ ok: false, error: 'last-way' })
  })

  test('of two ways in that are removed at once one stays', async () => {
    const db = await fresh()
    const her = await provedIn(db, (await opened(db, { passphrase: null })).session, start)
    const first = await db.selectFrom('passkeys').selectAll().executeTakeFirstOrThrow()
    await db
      .insertInto('passkeys')
      .values({ ...first, id: 'second' })
      .execute()
    const remove = (passkey: string) => removePasskey(db, her, passkey, start)
    const removed = await Promise.all([remove('credential'), remove('second')])
    expect(removed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.selectFrom('passkeys').select('id').execute()).toHaveLength(1)
  })

  test('a change of key, way in or address ends every other session and is mailed; a name changes nothing else', async () => {
    const db = await fresh()
    const { id } = await opened(db)
    const begin = async () => (await signedIn(db, id, 'passkey', later(1))).practitioner.sessionId
    const { token } = await signedIn(db, id, 'passkey', later(1))
    const who = await provedIn(db, token, later(1))
    const here = who.sessionId
    const mailed = async () =>
      (await db.selectFrom('mails').select('recipient').where('key', 'like', 'access:%').execute())
        .map(({ recipient }) => recipient)
        .toSorted()
    const left = async () => (await listSessions(db, id, later(3))).map((session) => session.id)
    const changes = [
      () => setPassphrase(db, who, { salt: 'y'.repeat(32), logN: 17, proof: 'q'.repeat(43), wrap }, later(2)),
      () => setWords(db, who, wrap, later(2)),
      () => replaceKey(db, who, { recipient: `age1${'p'.repeat(58)}`, words: wrap }, later(2)),
    ]
    for (const [n, change] of changes.entries()) {
      await begin()
      await change()
      expect(await left()).toEqual([here])
      expect(await mailed()).toEqual(Array.from({ length: n + 1 }, () => 'noor@example.org'))
    }
    const other = await begin()
    const by = { who, proved: who }
    await changeDetails(db, by, { name: 'Noor B', mail: 'Noor@example.org' }, later(2))
    expect([(await left()).toSorted(), (await mailed()).length]).toEqual([[here, other].toSorted(), 3])
    await changeDetails(db, by, { name: 'Noor B', mail: 'new@example.org' }, later(2))
    expect([await left(), await mailed()]).toEqual([
      [here],
      ['new@example.org', ...Array.from({ length: 4 }, () => 'noor@example.org')],
    ])
  })

  test('a proof of who she is counts for five minutes, in the session it was given in, and nothing else makes one', async () => {
    const db = await fresh()
    const { id, session } = await opened(db)
    const other = await signedIn(db, id, 'passkey', later(1))
    const proved = async (token: string, minutes: number) =>
      asProved(await inSession(db, token, later(minutes)), later(minutes)) !== null
    expect([await proved(session, 4.99), await proved(session, 5)]).toEqual([true, false])
    const renewed = (await renewProof(db, await inSession(db, session, later(60)), later(60))) ?? ''
    expect([await proved(renewed, 64.99), await proved(renewed, 65), await proved(other.token, 61)]).toEqual([
      ...[true, false, false],
    ])
    // What another tab had sent with the token of before is answered, but changes nothing; then whoever had a copy is out.
    const before = await readSession(db, session, later(60 + 9.9 / 60))
    expect(before).toEqual({ ...(await inSession(db, renewed, later(60))), provedUntil: null })
    expect(await readSession(db, session, later(60 + 10 / 60))).toBeNull()
    const again = (await renewProof(db, await inSession(db, renewed, later(60)), later(60))) ?? ''
    expect(await readSession(db, session, later(60))).toBeNull()
    expect(await proved(again, 60)).toBe(true)
    expect(await proved(renewed, 60)).toBe(false)
    expect(await readLog(db, { action: 'session.confirmed' }, 9)).toMatchObject([{ actor: id }, { actor: id }])
    const ended = await inSession(db, again, later(61))
    await endOwnSession(db, ended, later(61))
    expect(await readSession(db, renewed, later(60))).toBeNull()
    expect(await renewProof(db, ended, later(61))).toBeNull()
    // A session of before the server remembered has proved nothing.
    await db.updateTable('sessions').set({ proved_until: null }).execute()
    expect(await proved(other.token, 2)).toBe(false)
  })

  test('a link of the server gives her half an hour to find her words, until she has changed something', async () => {
    const db = await fresh()
    const { id } = await opened(db)
    const { token } = await signedIn(db, id, 'link', start)
    const proved = async (minutes: number) =>
      asProved(await inSession(db, token, later(minutes)), later(minutes)) !== null
    expect([await proved(29), await proved(30)]).toEqual([true, false])
    await setWords(db, await provedIn(db, token, later(10)), wrap, later(10))
    expect([await proved(14), await proved(15)]).toEqual([true, false])
    // A change makes no proof longer.
    await setWords(db, await provedIn(db, token, later(14)), wrap, later(14))
    expect(await proved(15)).toBe(false)
  })

  test('without a fresh proof her address stays, and a name may change', async () => {
    const db = await fresh()
    const { id, session } = await opened(db)
    const by = { who: await inSession(db, session, later(6)), proved: null }
    const changed = await changeDetails(db, by, { name: 'N', mail: 'thief@example.org' }, later(6))
    expect(changed).toEqual({ ok: false, error: 'proof-needed' })
    expect(await readPractitioner(db, id)).toMatchObject({ name: 'Noor', mail: 'noor@example.org' })
    expect(await changeDetails(db, by, { name: 'N', mail: 'noor@example.org' }, later(6))).toMatchObject({ ok: true })
    expect(await readPractitioner(db, id)).toMatchObject({ name: 'N', mail: 'noor@example.org' })
  })

  test('her words are asked for once they are a week old, until she has shown that she has them; new ones anew', async () => {
    const db = await fresh()
    const { id } = await opened(db)
    const days = (n: number) => later(n * 24 * 60)
    const due = async (n: number) => wordsAreDue(await readPractitioner(db, id), days(n))
    expect([await due(6.99), await due(7), await due(60)]).toEqual([false, true, true])
    await noteWords(db, id, days(8))
    expect([await due(8), await due(15), await due(400)]).toEqual([false, false, false])
    expect(await readLog(db, { action: 'words.repeated' }, 9)).toMatchObject([{ actor: id }])
    const proved = async (n: number) => {
      const { token } = await signedIn(db, id, 'passkey', days(n))
      return provedIn(db, token, days(n))
    }
    await setWords(db, await proved(20), wrap, days(20))
    expect([await due(26.99), await due(27)]).toEqual([false, true])
    await noteWords(db, id, days(28))
    expect(await due(35)).toBe(false)
    await replaceKey(db, await proved(40), { recipient: `age1${'p'.repeat(58)}`, words: wrap }, days(40))
    expect([await due(46.99), await due(47)]).toEqual([false, true])
  })

  test('new words take the place of old ones; a new key begins with words alone', async () => {
    const db = await fresh()
    const { id, session } = await opened(db)
    const her = await provedIn(db, session, later(1))
    await setWords(db, her, { ...wrap, checkValue: 'n'.repeat(22) }, later(1))
    const words = (await readVault(db, id)).wraps.filter(({ kind }) => kind === 'words')
    expect(words.map(({ checkValue }) => checkValue)).toEqual(['n'.repeat(22)])
    const next = `age1${'p'.repeat(58)}`
    await replaceKey(db, her, { recipient: next, words: wrap }, later(2))
    expect(await readPublicKey(db)).toEqual({ recipient: next, since: later(2).toISOString() })
    const vault = await readVault(db, id)
    expect([vault.version, vault.wraps.map(({ kind }) => kind)]).toEqual([2, ['words']])
    // Of the key before it only what the words open goes along: they may be found again.
    expect(vault.earlier).toMatchObject([{ version: 1, wraps: [{ kind: 'words', checkValue: 'n'.repeat(22) }] }])
  })

  test('the access log is one chain, also with many writers at once, and stands or falls with its transaction', async () => {
    const db = await fresh()
    await Promise.all(Array.from({ length: 20 }, (_, at) => logAccess(db, entry(at))))
    const undone = db.transaction().execute(async (tx) => {
      await logAccess(tx, entry(99))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await verifyAccessLog(db)).toMatchObject({ kind: 'whole', rows: 20 })
    expect((await readLog(db, {}, 100)).map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, at) => 20 - at),
    )
    expect(await readLog(db, { action: 'log.read' }, 100)).toEqual([])
    expect(await readLog(db, { from: later(5).toISOString(), until: later(6).toISOString() }, 9)).toMatchObject([
      { subject: 'x:5' },
    ])
  })

  test('who looked at a list is written down: once in ten minutes a session, and again for other people', async () => {
    const db = await fresh()
    const seen = (more: object) => ({
      ...{ list: 'messages-open' as const, from: day('2026-11-20'), until: day('2026-11-29'), rows: 3 },
      ...more,
    })
    const looking = async (minutes: number, more: object = {}, sessionId = 'one') => {
      await logListRead(db, { id: 'noor', sessionId }, seen(more), later(minutes))
      return (await readLog(db, { action: 'list.read' }, 50)).length
    }
    expect([await looking(0, { rows: 0 }), await looking(0), await looking(9, { rows: 4 })]).toEqual([0, 1, 1])
    expect(await looking(9, {}, 'two')).toBe(2)
    expect(await looking(9, { from: day('2026-11-01') })).toBe(3)
    expect(await looking(9, { page: '2026-11-20T09:00:00.000Z' })).toBe(4)
    expect(await looking(9, { list: 'messages-done' })).toBe(5)
    expect(await looking(10)).toBe(6)
    const [line] = await readLog(db, {}, 1)
    expect(line).toMatchObject({ actor: 'noor', subject: 'messages-open:2026-11-20/2026-11-29:3' })
    expect(parseListSubject(line?.subject ?? '')).toEqual(seen({}))
    expect(parseListSubject('agenda:2026-11-20/2026-02-30:3')).toBeNull()
  })

  test('the database refuses to change or remove a line of the access log', async () => {
    const db = await fresh()
    await logAccess(db, entry(1))
    await expect(db.updateTable('access_log').set({ actor: 'nobody' }).execute()).rejects.toThrow('append-only')
    await expect(db.deleteFrom('access_log').execute()).rejects.toThrow('append-only')
    expect(await verifyAccessLog(db)).toMatchObject({ kind: 'whole', rows: 1 })
  })

  test('who gets past that is found out, and where', async () => {
    const tampered = async (change: (db: Db) => Promise<unknown>) => {
      const db = await fresh()
      for (let at = 1; at <= 5; at++) await logAccess(db, entry(at))
      await withoutTriggers(db)
      await change(db)
      return verifyAccessLog(db)
    }
    const changed = await tampered((db) =>
      db.updateTable('access_log').set({ actor: 'nobody' }).where('number', '=', 3).execute(),
    )
    expect(changed).toEqual({ kind: 'broken', at: 3, how: 'changed' })
    const removed = await tampered((db) => db.deleteFrom('access_log').where('number', '=', 2).execute())
    expect(removed).toEqual({ kind: 'broken', at: 2, how: 'missing' })
    const cut = await tampered((db) => db.deleteFrom('access_log').where('number', '>', 3).execute())
    expect(cut).toEqual({ kind: 'broken', at: 4, how: 'cut-off' })
  })

  test('whoever has the database alone cannot make another chain that is right', async () => {
    const forged = async (change: (db: Db) => Promise<unknown>) => {
      const db = await fresh()
      await opened(db)
      for (let at = 1; at <= 3; at++) await logAccess(db, entry(at))
      await withoutTriggers(db)
      await change(db)
      return db
    }
    const rows = (db: Db) => db.selectFrom('access_log').selectAll().orderBy('number').execute()
    const endAt = async (db: Db, end: { number: number; hash: string; mark?: string }) =>
      db.updateTable('access_log_end').set(end).where('id', '=', 1).execute()

    // Every hash made anew, as a chain without a key would allow.
    const anew = await forged(async (db) => {
      let before = ''
      for (const row of await rows(db)) {
        const text = JSON.stringify([before, row.number, row.at, row.actor, row.action, row.subject])
        before = createHash('sha256').update(text).digest('hex')
        await db.updateTable('access_log').set({ hash: before }).where('number', '=', row.number).execute()
        await endAt(db, { number: row.number, hash: before })
      }
    })
    expect(await verifyAccessLog(anew)).toEqual({ kind: 'broken', at: 1, how: 'changed' })

    // Cut short at a row that is right; writing on does not heal it.
    const short = await forged(async (db) => {
      const last = (await rows(db)).at(-2)
      if (!last) throw new Error('no rows')
      await db.deleteFrom('access_log').where('number', '>', last.number).execute()
      await endAt(db, { number: last.number, hash: last.hash })
    })
    expect(await verifyAccessLog(short)).toMatchObject({ kind: 'broken', how: 'cut-off' })
    await logAccess(short, entry(9))
    expect(await verifyAccessLog(short)).toMatchObject({ kind: 'broken', how: 'changed' })

    const emptied = await forged(async (db) => {
      await db.deleteFrom('access_log').execute()
      await endAt(db, { number: 0, hash: '', mark: '' })
    })
    expect(await verifyAccessLog(emptied)).toEqual({ kind: 'broken', at: 1, how: 'missing' })
    await logAccess(emptied, entry(9))
    expect(await verifyAccessLog(emptied)).toEqual({ kind: 'broken', at: 1, how: 'missing' })
  })
}

/** As somebody does who owns the database itself. */
async function withoutTriggers(db: Db): Promise<void> {
  const drop = (statement: string) => sql.raw(statement).execute(db)
  const names = await sql<{
    name: string
  }>`select name from sqlite_master where type = 'trigger' and tbl_name = 'access_log'`
    .execute(db)
    .catch(() => null)
  if (!names) return void (await drop('drop trigger access_log_append_only on access_log'))
  for (const { name } of names.rows) await drop(`drop trigger ${name}`)
}
