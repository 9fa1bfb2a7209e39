import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recoveryWordsFrom, secretOfWords } from './recovery-words.ts'

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => new Uint8Array(bytes))

test.each(['nl', 'en'] as const)('words in %s give their secret back, however they are typed', (lang) => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const words = recoveryWordsFrom(secret, lang)
      const typed = words.map((word, at) => `${at + 1}. ${word.slice(0, 4).toUpperCase()}`).join(',\n')
      expect(secretOfWords(words.join(' '))).toEqual({ ok: true, value: secret })
      // English words of three letters stay whole when cut to four.
      expect(secretOfWords(typed)).toEqual({ ok: true, value: secret })
    }),
  )
})

test('the words of BIP39 are those of its own test vectors', () => {
  const zeros = new Uint8Array(16)
  expect(recoveryWordsFrom(zeros, 'en').join(' ')).toBe(`${'abandon '.repeat(11)}about`)
  expect(recoveryWordsFrom(new Uint8Array(16).fill(0x7f), 'en').join(' ')).toBe(
    'legal winner thank year wave sausage worth useful legal winner thank yellow',
  )
})

test('what is wrong with typed words is said so that it can be found', () => {
  const words = recoveryWordsFrom(new Uint8Array(16).fill(5), 'nl')
  expect(secretOfWords(words.slice(1).join(' '))).toEqual({ ok: false, error: { kind: 'count', found: 11 } })
  const other = words.with(6, 'xylofoon').join(' ')
  expect(secretOfWords(other)).toEqual({ ok: false, error: { kind: 'unknown-word', word: 'xylofoon', at: 7 } })
  const turned = [words[1], words[0], ...words.slice(2)].join(' ')
  expect(secretOfWords(turned)).toEqual({ ok: false, error: { kind: 'wrong-order' } })
})
