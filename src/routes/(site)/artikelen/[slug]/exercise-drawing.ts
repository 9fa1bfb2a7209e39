import { adem } from '#lib/ui/drawings/inked/adem.ts'
import { bodyscan } from '#lib/ui/drawings/inked/bodyscan.ts'
import { niets } from '#lib/ui/drawings/inked/niets.ts'
import { ring } from '#lib/ui/drawings/inked/ring.ts'
import { schudden } from '#lib/ui/drawings/inked/schudden.ts'
import { vuist } from '#lib/ui/drawings/inked/vuist.ts'
import type { Drawing } from '#lib/ui/drawings/drawing.ts'
import type { ExerciseId } from '#lib/core/exercise/exercise-id.ts'

const drawings: Readonly<Record<ExerciseId, Drawing>> = {
  'adem-4-6': adem,
  'adem-4-7-8': adem,
  schudden,
  vuist,
  bodyscan,
  niets,
  'nu-even': ring,
}

/** The drawing beside an invitation to try this exercise. */
export const drawingOf = (exercise: ExerciseId): Drawing => drawings[exercise]
