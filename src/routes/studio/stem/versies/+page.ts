import { addVoiceWords } from '#lib/i18n/added-words.ts'
import type { Words } from '#lib/i18n/nl.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, data }) => {
  const { words, lang } = await parent()
  await addVoiceWords(words as unknown as Words, lang)
  return data
}
