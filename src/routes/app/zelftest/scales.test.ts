import { expect, test } from 'vitest'
import { diary as enDiary } from '#lib/i18n/en/diary.ts'
import { selfTest as en } from '#lib/i18n/en/selfTest.ts'
import { diary as nlDiary } from '#lib/i18n/nl/diary.ts'
import { selfTest as nl } from '#lib/i18n/nl/selfTest.ts'

/** A score must mean the same wherever it is given, or the days of a test cannot be compared with those before it. */
test.each([
  ['nl', nl, nlDiary],
  ['en', en, enDiary],
] as const)('%s: a self-test asks for a score in the words of the diary', (_, { scales }, diary) => {
  const asked = (outcome: keyof typeof scales) => ({ ...scales[outcome], title: scales[outcome].title.today })
  const { title, zero, low, high } = diary.hindrance
  expect(asked('hindrance')).toEqual({ title, zero, low, high })
  expect(asked('tension')).toEqual(diary.extra.stressScale)
  expect(asked('sleep')).toEqual(diary.extra.sleepQuality)
})
