import { redFlags } from './red-flags.ts'
import { safetyWords } from './words/words.ts'
import type { Lang } from '../lang.ts'
import type { SafetyOutcome } from './outcome.ts'
import type { SafetyCard } from './red-flags.ts'

/** What a safety card shows about this outcome: sentences to say on the telephone, and why. */
export type CallScript = { say: readonly string[]; why: readonly string[] }

/** The words for everything that was raised, most urgent first; `raised` never holds more than the person named. */
export function callScript(outcome: SafetyOutcome & { card: SafetyCard }, lang: Lang): CallScript {
  const words = safetyWords(lang)
  const lines = outcome.raised.flatMap(({ id, card }) => {
    const { say, followUpSay } = words.redFlags[id]
    const isRaisedByFollowUp = card === '112' && redFlags[id].followUp !== null
    return isRaisedByFollowUp && followUpSay !== undefined ? [say, followUpSay] : [say]
  })
  const decisive = outcome.raised.filter(({ card }) => card === outcome.card)
  const why = new Set(decisive.map(({ id }) => words.redFlags[id].why))
  return { say: [...lines, words.sayClose[outcome.card]], why: [...why] }
}

/** Whether the first call goes to the midwife: only pregnancy led to this card. */
export const callsMidwife = (outcome: SafetyOutcome) =>
  outcome.card === 'now' && outcome.raised.filter(({ card }) => card === 'now').every(({ id }) => id === 'R19')
