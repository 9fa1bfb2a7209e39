import { isExerciseId } from '#lib/core/exercise/exercise-id.ts'
import type { OwnBreath } from '#lib/core/exercise/own-breath/own-breath.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import type { Routine } from '#lib/core/exercise/routine/routine.ts'
import type { SessionRecord } from '#lib/core/exercise/session-record.ts'
import type { Day } from '#lib/core/day.ts'
import type { Words } from '#lib/i18n/nl.ts'

/** Something that was done: an exercise by itself, or the parts of one run of a routine. */
export type Done = {
  /** The records it is kept in. */
  ids: readonly string[]
  title: string
  day: Day
  startedAt: string
  doneMs: number
  finished: boolean
}

type Made = { ownBreaths: readonly OwnBreath[]; routines: readonly Routine[] }

/** What was done, newest first; a routine is one thing that was done, and keeps its name as long as it is kept. */
export function whatWasDone(
  sessions: readonly SessionRecord[],
  { ownBreaths, routines }: Made,
  { words, lang }: { words: Words['own']; lang: 'nl' | 'en' },
): Done[] {
  const byRun = new Map<string, SessionRecord[]>()
  for (const session of sessions) {
    const key = session.routine?.run ?? session.id
    byRun.set(key, [...(byRun.get(key) ?? []), session])
  }
  const titleOf = ({ exercise, own, routine }: SessionRecord, parts: number) => {
    if (routine !== null) {
      const name = routines.find(({ id }) => id === routine.id)?.name ?? words.routineGone
      return words.routine.runOf(name, parts)
    }
    if (isExerciseId(exercise)) return recipes[exercise].title[lang]
    return ownBreaths.find(({ id }) => id === own)?.name ?? words.breathGone
  }
  const done = [...byRun.values()].flatMap((records) => {
    const inOrder = records.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
    const [first] = inOrder
    if (first === undefined) return []
    return [
      {
        ids: inOrder.map(({ id }) => id),
        title: titleOf(first, inOrder.length),
        day: first.day,
        startedAt: first.startedAt,
        doneMs: inOrder.reduce((sum, { doneMs }) => sum + doneMs, 0),
        finished: inOrder.every(({ finished }) => finished),
      },
    ]
  })
  return done.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
}
