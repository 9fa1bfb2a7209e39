import { addContactWords } from '#lib/i18n/added-words.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ parent }) => {
  const { words, lang } = await parent()
  await addContactWords(words, lang)
}
