import { redFlagIds, redFlags, safetyCards } from './red-flags.ts'
import type {
  FollowUpAnswer,
  FollowUpAnswers,
  RedFlagAnswer,
  RedFlagAnswers,
  RedFlagId,
  SafetyCard,
} from './red-flags.ts'

/** One question that was answered with yes (or with doubt where doubt counts), and the card it led to. */
export type RaisedFlag = { id: RedFlagId; card: SafetyCard }

export type SafetyOutcome = {
  /** The most urgent card; `null` means that none of these signals was named, which is not the same as safe. */
  card: SafetyCard | null
  /** Most urgent first, then in the order of the list. */
  raised: readonly RaisedFlag[]
  /** R4 was skipped: the signals of a trapped nerve bundle are shown as information. */
  showCesInformation: boolean
}

/** The card for these answers: the highest one wins. Questions not answered yet count as not raised. */
export function cardFor(answers: RedFlagAnswers, followUps: FollowUpAnswers = {}): SafetyOutcome {
  const raised = redFlagIds
    .filter((id) => countsAsYes(id, answers[id]))
    .map((id): RaisedFlag => ({ id, card: raisedCard(id, answers, followUps[id]) }))
    .toSorted((a, b) => urgency(a.card) - urgency(b.card))
  return { card: raised[0]?.card ?? null, raised, showCesInformation: answers.R4 === 'skipped' }
}

/** Whether an answer raises its question's card; doubt counts for R1-R8 only. */
export function countsAsYes(id: RedFlagId, answer: RedFlagAnswer | undefined): boolean {
  return answer === 'new' || (answer === 'unknown' && redFlags[id].unknownCounts)
}

/** Whether the follow-up of a question has to be asked now. */
export const needsFollowUp = (id: RedFlagId, answers: RedFlagAnswers) =>
  redFlags[id].followUp !== null && countsAsYes(id, answers[id])

/** Whether a question and, when it has to be asked, its follow-up are answered. */
export const isAnswered = (id: RedFlagId, answers: RedFlagAnswers, followUps: FollowUpAnswers) =>
  answers[id] !== undefined && (!needsFollowUp(id, answers) || followUps[id] !== undefined)

/** Whether a card stops pain test, exercises and booking. */
export const isBlocking = (card: SafetyCard | null) => card === '112' || card === 'now' || card === 'today'

/**
 * Whether one of the questions still to come could lead to a more urgent card than the present one. When none can, there
 * is nothing left to ask and the card is shown at once.
 */
export function canRise(answers: RedFlagAnswers, followUps: FollowUpAnswers, ahead: readonly RedFlagId[]): boolean {
  const now = cardFor(answers, followUps).card
  const worst: Partial<Record<RedFlagId, RedFlagAnswer>> = { ...answers }
  const worstFollowUps: Partial<Record<RedFlagId, FollowUpAnswer>> = { ...followUps }
  for (const id of ahead) {
    worst[id] = 'new'
    worstFollowUps[id] = 'yes'
  }
  return urgency(cardFor(worst, worstFollowUps).card) < urgency(now)
}

/** Lower is more urgent. */
function urgency(card: SafetyCard | null): number {
  return card === null ? safetyCards.length : safetyCards.indexOf(card)
}

function raisedCard(id: RedFlagId, answers: RedFlagAnswers, followUp: FollowUpAnswer | undefined): SafetyCard {
  const flag = redFlags[id]
  // A doubt about confusion, about being able to walk, is answered by people who can look: it counts.
  if (flag.followUp !== null && (followUp === 'yes' || followUp === 'unknown')) return flag.followUp.card
  // Cancer with new back pain and losing strength: not today but now (clinical.md 1.2, R11).
  if (id === 'R11' && (countsAsYes('R5', answers.R5) || countsAsYes('R6', answers.R6))) return 'now'
  return flag.card
}
