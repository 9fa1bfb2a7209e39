import { expect, test } from 'vitest'
import { guessShelf } from './guess-shelf.ts'

test.each([
  ['Voeding & supplementen', 'lifestyle'],
  ['Rug & bewegen', 'pain-movement'],
  ['Stress', 'tension'],
  ['Lijf en brein', 'mind-body'],
  ['Back pain', 'pain-movement'],
  ['Nieuws', undefined],
  ['', undefined],
])('%s', (name, shelf) => {
  expect(guessShelf(name)).toBe(shelf)
})
