import { addContactWords, addInsightWords } from '#lib/i18n/added-words.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { words, lang } = await parent()
  await Promise.all([addInsightWords(words, lang), addContactWords(words, lang)])
}
