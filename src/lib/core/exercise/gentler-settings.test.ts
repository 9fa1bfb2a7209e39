import { expect, test } from 'vitest'
import { gentlerSettings, isUnfit } from './gentler-settings.ts'
import { recipes } from './recipes.ts'

test('someone with flashbacks starts a body scan short and with open eyes', () => {
  expect(gentlerSettings(recipes.bodyscan, ['flashbacks'])).toEqual({ hold: 'none', eyesOpen: true, length: 3 })
})

test('someone who panics at minding the breath gets no hold', () => {
  expect(gentlerSettings(recipes['adem-4-7-8'], ['panic'])).toMatchObject({ hold: 'none' })
})

test('an exercise the care does not speak of keeps the person’s own settings', () => {
  expect(gentlerSettings(recipes.vuist, ['panic'])).toEqual({})
  expect(gentlerSettings(recipes.bodyscan, [])).toEqual({})
})

test('moving stays open to everyone: nothing is advised against Nu even', () => {
  for (const care of ['panic', 'flashbacks', 'inward'] as const) expect(isUnfit('nu-even', care)).toBe(false)
})
