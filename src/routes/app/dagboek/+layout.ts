import { addArticleWords, addDiaryWords } from '#lib/i18n/added-words.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ parent }) => {
  const { words, lang } = await parent()
  await Promise.all([addDiaryWords(words, lang), addArticleWords(words, lang)])
}
