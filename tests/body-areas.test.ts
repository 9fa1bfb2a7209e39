import { expect, it } from 'vitest'
import { regionsSeenFrom } from '#lib/core/diary/regions.ts'
import { bodyAreas } from '#lib/ui/drawings/body-regions.ts'

it.each(['front', 'back'] as const)('the %s of the drawn body has exactly the regions the diary knows', (view) => {
  const known = regionsSeenFrom(view).map((region) => region.id)
  expect(Object.keys(bodyAreas[view]).sort()).toEqual([...known].sort())
})
