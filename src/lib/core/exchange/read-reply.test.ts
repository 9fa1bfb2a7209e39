import { describe, expect, test } from 'vitest'
import { answeredIds, mostIds } from './read-reply.ts'
import * as bounces from './read-bounce.fixture.ts'
import * as mails from './read-reply.fixture.ts'

const letter = `${mails.answered}@example.org`
const headOf = (raw: string) => raw.split('\n\n', 1)[0] ?? ''

describe('an answer names what it answers', () => {
  test.each([
    ['Gmail', mails.gmail, [letter]],
    ['Outlook', mails.outlook, [letter]],
    ['Apple Mail', mails.appleMail, [letter]],
    [
      'Thunderbird, further on in a thread',
      mails.thunderbird,
      ['5d4c3b2a-0000-4000-8000-aabbccddeeff@example.org', letter, 'cakxyz+1234abcd=q@mail.gmail.com'],
    ],
    ['K-9', mails.k9, [letter]],
  ])('%s', (_, head, ids) => {
    expect(answeredIds(head)).toEqual(ids)
    expect(answeredIds(head.replaceAll('\n', '\r\n'))).toEqual(ids)
    expect(answeredIds(`From anna@example.net Sun Nov 29 16:00:00 2026\n${head}`)).toEqual(ids)
    // What a person sent may say so (RFC 3834 5).
    expect(answeredIds(`Auto-Submitted: no\n${head}`)).toEqual(ids)
  })
})

describe('what a machine sent is no answer', () => {
  test.each([
    ['out of office by Exchange', mails.exchangeAway],
    ['out of office by Gmail', mails.gmailAway],
    ['an old vacation program', mails.oldAway],
    ['a receipt', mails.readReceipt],
    ['a bounce of Postfix', headOf(bounces.postfixFailed)],
    ['a bounce of Exim', headOf(bounces.eximFailed)],
    ['a bounce of an older Exim', headOf(bounces.eximOld)],
    ['a bounce of Exchange', headOf(bounces.exchangeFailed)],
    ['a bounce of Gmail', headOf(bounces.gmailFailed)],
    ['out of office to a return path', headOf(bounces.outOfOffice)],
  ])('%s', (_, head) => {
    // Also where it says nothing of what it answers by itself.
    expect(answeredIds(`${head}\nReferences: <${letter}>`)).toEqual([])
  })

  test.each([
    'Auto-Submitted: auto-replied (vacation)',
    'auto-submitted:AUTO-GENERATED',
    'Auto-Submitted: auto-notified; owner-email="a@example.net"',
    'X-Auto-Response-Suppress: DR, OOF, AutoReply',
    'X-Autorespond: Rust',
    'X-Autoresponder: yes',
    'X-Mail-Autoreply: 1',
    'X-AutoReply-From: a@example.net',
    'Precedence: auto_reply',
    'Return-Path: <>',
    'X-Failed-Recipients: anna@example.net',
    'From: Mail Delivery System <MAILER-DAEMON@example.net>',
  ])('%s', (line) => {
    expect(answeredIds(`${line}\nIn-Reply-To: <${letter}>`)).toEqual([])
    expect(answeredIds(`In-Reply-To: <${letter}>\n${line}`)).toEqual([])
  })
})

test('a mail that answers nothing names nothing', () => {
  for (const head of ['', ':', 'Subject: Rust', 'In-Reply-To:', 'References: x', `Subject: In-Reply-To: <${letter}>`])
    expect(answeredIds(head)).toEqual([])
  expect(answeredIds(`X-Note: a\n In-Reply-To: <${letter}>`)).toEqual([])
})

test('of a thread without end the first mail and the last ones are kept, and hostile heads come to an end', () => {
  const thread = Array.from({ length: 5000 }, (_, i) => `<${i}@example.net>`).join('\r\n ')
  const ids = answeredIds(`References: <${letter}>\r\n ${thread}`)
  expect(ids).toHaveLength(mostIds)
  expect(ids.slice(0, 3)).toEqual([letter, '4999@example.net', '4998@example.net'])
  for (const hostile of ['<'.repeat(250_000), `References: ${'<a '.repeat(80_000)}`, 'a:\n'.repeat(80_000)]) {
    expect(answeredIds(hostile)).toEqual([])
  }
  expect(answeredIds(`In-Reply-To:${'\n '.repeat(100_000)}<${letter}>`)).toEqual([letter])
})
