import { expect, test } from 'vitest'
import {
  confounderIds,
  factorGroups,
  factorName,
  factors,
  helpedChoices,
  ownFactorId,
  quickFactorIds,
  workedChoices,
} from './factors.ts'

test.each([
  ['factors', factors.map(({ id }) => id)],
  ['worked', workedChoices.map(({ id }) => id)],
  ['helped', helpedChoices.map(({ id }) => id)],
])('no two %s share an id', (_, ids) => {
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})

test('no name is given twice within a list, in either language', () => {
  for (const list of [factors, workedChoices, helpedChoices]) {
    for (const lang of ['nl', 'en'] as const) {
      const names = list.map(({ name }) => name[lang])
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    }
  }
})

test('quick factors, confounders and groups all exist', () => {
  const known = factors.map(({ id }) => id)
  expect([...quickFactorIds, ...confounderIds].filter((id) => !known.includes(id))).toEqual([])
  expect(factorGroups.filter(({ id }) => !factors.some(({ group }) => group === id))).toEqual([])
})

test('a factor of one own is found by its id and keeps its spelling', () => {
  const own = [{ id: 'k1', name: 'Koorrepetitie' }]
  expect(factorName(ownFactorId('k1'), own)).toEqual({ nl: 'Koorrepetitie', en: 'Koorrepetitie' })
  expect(factorName('sick', own)).toEqual({ nl: 'ziek', en: 'ill' })
  expect(factorName('own:gone', own)).toBeNull()
})
