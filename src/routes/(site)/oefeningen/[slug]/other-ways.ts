import type { ExerciseId } from '#lib/core/exercise/exercise-id.ts'
import type { Drawing } from '#lib/ui/drawings/drawing.ts'
import { ouder } from '#lib/ui/drawings/inked/ouder.ts'
import { rolstoel } from '#lib/ui/drawings/inked/rolstoel.ts'
import { schuddenZittend } from '#lib/ui/drawings/inked/schudden-zittend.ts'
import { stoel } from '#lib/ui/drawings/inked/stoel.ts'
import { zijligging } from '#lib/ui/drawings/inked/zijligging.ts'
import { zittend } from '#lib/ui/drawings/inked/zittend.ts'
import { zwanger } from '#lib/ui/drawings/inked/zwanger.ts'

/** People who do the exercise in another way, or the place where they do: the words stand beside them. */
export const otherWays: Readonly<Record<ExerciseId, readonly Drawing[]>> = {
  'adem-4-6': [zittend, zwanger],
  'adem-4-7-8': [ouder, zittend],
  schudden: [schuddenZittend, rolstoel],
  vuist: [rolstoel, ouder],
  bodyscan: [zijligging, zwanger],
  niets: [stoel],
  'nu-even': [zittend, zijligging],
}
