import { expect, it } from 'vitest'
import { isLeftOut, leftOutLast } from './care.ts'
import { careWords } from './words/care-words.ts'
import { exerciseIds } from '../exercise/exercise-id.ts'

const offeredTo = (...careful: Parameters<typeof isLeftOut>[1]) =>
  exerciseIds.filter((exercise) => !isLeftOut(exercise, careful)).toSorted()

it('leaves nothing out for someone who asked for no care', () => {
  expect(offeredTo()).toEqual(exerciseIds.toSorted())
})

it('offers no shaking to someone with flashbacks', () => {
  expect(isLeftOut('schudden', ['flashbacks'])).toBe(true)
  expect(isLeftOut('adem-4-6', ['flashbacks'])).toBe(false)
})

it('offers only 4 in, 6 out as breathing to someone who panics', () => {
  expect(isLeftOut('adem-4-7-8', ['panic'])).toBe(true)
  expect(isLeftOut('adem-4-6', ['panic'])).toBe(false)
})

it('offers nothing that turns inward after psychosis, mania or an admission', () => {
  expect(offeredTo('inward')).toEqual(['nu-even', 'schudden'])
  expect(offeredTo('inward', 'flashbacks')).toEqual(['nu-even'])
})

it('keeps every exercise in sight, those that are left out of the offer last', () => {
  expect(leftOutLast(['schudden', 'niets', 'vuist'], ['flashbacks'])).toEqual(['niets', 'vuist', 'schudden'])
})

it('asks and advises with the fixed words', () => {
  expect(careWords('nl').panic.question).toBe('Krijg je snel een paniekaanval of benauwdheid als je op je adem let?')
  expect(careWords('nl').flashbacks.question).toBe(
    'Heb je vaak herbelevingen, nachtmerries, of het gevoel dat je er even niet bent?',
  )
  expect(careWords('en').inward.advice).toBe(
    'Then we leave out exercises that turn inward. Talk with those who look after you.',
  )
})
