import type { SessionRecord } from '../session-record.ts'

/**
 * What happened to tension around an exercise, over sessions in which it was given both before and after.
 * Change is after minus before: −2 is two points less tense. `low` and `high` are the smallest and the largest change seen.
 * A session that was stopped at once says nothing about an exercise and is left out (`isLongEnough`), but `worseCount` counts
 * every session after which "something got worse" was said, however short, whether or not tension was given.
 */
export type TensionChange = {
  n: number
  mean: number | null
  low: number | null
  high: number | null
  worseCount: number
}

type Answered = Pick<SessionRecord, 'tensionBefore' | 'tensionAfter' | 'worse' | 'plannedMs' | 'doneMs'> &
  Partial<Pick<SessionRecord, 'routine'>>

/**
 * The tension change over the given sessions (of one exercise, chosen by the caller). What was done within a routine is left
 * out: what was said then is about the whole of it.
 */
export const tensionChange = (records: readonly Answered[]): TensionChange => changeOver(records.filter(isAlone))

/** The same for the runs of one routine. */
export const routineChange = (records: readonly Answered[], routine: string): TensionChange =>
  changeOver(records.filter((record) => record.routine?.id === routine))

/** Whether it was done by itself, not within a routine. */
export const isAlone = ({ routine }: Answered) => (routine ?? null) === null

/** Whether it was played for 30 seconds, or for a quarter of its time when that is shorter. */
export const isLongEnough = ({ plannedMs, doneMs }: Pick<SessionRecord, 'plannedMs' | 'doneMs'>) =>
  doneMs >= Math.min(30_000, plannedMs / 4)

function changeOver(records: readonly Answered[]): TensionChange {
  const worseCount = records.filter((record) => record.worse === 'yes').length
  const changes = records
    .filter(isLongEnough)
    .flatMap(({ tensionBefore, tensionAfter }) =>
      tensionBefore === null || tensionAfter === null ? [] : [tensionAfter - tensionBefore],
    )
  if (changes.length === 0) return { n: 0, mean: null, low: null, high: null, worseCount }
  return {
    n: changes.length,
    mean: changes.reduce((sum, change) => sum + change, 0) / changes.length,
    low: Math.min(...changes),
    high: Math.max(...changes),
    worseCount,
  }
}
