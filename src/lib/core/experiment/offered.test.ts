import { expect, test } from 'vitest'
import { comparedId, comparedIds, comparedOf } from './compared.ts'
import { offeredToTest } from './offered.ts'

const ids = (careful: ('panic' | 'flashbacks' | 'inward')[]) => offeredToTest({ careful }).map(comparedId)

test('without care asked for everything of the closed list is offered, exercises first', () => {
  expect(offeredToTest(null).map(comparedId)).toEqual(comparedIds)
  expect(ids([])).toEqual(comparedIds)
})

test('what the care asked for leaves out is not offered', () => {
  expect(ids(['panic'])).not.toContain('adem-4-7-8')
  expect(ids(['panic'])).not.toContain('bodyscan')
  expect(ids(['panic'])).toContain('adem-4-6')
  expect(ids(['flashbacks'])).not.toContain('schudden')
})

test('who should not turn inward still has moving and the habits', () => {
  expect(ids(['inward'])).toEqual(['schudden', ...comparedIds.slice(6)])
})

test('an id names one thing and nothing else', () => {
  for (const id of comparedIds) expect(comparedOf(id)).toSatisfy((one) => one !== null && comparedId(one) === id)
})
