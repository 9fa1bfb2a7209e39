/**
 * Everything a person keeps, in one table: how each kind of record is read, what its key is, and when it was written.
 * The journal stores by it, export and import walk it.
 */
import { parseDiaryEntry } from '../diary/entry.ts'
import { parseDiaryEvent } from '../diary/event.ts'
import { parsePeriod } from '../diary/period.ts'
import { parseSessionRecord } from '../exercise/session-record.ts'
import { parsePlan } from '../plan/plan.ts'
import { parseProfile } from '../plan/profile.ts'
import { parseSafetyCheck } from '../safety/check.ts'
import type { Day } from '../day.ts'
import type { DiaryEntry } from '../diary/entry.ts'
import type { DiaryEvent } from '../diary/event.ts'
import type { Period } from '../diary/period.ts'
import type { SessionRecord } from '../exercise/session-record.ts'
import type { Plan } from '../plan/plan.ts'
import type { Profile } from '../plan/profile.ts'
import type { SafetyCheck } from '../safety/check.ts'

export type Records = {
  entries: DiaryEntry
  events: DiaryEvent
  sessions: SessionRecord
  painTests: { id: string }
  painTestDraft: object
  periods: Period
  plan: Plan
  profile: Profile
  safety: SafetyCheck
}

export type Collection = keyof Records

/** One kind of record. `writtenAt` is an ISO instant, or `null` when the record does not say. */
export type CollectionRules<Value> = {
  /** Reads an unknown value; `null` when this Regie cannot understand it. */
  parse: (value: unknown) => Value | null
  keyOf: (value: Value) => string
  /** The day whose year the record is kept with; `null` for what belongs to the person rather than to a day. */
  dayOf: (value: Value) => Day | null
  writtenAt: (value: Value) => string | null
}

export const collections: { [C in Collection]: CollectionRules<Records[C]> } = {
  entries: {
    parse: parseDiaryEntry,
    keyOf: (entry) => entry.day,
    dayOf: (entry) => entry.day,
    writtenAt: (entry) => entry.updatedAt,
  },
  events: {
    parse: parseDiaryEvent,
    keyOf: (event) => event.id,
    dayOf: (event) => event.day,
    writtenAt: (event) => event.at,
  },
  sessions: {
    parse: parseSessionRecord,
    keyOf: (session) => session.id,
    dayOf: (session) => session.day,
    writtenAt: (session) => session.startedAt,
  },
  painTests: {
    parse: (value) => value as { id: string },
    keyOf: (test) => test.id,
    dayOf: () => null,
    writtenAt: () => null,
  },
  painTestDraft: { parse: (value) => value as object, keyOf: () => 'draft', dayOf: () => null, writtenAt: () => null },
  periods: { parse: parsePeriod, keyOf: (period) => period.id, dayOf: () => null, writtenAt: () => null },
  plan: { parse: parsePlan, keyOf: () => 'plan', dayOf: () => null, writtenAt: () => null },
  profile: { parse: parseProfile, keyOf: () => 'profile', dayOf: () => null, writtenAt: () => null },
  safety: { parse: parseSafetyCheck, keyOf: () => 'last', dayOf: () => null, writtenAt: (check) => check.date },
}

export const collectionNames = Object.keys(collections) as Collection[]
