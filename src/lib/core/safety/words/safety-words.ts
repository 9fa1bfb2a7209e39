import type { RedFlagGroupId, RedFlagId, SafetyCard } from '../red-flags.ts'

/** The fixed texts of one red-flag question. */
export type RedFlagWords = {
  question: string
  /** Shown small below the question. */
  note?: string
  /** Asked after a yes; only for questions that have one. */
  followUp?: string
  /** What the person can say on the telephone, in the first person, one sentence. */
  say: string
  /** What to add to it when the follow-up was answered with yes. */
  followUpSay?: string
  /** Why this is worth a call. True as well for someone who answered "I don't know". */
  why: string
}

/** The fixed texts of one card, in the order of the screen. */
export type CardWords = {
  heading: string
  /** What to do now. */
  what: string
  /** When this card is not enough. */
  otherwise: string | null
  whyHeading: string
  /** What the app does not do. */
  not: string
}

/** Everything that may be said about safety, in one language. */
export type SafetyWords = {
  redFlags: Readonly<Record<RedFlagId, RedFlagWords>>
  groups: Readonly<Record<RedFlagGroupId, string>>
  answers: Readonly<Record<'no' | 'new' | 'known' | 'unknown' | 'skipped' | 'yes', string>>
  /** The same signals as a list to read and print, by urgency, combinations written out. */
  signals: Readonly<Record<SafetyCard, readonly string[]>>
  cards: Readonly<Record<SafetyCard, CardWords>>
  /** R19 calls the midwife first. */
  midwife: { heading: string; what: string }
  /** What to say to close the call, the same for every card. */
  sayClose: Readonly<Record<SafetyCard, string>>
  /** Cauda equina signals as information, shown when R4 is skipped. */
  cesInformation: string
  nothingNamed: string
  crisis: {
    question: string
    answers: Readonly<Record<'no' | 'sometimes' | 'often' | 'rather-not', string>>
    heading: string
    text: string
    plain: string
    stay: string
  }
  safeHome: { heading: string; text: string }
  trauma: { question: string; advice: string }
  panic: { question: string; advice: string }
  severe: { question: string; advice: string }
  medication: string
  distress: string
}
