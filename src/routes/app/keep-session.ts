import { dayOf } from '#lib/core/day.ts'
import type { PlayableId } from '#lib/core/exercise/exercise-id.ts'
import type { Guidance } from '#lib/core/exercise/guidance/guidance.ts'
import type { SessionOutcome } from '#lib/core/exercise/session-record.ts'
import { guidanceOf, withGuidance } from '#lib/core/plan/guidance-of.ts'
import { withSentence } from '#lib/core/plan/own-sentences.ts'
import { newProfile } from '#lib/core/plan/profile.ts'
import type { Profile } from '#lib/core/plan/profile.ts'
import type { ReactiveJournal } from './journal.svelte.ts'

/**
 * Keeps what came of sessions. The player tells a session when it ends and again with every answer given afterwards;
 * the same start is the same record. The day is the one on which the session began.
 */
export function sessionKeeper(journal: ReactiveJournal) {
  const idByStart = new Map<string, string>()
  return (outcome: SessionOutcome) => {
    const id = idByStart.get(outcome.startedAt) ?? crypto.randomUUID()
    idByStart.set(outcome.startedAt, id)
    return journal.put('sessions', {
      version: 1,
      id,
      day: dayOf(new Date(outcome.startedAt)),
      ...outcome,
      // The sentence is kept in the profile alone.
      settings: { ...outcome.settings, ownSentence: '' },
    })
  }
}

/** Keeps what a person chose around a session: how they are guided in this exercise, and their calm sentence. */
export function choiceKeeper(journal: ReactiveJournal) {
  const profile = () => journal.profile ?? newProfile(journal.today)
  const put = (change: Partial<Profile>) => journal.put('profile', { ...profile(), ...change })
  return {
    guidanceOf: (exercise: PlayableId, isRecorded: boolean) => guidanceOf(profile(), exercise, isRecorded),
    keepGuidance: (exercise: PlayableId, guidance: Guidance) => put(withGuidance(profile(), exercise, guidance)),
    keepSentence: (sentence: string) => put(withSentence(profile(), sentence)),
  }
}
