import type { TensionChange } from '#lib/core/exercise/done/tension-change.ts'
import type { Words } from '#lib/i18n/nl.ts'
import { pointsInWords } from './change-words.ts'

type Lang = 'nl' | 'en'

/** What an exercise did to tension, as a person would say it; what got worse is said as plainly. */
export function tensionSentence(change: TensionChange, text: Words['app']['practise'], lang: Lang): string {
  const worse = change.worseCount > 0 ? ` ${text.worse(change.worseCount)}` : ''
  if (change.mean === null || change.low === null || change.high === null) return text.tensionNone + worse
  const points = (value: number) => pointsInWords(value, text, lang)
  return text.tension(change.n, points(change.mean), points(change.low), points(change.high)) + worse
}
