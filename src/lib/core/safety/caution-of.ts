import { ownBreathId, routineId } from '../exercise/exercise-id.ts'
import { cautions } from './contraindications.ts'
import type { Caution } from './contraindications.ts'
import type { PractisedId } from '../exercise/exercise-id.ts'
import { settingsFor } from '../exercise/settings.ts'
import type { Playable, Recipe } from '../exercise/recipe.ts'
import type { Translated } from '../lang.ts'

/** What is said before a session starts: of an exercise its own, without a title; of a routine that of each of its exercises, once. */
export function cautionsOf(recipe: Playable): { exercise: PractisedId; title: Translated | null; caution: Caution }[] {
  if (recipe.id !== routineId) return [{ exercise: recipe.id, title: null, caution: cautionOf(recipe) }]
  const said = new Map<Caution, { exercise: PractisedId; title: Translated; caution: Caution }>()
  for (const { recipe: of } of recipe.parts) {
    const caution = cautionOf(of)
    if (!said.has(caution)) said.set(caution, { exercise: of.id, title: of.title, caution })
  }
  return [...said.values()]
}

/** An own breath without a hold is one like 4-6, and its cautions are. */
function cautionOf(recipe: Recipe): Caution {
  if (recipe.id !== ownBreathId) return cautions[recipe.id]
  const steps = recipe.script(settingsFor(recipe).defaults).flatMap(({ phases }) => phases)
  return cautions[steps.some(({ kind }) => kind === 'hold') ? ownBreathId : 'adem-4-6']
}
