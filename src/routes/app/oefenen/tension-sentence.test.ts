import { expect, test } from 'vitest'
import { nl } from '#lib/i18n/nl.ts'
import { tensionNote, tensionSentence } from './tension-sentence.ts'

const change = { n: 3, mean: -2, low: -3, high: -1, worseCount: 0 }

test('in a list the mean and how often it was said, on its own the range as well', () => {
  expect(tensionNote(change, nl, 'nl')).toBe('Spanning daarna gemiddeld 2 lager, 3 keer ingevuld.')
  expect(tensionSentence(change, nl.app.practise, 'nl')).toBe(
    'Spanning daarna gemiddeld 2 lager (van 3 lager tot 1 lager), 3 keer ingevuld.',
  )
})

test('one time is said to be one time, and what got worse is said wherever the rest is', () => {
  const once = { n: 1, mean: 1, low: 1, high: 1, worseCount: 1 }
  expect(tensionNote(once, nl, 'nl')).toBe(
    'Spanning daarna: 1 hoger. Pas één keer ingevuld. Eén keer werd er iets erger.',
  )
  expect(tensionNote({ ...once, n: 0, mean: null, low: null, high: null }, nl, 'nl')).toBe(
    'Over je spanning is nog niets te zeggen. Eén keer werd er iets erger.',
  )
})
