import { addBeginWords, addSessionWords, addSettingsWords, addVoiceWords } from '#lib/i18n/added-words.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { words, lang } = await parent()
  await Promise.all([
    addSettingsWords(words, lang),
    addBeginWords(words, lang),
    addSessionWords(words, lang),
    addVoiceWords(words, lang),
  ])
}
