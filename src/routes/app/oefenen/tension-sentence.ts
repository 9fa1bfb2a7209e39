import type { TensionChange } from '#lib/core/exercise/done/tension-change.ts'
import type { Words } from '#lib/i18n/nl.ts'
import { pointsInWords } from './change-words.ts'

type Lang = 'nl' | 'en'

/** What an exercise did to tension, as a person would say it; what got worse is said as plainly. */
export function tensionSentence(change: TensionChange, text: Words['app']['practise'], lang: Lang): string {
  const { n, mean, low, high } = change
  if (mean === null || low === null || high === null) return text.tensionNone + worseIn(change, text)
  const points = (value: number) => pointsInWords(value, text, lang)
  return text.tension(n, points(mean), points(low), points(high)) + worseIn(change, text)
}

/** The same in a line of a list, without the range. */
export function tensionNote(change: TensionChange, words: Words, lang: Lang): string {
  const text = words.app.practise
  if (change.mean === null) return text.tensionNone + worseIn(change, text)
  return words.own.tensionShort(change.n, pointsInWords(change.mean, text, lang)) + worseIn(change, text)
}

const worseIn = ({ worseCount }: TensionChange, text: Words['app']['practise']) =>
  worseCount > 0 ? ` ${text.worse(worseCount)}` : ''
