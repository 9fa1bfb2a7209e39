/** What somebody noticed around an exercise: tension before and after, and whether something got worse, as it was said. */
import { tensionChange } from './tension-change.ts'
import type { SessionRecord } from './session-record.ts'
import type { TensionChange } from './tension-change.ts'
import type { Day } from '../day.ts'
import type { Score } from '../fields.ts'

/** From this many times on, a mean says something. */
export const enoughTimes = 3

export type BeforeAfter = {
  change: TensionChange
  /** How often it was asked and answered whether something got worse. */
  asked: number
  worseCount: number
  /** Times on which both were given, newest first. */
  pairs: readonly { id: string; day: Day; before: Score; after: Score }[]
  /** What was written when something got worse, newest first. */
  notes: readonly { id: string; day: Day; text: string }[]
}

type Noticed = Pick<
  SessionRecord,
  'id' | 'day' | 'startedAt' | 'tensionBefore' | 'tensionAfter' | 'worse' | 'worseNote'
>

/** Over the given sessions, chosen by the caller: of one exercise done by itself, or the first records of one routine's runs. */
export function beforeAfter(records: readonly Noticed[]): BeforeAfter {
  const newest = records.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
  return {
    change: tensionChange(
      records.map(({ tensionBefore, tensionAfter, worse }) => ({ tensionBefore, tensionAfter, worse })),
    ),
    asked: records.filter(({ worse }) => worse !== null).length,
    worseCount: records.filter(({ worse }) => worse === 'yes').length,
    pairs: newest.flatMap(({ id, day, tensionBefore: before, tensionAfter: after }) =>
      before === null || after === null ? [] : [{ id, day, before, after }],
    ),
    notes: newest.flatMap(({ id, day, worse, worseNote }) =>
      worse === 'yes' && worseNote.trim() !== '' ? [{ id, day, text: worseNote.trim() }] : [],
    ),
  }
}

/** The records in which a routine's runs keep what was said: the first of each run. */
export function firstOfRuns(records: readonly SessionRecord[], routine: string): SessionRecord[] {
  const firstByRun = new Map<string, SessionRecord>()
  for (const record of records) {
    if (record.routine?.id !== routine) continue
    const known = firstByRun.get(record.routine.run)
    if (known === undefined || record.startedAt < known.startedAt) firstByRun.set(record.routine.run, record)
  }
  return [...firstByRun.values()]
}
