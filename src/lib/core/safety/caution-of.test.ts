import { expect, test } from 'vitest'
import { cautionsOf } from './caution-of.ts'
import { cautions } from './contraindications.ts'
import { ownBreathRecipe } from '../exercise/own-breath/recipe.ts'
import { recipes } from '../exercise/recipes.ts'
import { routineRecipe } from '../exercise/routine/recipe.ts'
import { settingsFor } from '../exercise/settings.ts'
import type { OwnBreath } from '../exercise/own-breath/own-breath.ts'

const breath = (id: string, hold: number): OwnBreath => ({
  version: 1,
  id,
  name: id,
  phases: [
    { kind: 'in', seconds: 4 },
    ...(hold === 0 ? [] : [{ kind: 'hold' as const, seconds: hold }]),
    { kind: 'out', seconds: 6 },
  ],
  length: { unit: 'breaths', count: 5 },
  updatedAt: '2026-11-22T20:15:00.000Z',
})
const held = breath('held', 2)
const plain = breath('plain', 0)

test('an own breath that is held says who does not hold their breath, and one that is not says what 4-6 says', () => {
  expect(cautionsOf(ownBreathRecipe(held)).map(({ caution }) => caution)).toEqual([cautions['eigen-adem']])
  expect(cautionsOf(ownBreathRecipe(held, ['panic'])).map(({ caution }) => caution)).toEqual([cautions['adem-4-6']])
  expect(cautionsOf(ownBreathRecipe(plain)).map(({ caution }) => caution)).toEqual([cautions['adem-4-6']])
})

test('a routine says what each of its exercises says, once, under its name', () => {
  const settings = settingsFor(recipes.niets).defaults
  const part = (exercise: 'schudden' | 'niets' | 'eigen-adem', own: string | null = null) => ({
    exercise,
    own,
    settings,
  })
  const parts = [
    part('schudden'),
    part('eigen-adem', 'held'),
    part('niets'),
    part('schudden'),
    part('eigen-adem', 'plain'),
  ]
  const said = cautionsOf(routineRecipe({ id: 'r', name: 'r', parts }, { ownBreaths: [held, plain] }))
  expect(said.map(({ title, caution }) => [title?.nl, caution])).toEqual([
    ['Schudden', cautions.schudden],
    ['held', cautions['eigen-adem']],
    ['Niets', cautions.niets],
    ['plain', cautions['adem-4-6']],
  ])
})
