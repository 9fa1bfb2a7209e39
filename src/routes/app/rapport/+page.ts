import { addInsightWords } from '#lib/i18n/added-words.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { words, lang } = await parent()
  await addInsightWords(words, lang)
}
