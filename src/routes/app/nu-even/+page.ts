import { recipes } from '#lib/core/exercise/recipes.ts'
import { addSessionWords } from '#lib/i18n/added-words.ts'
import { isSpokenHere } from '../spoken-here.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { words, lang } = await parent()
  const [isRecorded] = await Promise.all([isSpokenHere(recipes['nu-even'], lang), addSessionWords(words, lang)])
  return { isRecorded }
}
