import { expect, test } from 'vitest'
import { findBannedWords } from '../../safety/banned-words.ts'
import { wordsIn } from './words.ts'

test.each(['nl', 'en'] as const)('the words of %s can be written down and read back without doubt', (lang) => {
  const words = wordsIn(lang)
  expect(new Set(words.map((word) => word.slice(0, 4))).size).toBe(2048)
  expect(words).toHaveLength(2048)
  expect(words).toEqual([...words].sort())
})

test('the Dutch words are plain to spell', () => {
  expect(wordsIn('nl').filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([])
})

test('the Dutch words neither frighten nor offend', () => {
  const unkind =
    /pijn|ziek|dood|sterf|moord|kanker|tumor|bloed|wond$|oorlog|wapen|haat|angst|hoer$|lul|neuk|kut|kont|geil/
  expect(wordsIn('nl').filter((word) => unkind.test(word) || findBannedWords(word, 'nl').length > 0)).toEqual([])
})

test('the lists never change: what people wrote down must keep opening their key', async () => {
  const sum = async (lang: 'nl' | 'en') => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(wordsIn(lang).join(' ')))
    return Buffer.from(hash).toString('hex')
  }
  expect([await sum('nl'), await sum('en')]).toMatchInlineSnapshot(`
    [
      "53d3ec6145e82428adb0eebc81fd8fe764b2dbcd7f3b5b97a349a8acce7096f9",
      "f18b9a84c83e38e98eceb0102b275e26438af83ab08f080cdb780a2caa9f3a6d",
    ]
  `)
})
