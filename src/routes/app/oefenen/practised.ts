import { firstOfRuns } from '#lib/core/exercise/done/before-after.ts'
import { exerciseIds, ownBreathId } from '#lib/core/exercise/exercise-id.ts'
import type { OwnBreath } from '#lib/core/exercise/own-breath/own-breath.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import type { Routine } from '#lib/core/exercise/routine/routine.ts'
import type { SessionRecord } from '#lib/core/exercise/session-record.ts'
import { isAlone, tensionChange } from '#lib/core/exercise/done/tension-change.ts'
import type { TensionChange } from '#lib/core/exercise/done/tension-change.ts'

/** One thing a person practises, how often they did, and what it did to tension. */
export type Practised = { key: string; title: string; times: number; change: TensionChange }

type Made = { ownBreaths: readonly OwnBreath[]; routines: readonly Routine[] }

/** `gone` is what own breaths and routines are called that were taken away. */
type Called = { lang: 'nl' | 'en'; gone: { breath: string; routine: string } }

/**
 * Everything that was done in the given sessions: exercises by themselves, own breaths, and routines as a whole. What was done
 * with one that was taken away counts too, of all of these together.
 */
export function whatIsPractised(
  sessions: readonly SessionRecord[],
  { ownBreaths, routines }: Made,
  { lang, gone }: Called,
): Practised[] {
  const alone = sessions.filter(isAlone)
  const single = (key: string, title: string, done: readonly SessionRecord[]) => ({
    key,
    title,
    times: done.length,
    change: tensionChange(done),
  })
  // In the first record of a run stands what was said of the whole; as such it counts here as something done by itself.
  const whole = (key: string, title: string, runs: readonly SessionRecord[]) =>
    single(
      key,
      title,
      runs.map((run) => ({ ...run, routine: null })),
    )
  const goneRoutines = [...new Set(sessions.flatMap(({ routine }) => routine?.id ?? []))].filter(
    (of) => !routines.some(({ id }) => id === of),
  )
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
    single(
      'breath-gone',
      gone.breath,
      alone.filter(({ exercise, own }) => exercise === ownBreathId && !ownBreaths.some(({ id }) => id === own)),
    ),
    ...routines.map(({ id, name }) => whole(id, name, firstOfRuns(sessions, id))),
    whole(
      'routine-gone',
      gone.routine,
      goneRoutines.flatMap((id) => firstOfRuns(sessions, id)),
    ),
  ]
  return all.filter(({ times }) => times > 0)
}
