/** Which of two versions of one record stays when a file meets a device: never the older one, and on a tie the device. */
import { sentencesOf } from '../plan/own-sentences.ts'
import { profileLimits } from '../plan/profile.ts'
import type { Day } from '../day.ts'
import type { DiaryEvent } from '../diary/event.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { PatternMemory } from '../patterns/memory.ts'
import type { Period } from '../diary/period.ts'
import type { Plan } from '../plan/plan.ts'
import type { Profile } from '../plan/profile.ts'
import type { Records } from './collections.ts'
import type { KeptConversation } from './kept-conversation.ts'
import type { ExportedCollection } from './export-json.ts'

type Keep<Value> = (ours: Value, theirs: Value) => Value

export const keep: { [C in ExportedCollection]: Keep<Records[C]> } = {
  entries: keepLater,
  events: keepEvent,
  sessions: (ours) => ours,
  painTests: (ours) => ours,
  periods: keepPeriod,
  ownBreaths: keepLater,
  routines: keepLater,
  experiments: keepExperiment,
  experimentDays: keepLater,
  patternMemory: keepMemory,
  conversations: keepConversation,
  plan: keepPlan,
  profile: keepProfile,
}

function keepLater<Value extends { updatedAt: string }>(ours: Value, theirs: Value): Value {
  return theirs.updatedAt > ours.updatedAt ? theirs : ours
}

/** A moment has one later step: coming back to say how it felt. */
function keepEvent(ours: DiaryEvent, theirs: DiaryEvent): DiaryEvent {
  if (ours.at !== theirs.at) return theirs.at > ours.at ? theirs : ours
  return ours.felt === null && theirs.felt !== null ? theirs : ours
}

/** A period is written when it begins and again when it is closed. */
function keepPeriod(ours: Period, theirs: Period): Period {
  return ours.endedOn === null && theirs.endedOn !== null ? theirs : ours
}

/** What was seen furthest stays known: nothing that was there may go missing unnoticed. */
function keepConversation(ours: KeptConversation, theirs: KeptConversation): KeptConversation {
  return (theirs.seen?.number ?? 0) > (ours.seen?.number ?? 0) ? theirs : ours
}

/** A plan does not say when it was written: what this device has, of moments and of habits, stays as it is. */
function keepPlan(ours: Plan, theirs: Plan): Plan {
  const habits = ours.habits?.length ? ours.habits : theirs.habits
  return { ...ours, moments: ours.moments.length > 0 ? ours.moments : theirs.moments, ...(habits && { habits }) }
}

/**
 * Everything that was fixed is the same on both sides. What happened on either side happened: a stop, a look, going on. Of the
 * pauses one side is taken whole, because days of both together would be a test that nobody followed.
 */
function keepExperiment(ours: Experiment, theirs: Experiment): Experiment {
  if (ours.seed !== theirs.seed || ours.start !== theirs.start) return ours
  const united = (a: readonly Day[], b: readonly Day[]) => [...new Set([...a, ...b])].sort().slice(0, 366)
  return {
    ...ours,
    pauses: isFurther(theirs.pauses, ours.pauses) ? theirs.pauses : ours.pauses,
    stopped: firstStop(ours.stopped, theirs.stopped),
    looks: united(ours.looks, theirs.looks),
    wentOn: united(ours.wentOn, theirs.wentOn),
    choice: ours.choice ?? theirs.choice,
  }
}

/** More pauses, or as many of which the last is over, or began later. */
function isFurther(a: Experiment['pauses'], b: Experiment['pauses']): boolean {
  const [lastA, lastB] = [a.at(-1), b.at(-1)]
  if (a.length !== b.length || lastA === undefined || lastB === undefined) return a.length > b.length
  if ((lastA.until === null) !== (lastB.until === null)) return lastA.until !== null
  return JSON.stringify(a.toReversed()) > JSON.stringify(b.toReversed())
}

function firstStop(a: Experiment['stopped'], b: Experiment['stopped']): Experiment['stopped'] {
  if (a === null || b === null) return a ?? b
  if (a.on !== b.on) return a.on < b.on ? a : b
  return a.reason === 'red-flag' || b.reason === 'red-flag' ? { on: a.on, reason: 'red-flag' } : a
}

/** What this device shows stays; what was put aside on either side stays aside. */
function keepMemory(ours: PatternMemory, theirs: PatternMemory): PatternMemory {
  const known = new Set(ours.aside.map(({ factor }) => factor))
  return { ...ours, aside: [...ours.aside, ...theirs.aside.filter(({ factor }) => !known.has(factor))].slice(0, 200) }
}

/**
 * On a new device the first questions were just answered anew, so these answers stay; what the file adds is taken in. Own factors
 * must come along, because days refer to them. Care asked for on either side stays asked for. What was chosen here for an exercise
 * stays; for the others the file says it.
 */
function keepProfile(ours: Profile, theirs: Profile): Profile {
  const ownSentence = ours.ownSentence === '' ? theirs.ownSentence : ours.ownSentence
  const both = [...new Set([...sentencesOf(ours), ...sentencesOf(theirs)])].slice(0, profileLimits.ownSentences)
  const ownSentences = [...sentencesOf({ ownSentence, ownSentences: both })]
  const known = new Set(ours.ownFactors.map(({ id }) => id))
  return {
    ...ours,
    createdOn: theirs.createdOn < ours.createdOn ? theirs.createdOn : ours.createdOn,
    painDuration: ours.painDuration ?? theirs.painDuration,
    examined: ours.examined ?? theirs.examined,
    ...((ours.knownCause ?? theirs.knownCause) && { knownCause: ours.knownCause ?? theirs.knownCause }),
    startWith: ours.startWith.length > 0 ? ours.startWith : theirs.startWith,
    careful: [...new Set([...ours.careful, ...theirs.careful])],
    ownSentence,
    ...(ownSentences.length > 0 && { ownSentences }),
    ...((ours.guidance ?? theirs.guidance) && { guidance: { ...theirs.guidance, ...ours.guidance } }),
    ownFactors: [...ours.ownFactors, ...theirs.ownFactors.filter(({ id }) => !known.has(id))].slice(0, 100),
  }
}
