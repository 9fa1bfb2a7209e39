import { addVoiceWords } from '#lib/i18n/added-words.ts'
import { withMicrophone } from '#lib/parts/voice/with-microphone.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, url }) => {
  await withMicrophone(url)
  const { words, lang } = await parent()
  await addVoiceWords(words, lang)
}
