import { addVoiceWords } from '#lib/i18n/added-words.ts'
import type { Words } from '#lib/i18n/nl.ts'
import { withMicrophone } from '#lib/parts/voice/with-microphone.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, url, data }) => {
  await withMicrophone(url)
  const { words, lang } = await parent()
  // The recorder is the one of the private app, and so are its words.
  await addVoiceWords(words as unknown as Words, lang)
  return data
}
