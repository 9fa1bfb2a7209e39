import { firstOfRuns } from '#lib/core/exercise/before-after.ts'
import { exerciseIds } from '#lib/core/exercise/exercise-id.ts'
import type { OwnBreath } from '#lib/core/exercise/own-breath.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import type { Routine } from '#lib/core/exercise/routine.ts'
import type { SessionRecord } from '#lib/core/exercise/session-record.ts'
import { isAlone, routineChange, tensionChange } from '#lib/core/exercise/tension-change.ts'
import type { TensionChange } from '#lib/core/exercise/tension-change.ts'

/** One thing a person practises, how often they did, and what it did to tension. */
export type Practised = { key: string; title: string; times: number; change: TensionChange }

type Made = { ownBreaths: readonly OwnBreath[]; routines: readonly Routine[] }

/** Everything that was done in the given sessions: exercises by themselves, own breaths, and routines as a whole. */
export function whatIsPractised(
  sessions: readonly SessionRecord[],
  { ownBreaths, routines }: Made,
  lang: 'nl' | 'en',
): Practised[] {
  const alone = sessions.filter(isAlone)
  const single = (key: string, title: string, done: readonly SessionRecord[]) => ({
    key,
    title,
    times: done.length,
    change: tensionChange(done),
  })
  const all = [
    ...exerciseIds.map((id) =>
      single(
        id,
        recipes[id].title[lang],
        alone.filter(({ exercise }) => exercise === id),
      ),
    ),
    ...ownBreaths.map(({ id, name }) =>
      single(
        id,
        name,
        alone.filter(({ own }) => own === id),
      ),
    ),
    ...routines.map(({ id, name }) => {
      const runs = firstOfRuns(sessions, id)
      return { key: id, title: name, times: runs.length, change: routineChange(runs, id) }
    }),
  ]
  return all.filter(({ times }) => times > 0)
}
