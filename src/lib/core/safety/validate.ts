import { redFlagGroups, redFlagIds, redFlags, safetyCards } from './red-flags.ts'
import { safetyWords } from './words/words.ts'
import { langs } from '../lang.ts'

/** Everything wrong with the question and card data, one sentence each; empty when it may ship. */
export function problemsInSafetyData(): string[] {
  const grouped = redFlagGroups.flatMap(({ questions }) => questions)
  const structure = redFlagIds.flatMap((id) => {
    const flag = redFlags[id]
    const asked = grouped.filter((other) => other === id).length
    return [
      flag.id === id ? [] : [`${id} is filed under another name`],
      asked === 1 ? [] : [`${id} is asked ${asked} times`],
      safetyCards.includes(flag.card) ? [] : [`${id} has no card`],
      flag.answers[0] === 'no' && flag.answers.includes('unknown') ? [] : [`${id} lacks an answer`],
      flag.answers.includes('known') === (id !== 'R7' && id !== 'R8') ? [] : [`${id} has the wrong third answer`],
      flag.answers.includes('skipped') === (id === 'R4') ? [] : [`${id} may not be skipped`],
      flag.unknownCounts === Number(id.slice(1)) <= 8 ? [] : [`${id} counts doubt wrongly`],
    ].flat()
  })
  const texts = langs.flatMap((lang) => {
    const words = safetyWords(lang)
    return redFlagIds.flatMap((id) => {
      const { question, followUp, followUpSay, say, why } = words.redFlags[id]
      const hasFollowUp = redFlags[id].followUp !== null
      return [
        question.endsWith('?') ? [] : [`${id} (${lang}) is not a question`],
        say.endsWith('.') && why.endsWith('.') ? [] : [`${id} (${lang}) lacks a sentence`],
        hasFollowUp === (followUp !== undefined && followUpSay !== undefined) ? [] : [`${id} (${lang}) follow-up`],
      ].flat()
    })
  })
  return [...structure, ...texts]
}
