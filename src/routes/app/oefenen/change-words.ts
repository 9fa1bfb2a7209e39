import type { TensionChange } from '#lib/core/exercise/done/tension-change.ts'
import { enoughTimes } from '#lib/core/exercise/done/before-after.ts'
import { formatNumber } from '#lib/i18n/format.ts'
import type { Words } from '#lib/i18n/nl.ts'

type Lang = 'nl' | 'en'

/** A change of tension in points, as a person would say it: ‘2,5 lager’. */
export function pointsInWords(value: number, text: Words['app']['practise'], lang: Lang): string {
  const rounded = Math.round(value * 10) / 10
  if (rounded === 0) return text.same
  const size = formatNumber(Math.abs(rounded), lang)
  return rounded < 0 ? text.lower(size) : text.higher(size)
}

/** What happened to tension around an exercise; too few times are said to be too few. */
export function changeSentence({ n, mean, low, high }: TensionChange, words: Words, lang: Lang): string {
  const text = words.own.noticed
  if (mean === null || low === null || high === null) return text.nothing
  if (n < enoughTimes) return text.few(n)
  const [middle, least, most] = [mean, low, high].map((value) => pointsInWords(value, words.app.practise, lang))
  if (middle === undefined || least === undefined || most === undefined) return text.nothing
  return low === high ? text.steady(n, middle) : text.change(n, middle, least, most)
}
