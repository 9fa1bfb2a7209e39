import type { PractisedId } from '#lib/core/exercise/exercise-id.ts'
import { adem } from '#lib/ui/drawings/inked/adem.ts'
import { bodyscan } from '#lib/ui/drawings/inked/bodyscan.ts'
import { niets } from '#lib/ui/drawings/inked/niets.ts'
import { nietsKlein } from '#lib/ui/drawings/inked/niets-klein.ts'
import { nuEven } from '#lib/ui/drawings/inked/nu-even.ts'
import { schudden } from '#lib/ui/drawings/inked/schudden.ts'
import { vuist } from '#lib/ui/drawings/inked/vuist.ts'
import type { Drawing } from '#lib/ui/drawings/drawing.ts'

/** The drawing that stands for an exercise wherever it is offered. */
export const exerciseDrawings: Readonly<Record<PractisedId, Drawing>> = {
  'adem-4-6': adem,
  'adem-4-7-8': adem,
  'eigen-adem': adem,
  schudden,
  vuist,
  bodyscan,
  niets,
  'nu-even': nuEven,
}

/** The same, for a list row: what is busy when it is small has a plainer twin. */
export const smallExerciseDrawings: Readonly<Record<PractisedId, Drawing>> = { ...exerciseDrawings, niets: nietsKlein }
