import { addBeginWords, addInsightWords, addPatternWords } from '#lib/i18n/added-words.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { words, lang } = await parent()
  await Promise.all([addBeginWords(words, lang), addInsightWords(words, lang), addPatternWords(words, lang)])
}
