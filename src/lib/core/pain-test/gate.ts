/** Questions before the statements. They are no alarm signals: they decide what may be shown. Source: clinical.md 1.2. */

export const painDurations = ['under-6-weeks', '6-12-weeks', 'over-12-weeks'] as const

export type PainDuration = (typeof painDurations)[number]

export type GateAnswers = {
  isAtLeast16: boolean | null
  duration: PainDuration | null
  /** Whether a doctor or physiotherapist has looked at this pain. */
  isExamined: boolean | null
  /** Whether an illness or injury was found that explains the pain; `unknown` goes on as "no". */
  hasKnownCause: 'yes' | 'no' | 'unknown' | null
}

export const emptyGate: GateAnswers = { isAtLeast16: null, duration: null, isExamined: null, hasKnownCause: null }

/**
 * `too-young`: Regie is for people from 16. `acute`: advice for new pain and no pattern result. `known-cause`: practices
 * allowed, pattern text hidden. `test`: the eighteen statements.
 */
export type GateOutcome =
  | { kind: 'incomplete' }
  | { kind: 'too-young' }
  | { kind: 'acute'; needsExamination: boolean }
  | { kind: 'known-cause'; mayKeepDiary: boolean }
  | { kind: 'test'; needsExamination: boolean; mayKeepDiary: boolean }

/** What the gate answers allow. */
export function passGate({ isAtLeast16, duration, isExamined, hasKnownCause }: GateAnswers): GateOutcome {
  if (isAtLeast16 === false) return { kind: 'too-young' }
  if (isAtLeast16 === null || duration === null || isExamined === null) return { kind: 'incomplete' }
  if (isExamined && hasKnownCause === null) return { kind: 'incomplete' }
  if (duration === 'under-6-weeks') return { kind: 'acute', needsExamination: !isExamined }
  const mayKeepDiary = duration === 'over-12-weeks'
  // Someone nobody looked at cannot know of a cause that was found: the last question is not asked then.
  if (isExamined && hasKnownCause === 'yes') return { kind: 'known-cause', mayKeepDiary }
  return { kind: 'test', needsExamination: !isExamined, mayKeepDiary }
}
