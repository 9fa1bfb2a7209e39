import { expect, test } from 'vitest'
import { toBase64Url } from '#lib/core/base64.ts'
import { longestSealed } from '#lib/core/exchange/message.ts'
import { isConversationId, readAdded, readStart, readUntil } from './received.ts'

const whole = {
  id: '3f0a6c1e-0000-4000-8000-000000000001',
  lang: 'nl',
  token: 'A'.repeat(43),
  key: toBase64Url(new Uint8Array(300)),
  sealedFor: 'ab'.repeat(32),
  message: toBase64Url(new Uint8Array(541)),
  noticeMail: null,
  guard: { formulier: 'x' },
}

test('what a browser of ours sends is read', () => {
  expect(readStart(JSON.stringify(whole))).toMatchObject({ ok: true, value: { message: new Uint8Array(541) } })
  expect(readStart(JSON.stringify({ ...whole, noticeMail: 'rian@example.org' })).ok).toBe(true)
  expect(readAdded(JSON.stringify({ number: 2, message: 'AA' }))).toEqual({
    ok: true,
    value: { number: 2, message: new Uint8Array(1) },
  })
})

test.each([
  ['', 'not-json'],
  ['{', 'not-json'],
  ['\u0000\uFFFF', 'not-json'],
  ['null', 'malformed'],
  ['[]', 'malformed'],
  ['"tekst"', 'malformed'],
])('%j is %s', (text, error) => {
  expect(readStart(text)).toEqual({ ok: false, error })
})

test.each([
  [{ id: '../../etc/passwd' }, 'malformed'],
  [{ id: whole.id.toUpperCase() }, 'malformed'],
  [{ lang: 'fr' }, 'malformed'],
  [{ token: 'kort' }, 'malformed'],
  [{ key: '' }, 'malformed'],
  [{ key: 'not base64!' }, 'malformed'],
  [{ key: 'AB==' }, 'malformed'],
  [{ key: toBase64Url(new Uint8Array(2001)) }, 'malformed'],
  [{ key: toBase64Url(new Uint8Array(9000)) }, 'too-large'],
  [{ message: toBase64Url(new Uint8Array(longestSealed + 300)) }, 'too-large'],
  [{ message: 12 }, 'malformed'],
  [{ sealedFor: 'zz' }, 'malformed'],
  [{ noticeMail: 'geen adres' }, 'malformed'],
  [{ noticeMail: 'a@b.nl\r\nBcc: c@d.nl' }, 'malformed'],
  [{ guard: { formulier: 'x'.repeat(401) } }, 'malformed'],
  [{ guard: 'x' }, 'malformed'],
])('%j is %s', (change, error) => {
  expect(readStart(JSON.stringify({ ...whole, ...change }))).toEqual({ ok: false, error })
})

test('numbers are whole, from one, and not without end', () => {
  for (const until of [0, -1, 1.5, 2001, 1e99, '3', null]) {
    expect(readUntil(JSON.stringify({ until }))).toEqual({ ok: false, error: 'malformed' })
  }
})

test('an id is a random UUID and nothing else', () => {
  expect(isConversationId(whole.id)).toBe(true)
  for (const wrong of ['', 'x', `${whole.id}\n`, whole.id.replace('-4', '-1'), '%2e%2e']) {
    expect(isConversationId(wrong)).toBe(false)
  }
})
