import { describe, expect, test } from 'vitest'
import { readBounce } from './read-bounce.ts'
import {
  exchangeFailed,
  eximFailed,
  eximOld,
  gmailFailed,
  outOfOffice,
  postfixDelayed,
  postfixFailed,
} from './read-bounce.fixture.ts'

describe('as servers write it', () => {
  test.each([
    ['Postfix', postfixFailed, { kind: 'failed', status: '5.1.1' }],
    ['Postfix, still trying', postfixDelayed, { kind: 'delayed', status: '4.4.1' }],
    // Its own status says nothing; the words of the other server do.
    ['Exim', eximFailed, { kind: 'failed', status: '5.2.2' }],
    ['an older Exim', eximOld, { kind: 'failed', status: '5.0.0' }],
    ['Exchange', exchangeFailed, { kind: 'failed', status: '5.1.10' }],
    ['Gmail', gmailFailed, { kind: 'failed', status: '5.1.1' }],
    ['an out-of-office answer', outOfOffice, { kind: 'none' }],
  ])('%s', (_, raw, bounce) => {
    expect(readBounce(raw)).toEqual(bounce)
    expect(readBounce(raw.replaceAll('\n', '\r\n'))).toEqual(bounce)
  })
})

test('a report that it was delivered is none', () => {
  for (const action of ['delivered', 'relayed', 'expanded'])
    expect(readBounce(postfixFailed.replace('Action: failed', `Action: ${action}`))).toEqual({ kind: 'none' })
})

test('a status part in base64 or quoted-printable is read too', () => {
  const status =
    'Reporting-MTA: dns; a.example\r\n\r\nFinal-Recipient: rfc822; a@b.nl\r\nAction: failed\r\nStatus: 5.1.1\r\n'
  const report = (coding: string, body: string) =>
    `Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: ${coding}\n\n${body}\n--x--\n`
  expect(readBounce(report('base64', btoa(status)))).toEqual({ kind: 'failed', status: '5.1.1' })
  expect(readBounce(report('quoted-printable', status.replace('5.1.1', '5=2E1=\r\n.1')))).toEqual({
    ...{ kind: 'failed', status: '5.1.1' },
  })
  expect(readBounce(report('base64', '%%%'))).toEqual({ kind: 'none' })
})

test('whatever it is given, it says something and soon', () => {
  const nested = `Content-Type: multipart/mixed; boundary=x\n\n--x\n`.repeat(2000)
  const hostile = [
    '',
    '\n\n',
    ':',
    'Content-Type: multipart/report; boundary=\n\n--\n',
    nested,
    `A:${' '.repeat(200_000)}b`,
  ]
  for (const raw of hostile) expect(readBounce(raw)).toEqual({ kind: 'none' })
  expect(readBounce(`${postfixFailed}${'x'.repeat(500_000)}`)).toEqual({ kind: 'failed', status: '5.1.1' })
})
