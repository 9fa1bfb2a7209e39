/** What somebody noticed around an exercise: tension before and after, and whether something got worse, as it was said. */
import { isLongEnough, tensionChange } from './tension-change.ts'
import type { SessionRecord } from '../session-record.ts'
import type { TensionChange } from './tension-change.ts'
import type { Day } from '../../day.ts'
import type { Score } from '../../fields.ts'

/** From this many times on, a mean says something. */
export const enoughTimes = 3

export type BeforeAfter = {
  change: TensionChange
  /** How often it was asked and answered whether something got worse. */
  asked: number
  worseCount: number
  /** Times on which both were given and it was not stopped at once, newest first: what `change` is about. */
  pairs: readonly { id: string; day: Day; before: Score; after: Score }[]
  /** Times on which both were given, left out because it was stopped at once. */
  tooShort: number
  /** What was written when something got worse, newest first. */
  notes: readonly { id: string; day: Day; text: string }[]
}

type Noticed = Pick<
  SessionRecord,
  'id' | 'day' | 'startedAt' | 'plannedMs' | 'doneMs' | 'tensionBefore' | 'tensionAfter' | 'worse' | 'worseNote'
>

/** Over the given sessions, chosen by the caller: of one exercise done by itself, or the first records of one routine's runs. */
export function beforeAfter(records: readonly Noticed[]): BeforeAfter {
  const newest = records.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
  const given = newest.flatMap(({ tensionBefore: before, tensionAfter: after, ...record }) =>
    before === null || after === null ? [] : [{ ...record, before, after }],
  )
  const pairs = given.filter(isLongEnough)
  return {
    change: tensionChange(records.map((record) => ({ ...record, routine: null }))),
    asked: records.filter(({ worse }) => worse !== null).length,
    worseCount: records.filter(({ worse }) => worse === 'yes').length,
    pairs: pairs.map(({ id, day, before, after }) => ({ id, day, before, after })),
    tooShort: given.length - pairs.length,
    notes: newest.flatMap(({ id, day, worse, worseNote }) =>
      worse === 'yes' && worseNote.trim() !== '' ? [{ id, day, text: worseNote.trim() }] : [],
    ),
  }
}

/**
 * The records in which a routine's runs keep what was said, the first of each run, here with the times of the whole run:
 * `plannedMs` and `doneMs` are the sums over its parts.
 */
export function firstOfRuns(records: readonly SessionRecord[], routine: string): SessionRecord[] {
  const byRun = new Map<string, SessionRecord>()
  for (const record of records) {
    if (record.routine?.id !== routine) continue
    const known = byRun.get(record.routine.run)
    if (known === undefined) {
      byRun.set(record.routine.run, record)
      continue
    }
    const first = record.startedAt < known.startedAt ? record : known
    const plannedMs = known.plannedMs + record.plannedMs
    byRun.set(record.routine.run, { ...first, plannedMs, doneMs: known.doneMs + record.doneMs })
  }
  return [...byRun.values()]
}
