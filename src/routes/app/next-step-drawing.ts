import type { ExerciseId } from '#lib/core/exercise/exercise-id.ts'
import type { Drawing } from '#lib/ui/drawings/drawing.ts'

export type StepDrawing = ExerciseId | 'niets-overdag' | 'schrift' | 'stoel'

/** Only the drawing that today asks for: seven of them would weigh as much as all the words on the screen. */
export async function stepDrawing(name: StepDrawing): Promise<Drawing> {
  switch (name) {
    case 'adem-4-6':
    case 'adem-4-7-8':
      return (await import('#lib/ui/drawings/inked/adem.ts')).adem
    case 'schudden':
      return (await import('#lib/ui/drawings/inked/schudden.ts')).schudden
    case 'vuist':
      return (await import('#lib/ui/drawings/inked/vuist.ts')).vuist
    case 'bodyscan':
      return (await import('#lib/ui/drawings/inked/bodyscan.ts')).bodyscan
    case 'niets':
      return (await import('#lib/ui/drawings/inked/niets.ts')).niets
    case 'niets-overdag':
      return (await import('#lib/ui/drawings/inked/niets-overdag.ts')).nietsOverdag
    case 'nu-even':
      return (await import('#lib/ui/drawings/inked/nu-even.ts')).nuEven
    case 'schrift':
      return (await import('#lib/ui/drawings/inked/schrift.ts')).schrift
    case 'stoel':
      return (await import('#lib/ui/drawings/inked/stoel.ts')).stoel
  }
}
