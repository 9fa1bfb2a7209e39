import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asciiDomain, parseMailAddress } from './mail-address.ts'

const read = (typed: string) => {
  const parsed = parseMailAddress(typed)
  return parsed.ok ? parsed.value : `! ${parsed.error}`
}

describe('a mail address', () => {
  test.each([
    ['jan@example.org', 'jan@example.org'],
    ['  Jan.de-Vries+pijn@Mail.Example.ORG ', 'Jan.de-Vries+pijn@mail.example.org'],
    ['zoë@bücher.example', 'zoë@xn--bcher-kva.example'],
    ["o'neil@example.org", "o'neil@example.org"],
    ['用户@例子.广告', '用户@xn--fsqu00a.xn--4rr70v'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
    ['zoe\u0308@example.org', 'zoë@example.org'],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toBe(expected)
  })

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['jan.example.org', 'no-at'],
    ['@example.org', 'name'],
    ['jan..de@example.org', 'name'],
    ['.jan@example.org', 'name'],
    ['jan de@example.org', 'name'],
    ['"jan"@example.org', 'name'],
    ['jan@@example.org', 'name'],
    ['a@b.nl, c@d.nl', 'name'],
    ['Jan <jan@example.org>', 'name'],
    ['jan@example.org\r\nBcc: x@y.nl', 'name'],
    ['jan@', 'domain'],
    ['jan@localhost', 'domain'],
    ['jan@example..org', 'domain'],
    ['jan@-example.org', 'domain'],
    ['jan@127.0.0.1', 'domain'],
    ['jan@[127.0.0.1]', 'domain'],
    ['jan@example.org:25', 'domain'],
    ['jan@example.org/x', 'domain'],
    ['jan@exa mple.org', 'domain'],
    [`${'a'.repeat(65)}@example.org`, 'too-long'],
    [`a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(62)}.org`, 'domain'],
    [`${'a'.repeat(60)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.org`, 'too-long'],
  ])('not %j: %s', (typed, fault) => {
    expect(read(typed)).toBe(`! ${fault}`)
  })

  test('what is accepted never holds a line break, a space or a bracket, and reads as itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.emailAddress()), (typed) => {
        const parsed = parseMailAddress(typed)
        if (!parsed.ok) return
        expect(parsed.value).not.toMatch(/[\s<>,;:"()[\]\\\p{Cc}]/u)
        expect(parseMailAddress(parsed.value)).toEqual(parsed)
      }),
      { numRuns: 500 },
    )
  })

  test('a domain has at least two parts and does not end in a number', () => {
    expect([asciiDomain('example.org'), asciiDomain('example'), asciiDomain('10.0.0.1')]).toEqual([
      'example.org',
      null,
      null,
    ])
  })
})
