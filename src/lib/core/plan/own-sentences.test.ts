import { expect, test } from 'vitest'
import { isFull, sentencesOf, withSentence, withoutSentence } from './own-sentences.ts'

const none = { ownSentence: '' }
const ten = Array.from({ length: 10 }, (_, index) => `zin ${index}`)

test('who kept one sentence before there could be several still has it', () => {
  expect(sentencesOf({ ownSentence: 'Eerst thee.' })).toEqual(['Eerst thee.'])
  expect(sentencesOf(none)).toEqual([])
})

test('a new sentence is kept on one line and put in use', () => {
  expect(withSentence(none, '  Eerst \n thee. ')).toEqual({ ownSentence: 'Eerst thee.', ownSentences: ['Eerst thee.'] })
  expect(withSentence({ ownSentence: 'Eerst thee.' }, 'Dan verder.')).toEqual({
    ownSentence: 'Dan verder.',
    ownSentences: ['Eerst thee.', 'Dan verder.'],
  })
})

test('one that is kept already is only put in use', () => {
  const kept = { ownSentence: 'b', ownSentences: ['a', 'b'] }
  expect(withSentence(kept, 'a')).toEqual({ ownSentence: 'a', ownSentences: ['a', 'b'] })
})

test('choosing none keeps them all for another time', () => {
  expect(withSentence({ ownSentence: 'b' }, ' ')).toEqual({ ownSentence: '', ownSentences: ['b'] })
})

test('there are never more than ten, also when the one in use was not among them', () => {
  const besides = { ownSentence: 'nog een', ownSentences: ten }
  expect(sentencesOf(besides)).toEqual(['nog een', ...ten.slice(0, 9)])
  expect(withSentence(besides, 'zin 2').ownSentences).toHaveLength(10)
  expect(withoutSentence(besides, 'nog een').ownSentences).toEqual(ten.slice(0, 9))
  const full = { ownSentence: 'zin 3', ownSentences: ten }
  expect(isFull(full)).toBe(true)
  expect(withSentence(full, 'nieuw').ownSentences).toEqual([...ten.slice(1), 'nieuw'])
})

test('when the one in use goes, the first that is left comes in use', () => {
  const kept = { ownSentence: 'b', ownSentences: ['a', 'b', 'c'] }
  expect(withoutSentence(kept, 'b')).toEqual({ ownSentence: 'a', ownSentences: ['a', 'c'] })
  expect(withoutSentence(kept, 'c')).toEqual({ ownSentence: 'b', ownSentences: ['a', 'b'] })
  expect(withoutSentence({ ownSentence: 'a' }, 'a')).toEqual({ ownSentence: '', ownSentences: [] })
})
