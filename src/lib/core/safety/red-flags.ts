/**
 * Red flags: nineteen questions, each mapped to exactly one fixed card. There is no score and no probability; one yes is
 * enough, and where only a combination means something, the combination is already inside the question. The words are in
 * `words/nl.ts` and `words/en.ts`; here are only the rules. Change either one and the version in `red-flags-version.ts` goes up.
 * Source: research/clinical.md 1.1 and 1.2 (Henschke 2009, IFOMPT 2020, NHG M54, KNGF/VvOCM 2021).
 */

export const redFlagIds = [
  'R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10',
  'R11', 'R12', 'R13', 'R14', 'R15', 'R16', 'R17', 'R18', 'R19',
] as const // prettier-ignore

export type RedFlagId = (typeof redFlagIds)[number]

/** From most to least urgent. `112`, `now` and `today` stop everything else; `week` does not. */
export const safetyCards = ['112', 'now', 'today', 'week'] as const

export type SafetyCard = (typeof safetyCards)[number]

/** `new`: yes, new or worse. `known`: yes, but a doctor knows and it has not changed. `skipped`: R4 only. */
export type RedFlagAnswer = 'no' | 'new' | 'known' | 'unknown' | 'skipped'

/** Asked only when its question is answered with yes; any answer but "no" raises the card to 112. */
export type FollowUpAnswer = 'no' | 'yes' | 'unknown'

export type RedFlag = {
  id: RedFlagId
  card: SafetyCard
  answers: readonly RedFlagAnswer[]
  /** Doubt is enough to act upon (R1-R8). */
  unknownCounts: boolean
  followUp: { card: '112' } | null
}

export type RedFlagAnswers = Readonly<Partial<Record<RedFlagId, RedFlagAnswer>>>
export type FollowUpAnswers = Readonly<Partial<Record<RedFlagId, FollowUpAnswer>>>

const ordinary = ['no', 'new', 'known', 'unknown'] as const
/** Sudden severe pain with collapse, and fever: nobody "already knows" these. */
const withoutKnown = ['no', 'new', 'unknown'] as const

export const redFlags: Readonly<Record<RedFlagId, RedFlag>> = {
  R1: { id: 'R1', card: 'now', answers: ordinary, unknownCounts: true, followUp: null },
  R2: { id: 'R2', card: 'now', answers: ordinary, unknownCounts: true, followUp: null },
  R3: { id: 'R3', card: 'now', answers: ordinary, unknownCounts: true, followUp: null },
  R4: { id: 'R4', card: 'now', answers: [...ordinary, 'skipped'], unknownCounts: true, followUp: null },
  R5: { id: 'R5', card: 'now', answers: ordinary, unknownCounts: true, followUp: null },
  R6: { id: 'R6', card: 'today', answers: ordinary, unknownCounts: true, followUp: null },
  R7: { id: 'R7', card: '112', answers: withoutKnown, unknownCounts: true, followUp: null },
  R8: { id: 'R8', card: 'today', answers: withoutKnown, unknownCounts: true, followUp: { card: '112' } },
  R9: { id: 'R9', card: 'now', answers: ordinary, unknownCounts: false, followUp: { card: '112' } },
  R10: { id: 'R10', card: 'today', answers: ordinary, unknownCounts: false, followUp: null },
  R11: { id: 'R11', card: 'today', answers: ordinary, unknownCounts: false, followUp: null },
  R12: { id: 'R12', card: 'week', answers: ordinary, unknownCounts: false, followUp: null },
  R13: { id: 'R13', card: 'week', answers: ordinary, unknownCounts: false, followUp: null },
  R14: { id: 'R14', card: 'week', answers: ordinary, unknownCounts: false, followUp: null },
  R15: { id: 'R15', card: 'week', answers: ordinary, unknownCounts: false, followUp: null },
  R16: { id: 'R16', card: 'today', answers: ordinary, unknownCounts: false, followUp: { card: '112' } },
  R17: { id: 'R17', card: 'today', answers: ordinary, unknownCounts: false, followUp: null },
  R18: { id: 'R18', card: 'today', answers: ordinary, unknownCounts: false, followUp: null },
  R19: { id: 'R19', card: 'now', answers: ordinary, unknownCounts: false, followUp: null },
}

export type RedFlagGroupId = 'ill' | 'fall' | 'bladder' | 'legs' | 'other' | 'pain'

/**
 * Nineteen screens are too many for someone in pain, one list is too long: six short screens, the most urgent first, so
 * that a 112 card comes at once and fewer and fewer questions can still make a card more urgent.
 */
export const redFlagGroups: readonly { id: RedFlagGroupId; questions: readonly RedFlagId[] }[] = [
  { id: 'ill', questions: ['R7', 'R8', 'R16'] },
  { id: 'fall', questions: ['R9', 'R10'] },
  { id: 'bladder', questions: ['R1', 'R2', 'R3', 'R4'] },
  { id: 'legs', questions: ['R5', 'R6', 'R17'] },
  { id: 'other', questions: ['R11', 'R18', 'R19'] },
  { id: 'pain', questions: ['R12', 'R13', 'R14', 'R15'] },
]
