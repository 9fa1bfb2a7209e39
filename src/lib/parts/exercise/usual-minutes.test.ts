import { expect, test } from 'vitest'
import { atAGlance } from '#lib/core/exercise/at-a-glance.ts'
import { exerciseIds } from '#lib/core/exercise/exercise-id.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { usualMinutes } from './usual-minutes.ts'

test.each(exerciseIds)('the minutes that today shows for %s are those of its recipe', (id) => {
  expect(atAGlance[id].usualMinutes).toBe(usualMinutes(recipes[id]))
})
