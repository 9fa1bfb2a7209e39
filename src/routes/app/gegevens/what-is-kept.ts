import { sentencesOf } from '#lib/core/plan/own-sentences.ts'
import { timesDone } from '#lib/core/exercise/session-record.ts'
import type { SessionRecord } from '#lib/core/exercise/session-record.ts'
import type { Profile } from '#lib/core/plan/profile.ts'
import type { Words } from '#lib/i18n/nl.ts'

type Kept = {
  entries: readonly unknown[]
  events: readonly unknown[]
  sessions: readonly Pick<SessionRecord, 'id' | 'routine'>[]
  painTests: readonly unknown[]
  ownBreaths: readonly unknown[]
  routines: readonly unknown[]
  experiments: readonly unknown[]
  conversations: readonly unknown[]
  profile: Pick<Profile, 'ownSentence' | 'ownSentences'> | null
}

/** What somebody keeps, counted and named, without what there is none of; a routine that was done is one thing that was done. */
export function whatIsKept(kept: Kept, text: Words['data']['where']): string[] {
  const counts = [
    [kept.entries.length, text.days],
    [kept.events.length, text.moments],
    [timesDone(kept.sessions), text.sessions],
    [kept.painTests.length, text.tests],
    [kept.ownBreaths.length, text.breaths],
    [kept.routines.length, text.routines],
    [kept.experiments.length, text.selfTests],
    [kept.conversations.length, text.conversations],
    [kept.profile === null ? 0 : sentencesOf(kept.profile).length, text.sentences],
  ] as const
  return counts.flatMap(([count, name]) => (count === 0 ? [] : [name(count)]))
}
