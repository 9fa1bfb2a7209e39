import { dayOf } from '#lib/core/day.ts'
import { guidanceAtFirst } from '#lib/core/exercise/guidance.ts'
import type { Guidance } from '#lib/core/exercise/guidance.ts'
import type { SessionOutcome } from '#lib/core/exercise/session-record.ts'
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

/** How the settings of the place want a session to guide. */
export function guidanceOf(profile: Profile | null): Guidance {
  const { tones, vibration, wakeLock } = (profile ?? newProfile(dayOf(new Date()))).settings
  return { ...guidanceAtFirst, tones, vibration, awake: wakeLock }
}
