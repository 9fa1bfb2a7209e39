import { cautions } from './contraindications.ts'
import type { Caution } from './contraindications.ts'
import type { Playable } from '../exercise/recipe.ts'
import type { Translated } from '../lang.ts'

/** What is said before a session starts and after it: of an exercise its own, of a routine everything its parts have, each once. */
export function cautionOf(recipe: Playable): Caution {
  if (recipe.id !== 'routine') return cautions[recipe.id]
  const all = recipe.parts.map((part) => cautions[part.recipe.id])
  return {
    notIf: onceEach(all.flatMap(({ notIf }) => notIf)),
    adapted: onceEach(all.flatMap(({ adapted }) => adapted)),
    stopIf: onceEach(all.flatMap(({ stopIf }) => stopIf)),
  }
}

const onceEach = (lines: readonly Translated[]): Translated[] => [
  ...new Map(lines.map((line) => [line.nl, line])).values(),
]
