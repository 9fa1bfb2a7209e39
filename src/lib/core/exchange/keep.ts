/** Which of two versions of one record stays when a file meets a device: never the older one, and on a tie the device. */
import { sentencesOf } from '../plan/own-sentences.ts'
import { profileLimits } from '../plan/profile.ts'
import type { DiaryEvent } from '../diary/event.ts'
import type { Period } from '../diary/period.ts'
import type { Plan } from '../plan/plan.ts'
import type { Profile } from '../plan/profile.ts'
import type { Records } from './collections.ts'
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

/** A plan does not say when it was written: one with moments on this device stays as it is. */
function keepPlan(ours: Plan, theirs: Plan): Plan {
  return ours.moments.length === 0 && theirs.moments.length > 0 ? { ...theirs, pausedUntil: ours.pausedUntil } : ours
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
