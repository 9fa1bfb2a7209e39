/**
 * Everything a person keeps, in one table: how each kind of record is read, what its key is, and where it belongs.
 * The journal stores by it, export and import walk it.
 */
import { parseDiaryEntry } from '../diary/entry.ts'
import { parseDiaryEvent } from '../diary/event.ts'
import { parsePeriod } from '../diary/period.ts'
import { parseExperiment, parseExperimentDay } from '../experiment/experiment.ts'
import { parseOwnBreath } from '../exercise/own-breath/own-breath.ts'
import { parseRoutine } from '../exercise/routine/routine.ts'
import { parseSessionRecord } from '../exercise/session-record.ts'
import { parsePainTestDraft, parsePainTestRecord } from '../pain-test/record.ts'
import { parsePatternMemory } from '../patterns/memory.ts'
import { parsePlan } from '../plan/plan.ts'
import { parseProfile } from '../plan/profile.ts'
import { parseSafetyCheck } from '../safety/check.ts'
import { parseKeptConversation } from './kept-conversation.ts'
import type { Day } from '../day.ts'
import type { DiaryEntry } from '../diary/entry.ts'
import type { DiaryEvent } from '../diary/event.ts'
import type { Period } from '../diary/period.ts'
import type { Experiment, ExperimentDay } from '../experiment/experiment.ts'
import type { OwnBreath } from '../exercise/own-breath/own-breath.ts'
import type { Routine } from '../exercise/routine/routine.ts'
import type { SessionRecord } from '../exercise/session-record.ts'
import type { PainTestDraft, PainTestRecord } from '../pain-test/record.ts'
import type { PatternMemory } from '../patterns/memory.ts'
import type { Plan } from '../plan/plan.ts'
import type { Profile } from '../plan/profile.ts'
import type { SafetyCheck } from '../safety/check.ts'
import type { KeptConversation } from './kept-conversation.ts'

export type Records = {
  entries: DiaryEntry
  events: DiaryEvent
  sessions: SessionRecord
  painTests: PainTestRecord
  painTestDraft: PainTestDraft
  periods: Period
  ownBreaths: OwnBreath
  routines: Routine
  experiments: Experiment
  experimentDays: ExperimentDay
  patternMemory: PatternMemory
  plan: Plan
  profile: Profile
  safety: SafetyCheck
  conversations: KeptConversation
}

export type Collection = keyof Records

/** How one kind of record is read, found and ordered. */
export type CollectionRules<Value> = {
  /** Reads an unknown value; `null` when this Regie cannot understand it. */
  parse: (value: unknown) => Value | null
  keyOf: (value: Value) => string
  /** The day whose year the record is kept with; `null` for what belongs to the person rather than to a day. */
  dayOf: (value: Value) => Day | null
  /** ISO instant or day; `null` for what there is only one of. */
  orderedBy: (value: Value) => string | null
}

export const collections: { [C in Collection]: CollectionRules<Records[C]> } = {
  entries: {
    parse: parseDiaryEntry,
    keyOf: (entry) => entry.day,
    dayOf: (entry) => entry.day,
    orderedBy: (entry) => entry.updatedAt,
  },
  events: {
    parse: parseDiaryEvent,
    keyOf: (event) => event.id,
    dayOf: (event) => event.day,
    orderedBy: (event) => event.at,
  },
  sessions: {
    parse: parseSessionRecord,
    keyOf: (session) => session.id,
    dayOf: (session) => session.day,
    orderedBy: (session) => session.startedAt,
  },
  painTests: {
    parse: parsePainTestRecord,
    keyOf: (test) => test.id,
    dayOf: () => null,
    orderedBy: (test) => test.day,
  },
  painTestDraft: { parse: parsePainTestDraft, keyOf: () => 'draft', dayOf: () => null, orderedBy: () => null },
  periods: { parse: parsePeriod, keyOf: (period) => period.id, dayOf: () => null, orderedBy: (period) => period.start },
  ownBreaths: {
    parse: parseOwnBreath,
    keyOf: (breath) => breath.id,
    dayOf: () => null,
    orderedBy: (breath) => breath.name,
  },
  routines: {
    parse: parseRoutine,
    keyOf: (routine) => routine.id,
    dayOf: () => null,
    orderedBy: (routine) => routine.name,
  },
  experiments: {
    parse: parseExperiment,
    keyOf: (experiment) => experiment.id,
    dayOf: () => null,
    orderedBy: (experiment) => experiment.start,
  },
  experimentDays: {
    parse: parseExperimentDay,
    keyOf: ({ experiment, day }) => `${experiment}/${day}`,
    dayOf: ({ day }) => day,
    orderedBy: ({ updatedAt }) => updatedAt,
  },
  patternMemory: { parse: parsePatternMemory, keyOf: () => 'patterns', dayOf: () => null, orderedBy: () => null },
  plan: { parse: parsePlan, keyOf: () => 'plan', dayOf: () => null, orderedBy: () => null },
  profile: { parse: parseProfile, keyOf: () => 'profile', dayOf: () => null, orderedBy: () => null },
  conversations: {
    parse: parseKeptConversation,
    keyOf: ({ id }) => id,
    dayOf: () => null,
    orderedBy: ({ startedAt }) => startedAt,
  },
  safety: { parse: parseSafetyCheck, keyOf: () => 'last', dayOf: () => null, orderedBy: (check) => check.date },
}

export const collectionNames = Object.keys(collections) as Collection[]
