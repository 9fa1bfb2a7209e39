import { expect, test } from 'vitest'
import { factors } from '../diary/factors.ts'
import { kindOf, leastLagOf, onlyGoTogether } from './kinds.ts'

test('ratings of the evening are states, and sleep was the night before', () => {
  expect(['stress', 'mood', 'activity'].map((name) => kindOf(`score:${name}`))).toEqual(['state', 'state', 'state'])
  expect(['score:sleepQuality', 'score:sleepHours', 'tag:little-sleep'].map(kindOf)).toEqual([
    'night-before',
    'night-before',
    'night-before',
  ])
})

test('feelings, and all that is done to be careful, are states', () => {
  const chips = factors.filter(({ group }) => group === 'feelings' || group === 'care')
  expect(chips.map(({ id }) => [id, kindOf(`tag:${id}`)])).toEqual(chips.map(({ id }) => [id, 'state']))
})

test('only these chips are taken for something the pain of the day hardly brings about', () => {
  const others = factors.map(({ id }) => id).filter((id) => kindOf(`tag:${id}`) === 'of-the-day')
  expect(others).toEqual([
    ...['rush', 'travel', 'day-off', 'partner', 'child', 'parent', 'family', 'colleague', 'manager', 'customer'],
    ...['neighbour', 'long-standing', 'lifting', 'driving'],
  ])
})

test('what moves pain by itself is told apart', () => {
  const others = factors.map(({ id }) => id).filter((id) => kindOf(`tag:${id}`) === 'confounder')
  expect(others).toEqual(['sick', 'medication-change', 'menstruation'])
})

test('what nobody knows is a state: a factor of the own making, one of another version', () => {
  expect(kindOf('tag:own:rush')).toBe('state')
  expect(kindOf('tag:from-the-future')).toBe('state')
  expect(kindOf('score:from-the-future')).toBe('state')
})

test('a state only goes together on the same day, and what comes from the calendar does not', () => {
  const more = { lag: 0, sign: 1 } as const
  expect(onlyGoTogether({ ...more, factor: 'score:stress' })).toBe(true)
  expect(onlyGoTogether({ ...more, factor: 'score:stress', lag: 1 })).toBe(false)
  expect(onlyGoTogether({ ...more, factor: 'tag:travel' })).toBe(false)
  expect(onlyGoTogether({ ...more, factor: 'score:sleepHours' })).toBe(false)
})

test('more pain after practising is never told as coming from it, less may be', () => {
  expect(onlyGoTogether({ factor: 'done:schudden', lag: 1, sign: 1 })).toBe(true)
  expect(onlyGoTogether({ factor: 'done:schudden', lag: 1, sign: -1 })).toBe(false)
})

test('what was practised is looked at from the next day on', () => {
  expect(kindOf('done:schudden')).toBe('practice')
  expect(leastLagOf('done:own-breath')).toBe(1)
  expect(leastLagOf('tag:walked')).toBe(0)
})
