import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { MailSettings } from '../settings.ts'
import type { Answer, DnsAnswers, DnsTopic } from './finding.ts'
import { judgeDns, publicKeyOf } from './judge.ts'

const rsa = (modulusLength: number) =>
  generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

let settings: MailSettings
let key = ''
const shorter: Record<number, MailSettings> = {}

beforeAll(() => {
  const from = { name: null, address: 'post@praktijk.example.org', domain: 'praktijk.example.org' }
  const smtp = { host: 'mail.example.net', port: 465, secure: true, login: null }
  const signedWith = (bits: number): MailSettings => ({
    smtp,
    from,
    dkim: { domain: 'praktijk.example.org', selector: 'regie1', privateKey: rsa(bits), bits },
    bounce: null,
  })
  settings = signedWith(2048)
  for (const bits of [768, 1024]) shorter[bits] = signedWith(bits)
  key = settings.dkim ? publicKeyOf(settings.dkim) : ''
})

/** Everything as it should be, but for what the test changes. */
function judge(topic: DnsTopic, changed: Partial<DnsAnswers>, under = settings) {
  const own = under.dkim ? publicKeyOf(under.dkim) : ''
  const answers: DnsAnswers = {
    mx: ['mx.example.net'],
    txt: ['unrelated=1', 'v=spf1 include:spf.example.net -all'],
    dkim: [`v=DKIM1; k=rsa; p=${own}`],
    dmarc: { domain: 'praktijk.example.org', answer: ['v=DMARC1; p=reject'] },
    ...changed,
  }
  const found = judgeDns(answers, under)?.find((one) => one.topic === topic)
  if (!found) throw new Error('no finding')
  return found
}
const kindOf = (...words: Parameters<typeof judge>) => {
  const { verdict, kind } = judge(...words)
  return `${verdict} ${kind}`
}

test('without an address to send from there is nothing to ask', () => {
  const answers: DnsAnswers = { mx: [], txt: [], dkim: null, dmarc: { domain: '', answer: [] } }
  expect(judgeDns(answers, { smtp: null, from: null, dkim: null, bounce: null })).toBeNull()
})

test('everything as it should be', () => {
  const topics = ['mx', 'spf', 'dkim', 'dmarc'] as const
  expect(topics.map((topic) => kindOf(topic, {}))).toEqual([
    'fine mx-fine',
    'fine spf-fine',
    'fine dkim-fine',
    'fine dmarc-fine',
  ])
})

test('no answer is not the same as no record', () => {
  const none: Partial<DnsAnswers> = {
    mx: 'unreachable',
    txt: 'unreachable',
    dkim: 'unreachable',
    dmarc: { domain: 'praktijk.example.org', answer: 'unreachable' },
  }
  for (const topic of ['mx', 'spf', 'dkim', 'dmarc'] as const) expect(kindOf(topic, none)).toBe('unknown unreachable')
})

test('where answers arrive', () => {
  expect(kindOf('mx', { mx: [] })).toBe('wrong mx-missing')
  expect(kindOf('mx', { mx: [''] })).toBe('wrong mx-refuses')
})

describe('who may send', () => {
  test.each<[string, readonly string[]]>([
    ['wrong spf-missing', []],
    ['wrong spf-missing', ['v=spf10 -all', 'spf1 -all']],
    ['wrong spf-several', ['v=spf1 -all', 'v=spf1 mx ~all']],
    ['wrong spf-unreadable', ['v=spf1 include spf.example.net -all']],
    ['wrong spf-unreadable', ['v=spf1 ip4:mail.example.net -all']],
    ['wrong spf-everyone', ['v=spf1 mx +all']],
    ['wrong spf-everyone', ['v=spf1 all']],
    [
      'wrong spf-too-many',
      [`v=spf1 ${Array.from({ length: 11 }, (_, i) => `include:s${i}.example.net`).join(' ')} -all`],
    ],
    ['better spf-no-end', ['v=spf1 mx']],
    ['better spf-no-end', ['v=spf1 mx ?all']],
    ['fine spf-fine', ['V=SPF1  a/24 mx:mail.example.net//64 ip6:2001:db8::1/64 exists:%{i}.example.net -all']],
    ['fine spf-fine', ['v=spf1 redirect=_spf.example.net']],
    ['fine spf-fine', ['v=spf1 -all']],
  ])('%s', (expected, txt) => {
    expect(kindOf('spf', { txt })).toBe(expected)
  })

  test('a record to begin with names the mail server that is set', () => {
    expect(judge('spf', { txt: [] }).record).toEqual({
      name: 'praktijk.example.org',
      type: 'TXT',
      value: 'v=spf1 mx a:mail.example.net ~all',
    })
    const local = { ...settings, smtp: { host: 'localhost', port: 25, secure: false, login: null } }
    expect(judge('spf', { txt: [] }, local).record?.value).toBe('v=spf1 mx ~all')
  })
})

describe('the key that mails are signed with', () => {
  const other = () => publicKeyOf({ domain: '', selector: '', privateKey: rsa(2048), bits: 2048 })

  test.each<[string, (key: string) => Answer | null]>([
    ['better dkim-not-set', () => null],
    ['wrong dkim-missing', () => []],
    ['wrong dkim-several', (own) => [`p=${own}`, `p=${own}`]],
    ['wrong dkim-unreadable', () => ['v=DKIM1; k=rsa']],
    ['wrong dkim-unreadable', () => ['p=bm90IGEga2V5']],
    ['wrong dkim-unreadable', (own) => [`v=DKIM2; p=${own}`]],
    ['wrong dkim-unreadable', (own) => [`k=ed25519; p=${own}`]],
    ['wrong dkim-unreadable', (own) => [`h=sha1; p=${own}`]],
    ['wrong dkim-unreadable', (own) => [`p=${own}; p=${own}`]],
    ['wrong dkim-unreadable', (own) => [`s=tlsrpt; p=${own}`]],
    ['wrong dkim-revoked', () => ['v=DKIM1; p=']],
    ['wrong dkim-other-key', () => [`v=DKIM1; p=${other()}`]],
    ['better dkim-testing', (own) => [`v=DKIM1; t=y:s; p=${own}`]],
    ['fine dkim-fine', (own) => [`p=${own.slice(0, 40)} ${own.slice(40)}`]],
    ['fine dkim-fine', (own) => [`v=DKIM1;h=sha1:sha256;s=email;p=${own};`]],
  ])('%s', (expected, answer) => {
    expect(kindOf('dkim', { dkim: answer(key) })).toBe(expected)
  })

  test('is long enough', () => {
    expect(kindOf('dkim', {}, shorter[768])).toBe('wrong dkim-too-short')
    expect(kindOf('dkim', {}, shorter[1024])).toBe('better dkim-short')
  })

  test('is shown as the record to add', () => {
    expect(judge('dkim', { dkim: [] }).record).toEqual({
      name: 'regie1._domainkey.praktijk.example.org',
      type: 'TXT',
      value: `v=DKIM1; k=rsa; p=${key}`,
    })
  })
})

describe('what receivers do with mail that only says it is ours', () => {
  const own = (...answer: string[]) => ({ dmarc: { domain: 'praktijk.example.org', answer } })
  const above = (...answer: string[]) => ({ dmarc: { domain: 'example.org', answer } })

  test.each<[string, Partial<DnsAnswers>]>([
    ['wrong dmarc-missing', own()],
    ['wrong dmarc-missing', own('v=DMARC2; p=none')],
    ['wrong dmarc-several', own('v=DMARC1; p=none', 'v=DMARC1; p=reject')],
    ['wrong dmarc-unreadable', own('v=DMARC1; p=block')],
    ['wrong dmarc-unreadable', own('v=DMARC1; rua=mailto:a@b.nl')],
    ['wrong dmarc-unreadable', own('v=DMARC1; p reject')],
    ['better dmarc-watching', own('v=DMARC1; p=none; rua=mailto:a@b.nl')],
    ['fine dmarc-fine', own('v=DMARC1;p=Quarantine')],
    ['fine dmarc-inherited', above('v=DMARC1; p=reject')],
    ['fine dmarc-inherited', above('v=DMARC1; p=none; sp=quarantine')],
    ['better dmarc-watching', above('v=DMARC1; p=reject; sp=none')],
    ['fine dmarc-fine', own('v=DMARC1; p=reject; sp=none; adkim=s')],
  ])('%s', (expected, changed) => {
    expect(kindOf('dmarc', changed)).toBe(expected)
  })

  test('a strict policy asks for a signature of exactly this domain', () => {
    const dkim = settings.dkim && { ...settings.dkim, domain: 'example.org' }
    expect(kindOf('dmarc', own('v=DMARC1; p=reject; adkim=s'), { ...settings, dkim })).toBe('wrong dmarc-strict')
  })

  test('a record to begin with sends its reports to the practice', () => {
    expect(judge('dmarc', own()).record).toEqual({
      name: '_dmarc.praktijk.example.org',
      type: 'TXT',
      value: 'v=DMARC1; p=none; rua=mailto:post@praktijk.example.org',
    })
  })
})
