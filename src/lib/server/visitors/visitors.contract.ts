import { expect, test } from 'vitest'
import { findProof } from '#lib/core/vault/proof-of-work.ts'
import { guardFields } from '#lib/core/form-guard.ts'
import type { Db } from '../db/tables.ts'
import { serverSecret } from '../secret.ts'
import { formToken } from './form-token.ts'
import { formKey, guardForm, type Visit } from './guard.ts'
import type { Verdict } from './verdict.ts'
import { takeFrom } from './limits.ts'
import { forgetVisitors } from './spent-forms.ts'

const secret = serverSecret(new Uint8Array(32).fill(7))
const start = new Date('2026-11-29T10:00:00.000Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)

const browser = { 'accept-language': 'nl', 'sec-fetch-site': 'same-origin' }

type Sent = {
  token?: string
  proof?: string
  trap?: string
  name?: string
  network?: string | null
  headers?: Record<string, string>
  contact?: string | null
  now?: Date
}

/** What guarding a form means, whatever database counts. `fresh` gives an empty one. */
export function visitorsContract(fresh: () => Promise<Db>): void {
  const freshToken = () => formToken(secret, 'booking', start)

  function send(db: Db, sent: Sent = {}): Promise<Verdict> {
    const form = new FormData()
    form.set(guardFields.token, sent.token ?? freshToken())
    form.set(guardFields.proof, sent.proof ?? '')
    form.set(guardFields.trap, sent.trap ?? '')
    form.set('name', sent.name ?? 'Anna')
    const visit: Visit = {
      network: sent.network === undefined ? '203.0.113.9' : sent.network,
      headers: new Headers(sent.headers ?? browser),
    }
    const contact = sent.contact === undefined ? 'anna@example.org' : sent.contact
    return guardForm({ db, secret }, { purpose: 'booking', form, visit, contact, now: sent.now ?? later(40) })
  }

  test('somebody without script who takes their time is let through', async () => {
    expect(await send(await fresh())).toBe('fine')
  })

  test('with the work done in the page one odd sign is no reason to ask for more', async () => {
    const token = freshToken()
    expect(await send(await fresh(), { token, proof: findProof(token), headers: {} })).not.toBe('fine')
    const other = freshToken()
    const proof = findProof(other)
    expect(await send(await fresh(), { token: other, proof, headers: { 'accept-language': 'nl' } })).toBe('fine')
  }, 30_000)

  test.each<[string, Sent]>([
    ['a hurried form', { now: later(6) }],
    ['no language', { headers: { 'sec-fetch-site': 'same-origin' } }],
    ['sent from nowhere', { headers: { 'accept-language': 'nl' } }],
    ['a link for a name', { name: 'visit http://spam.example' }],
    ['a proof that is none', { proof: '0.'.repeat(15) + '0' }],
  ])('without script, %s is asked to confirm by mail', async (_, sent) => {
    expect(await send(await fresh(), sent)).toBe('confirm-by-mail')
  })

  test('a field nobody sees was filled: refused, and the same form may go once it is empty', async () => {
    const db = await fresh()
    const token = freshToken()
    expect(await send(db, { token, trap: 'buy now' })).toEqual({ refuse: 'filled-trap' })
    expect(await send(db, { token })).toBe('fine')
  })

  test('within three seconds is too fast; the same form may go after that', async () => {
    const db = await fresh()
    const token = freshToken()
    expect(await send(db, { token, now: later(2.9) })).toEqual({ refuse: 'too-fast' })
    expect(await send(db, { token, now: later(20) })).toBe('fine')
  })

  test.each(['', 'x', 'a.b.c', '🙂', 'lq.'.repeat(40)])('%j is no form of ours', async (token) => {
    expect(await send(await fresh(), { token })).toEqual({ refuse: 'stale' })
  })

  test('a form of another page, one of yesterday and one whose time was changed are refused', async () => {
    const db = await fresh()
    expect(await send(db, { token: formToken(secret, 'contact', start) })).toEqual({ refuse: 'stale' })
    expect(await send(db, { now: later(25 * 3600) })).toEqual({ refuse: 'stale' })
    const [, nonce, mark] = freshToken().split('.')
    expect(await send(db, { token: [later(-60).getTime().toString(36), nonce, mark].join('.') })).toEqual({
      refuse: 'stale',
    })
    const strange = formToken(serverSecret(new Uint8Array(32).fill(8)), 'booking', start)
    expect(await send(db, { token: strange })).toEqual({ refuse: 'stale' })
  })

  test('the same form twice gets the same verdict and counts once; more than twelve times is refused', async () => {
    const db = await fresh()
    const token = freshToken()
    for (let i = 0; i < 12; i++) expect(await send(db, { token })).toBe('fine')
    expect(await send(db)).toBe('fine')
    expect(await send(db, { token })).toEqual({ refuse: 'too-many' })
  })

  test('work done for one form is not taken for another', async () => {
    const db = await fresh()
    const proof = findProof(freshToken())
    expect(await send(db, { proof })).toBe('confirm-by-mail')
  }, 30_000)

  test('two taps at once agree', async () => {
    const db = await fresh()
    const token = freshToken()
    const verdicts = await Promise.all([send(db, { token, now: later(9) }), send(db, { token, now: later(11) })])
    expect(new Set(verdicts).size).toBe(1)
  })

  test('one address gets four at once and one more each hour, however it is spelled', async () => {
    const db = await fresh()
    const spellings = ['anna@example.org', 'Anna@Example.org', ' anna@example.org', 'ANNA@EXAMPLE.ORG']
    for (const contact of spellings) expect(await send(db, { contact, network: null })).toBe('fine')
    expect(await send(db, { network: null })).toEqual({ refuse: 'too-many' })
    expect(await send(db, { network: null, contact: 'bram@example.org' })).toBe('fine')
    expect(await send(db, { network: null, now: later(40 + 3601) })).toBe('fine')
  })

  test('one network gets eight at once; one that cannot be known is not counted', async () => {
    const db = await fresh()
    const from = (network: string | null, i: number) => send(db, { network, contact: `p${i}@example.org` })
    for (let i = 0; i < 8; i++) expect(await from('198.51.100.4', i)).toBe('fine')
    expect(await from('198.51.100.4', 9)).toEqual({ refuse: 'too-many' })
    for (let i = 10; i < 30; i++) expect(await from(null, i)).toBe('fine')
  })

  test('when very much comes in, whoever has no script confirms by mail', async () => {
    const db = await fresh()
    const verdicts: Verdict[] = []
    for (let i = 0; i < 125; i++) verdicts.push(await send(db, { network: null, contact: `q${i}@example.org` }))
    expect(verdicts.slice(0, 120).every((verdict) => verdict === 'fine')).toBe(true)
    expect(verdicts.slice(120)).toEqual(Array.from({ length: 5 }, () => 'confirm-by-mail'))
    const token = freshToken()
    expect(await send(db, { token, proof: findProof(token), network: null, contact: 'z@example.org' })).toBe('fine')
  }, 60_000)

  test('fifty at once take no more than there is', async () => {
    const db = await fresh()
    const counted = { name: 'race', of: 'x', limit: { burst: 7, everyMs: 60_000 } }
    const taken = await Promise.all(Array.from({ length: 50 }, () => takeFrom(db, secret, counted, start)))
    expect(taken.filter(Boolean)).toHaveLength(7)
  })

  test('a bucket fills again, one at a time and never over its brim', async () => {
    const db = await fresh()
    const counted = { name: 'fill', of: 'x', limit: { burst: 2, everyMs: 60_000 } }
    const at = async (seconds: number) => takeFrom(db, secret, counted, later(seconds))
    expect([await at(0), await at(0), await at(0)]).toEqual([true, true, false])
    expect([await at(59), await at(60), await at(61)]).toEqual([false, true, false])
    expect([await at(3600), await at(3600), await at(3600)]).toEqual([true, true, false])
  })

  test('the database holds no address, and forgets what has no meaning any more', async () => {
    const db = await fresh()
    await send(db)
    const rows = JSON.stringify([
      await db.selectFrom('visitor_limits').selectAll().execute(),
      await db.selectFrom('visitor_forms').selectAll().execute(),
    ])
    expect(rows).not.toMatch(/anna|example|203\.0/i)
    await forgetVisitors(db, later(26 * 3600))
    expect(await db.selectFrom('visitor_limits').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('visitor_forms').selectAll().execute()).toEqual([])
  })

  test('the number of a form is the same at every look, and none for a form that is not ours', () => {
    const form = new FormData()
    const token = freshToken()
    form.set(guardFields.token, token)
    expect(formKey(secret, 'booking', form, later(5))).toBe(token.split('.')[1])
    expect(formKey(secret, 'contact', form, later(5))).toBeNull()
  })
}
