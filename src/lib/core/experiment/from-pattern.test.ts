import { expect, test } from 'vitest'
import { factors } from '../diary/factors.ts'
import { comparedId } from './compared.ts'
import { testableFor } from './from-pattern.ts'

const ids = (factor: string) => testableFor(factor).map(comparedId)

test.each([
  ['score:sleepHours', 'same-bedtime'],
  ['tag:little-sleep', 'same-bedtime'],
  ['tag:long-sitting', 'short-breaks'],
  ['tag:walked', 'extra-walk'],
  ['tag:outside', 'outside-in-the-morning'],
  ['score:stress', 'adem-4-6'],
  ['tag:rush', 'adem-4-6'],
])('about %s, %s is offered first', (factor, first) => {
  expect(ids(factor)[0]).toBe(first)
})

test('an exercise that goes with less pain can be tested itself', () => {
  expect(testableFor('done:schudden')).toEqual([{ kind: 'exercise', exercise: 'schudden' }])
})

test('nobody is asked to wait for Nu even, and a breath of one’s own is not on the list', () => {
  expect(ids('done:nu-even')).toEqual([])
  expect(ids('done:eigen-adem')).toEqual([])
})

test('what one does to be careful, who one is with, and illness or a medicine are never tested', () => {
  const closed = factors.filter(({ group }) => group === 'care' || group === 'people' || group === 'body')
  expect(closed).toHaveLength(18)
  expect(closed.filter(({ id }) => ids(`tag:${id}`).length > 0)).toEqual([])
})

test('every other factor has something that can be tested, none of it twice', () => {
  const others = factors.filter(({ group }) => group !== 'care' && group !== 'people' && group !== 'body')
  expect(others.filter(({ id }) => ids(`tag:${id}`).length === 0)).toEqual([])
  for (const { id } of others) expect(new Set(ids(`tag:${id}`)).size).toBe(ids(`tag:${id}`).length)
})

test.each(['tag:own:koor', 'tag:unknown', 'toString', '', 'score:pain'])('%s leads to nothing', (factor) => {
  expect(ids(factor)).toEqual([])
})
