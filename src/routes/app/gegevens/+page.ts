import { addDataWords } from '#lib/i18n/added-words.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { words, lang } = await parent()
  await addDataWords(words, lang)
}
