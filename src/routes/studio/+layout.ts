import { langOf } from '#lib/i18n/paths.ts'
import { studioWordsFor } from '#lib/i18n/studio-words.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ url, data }) => {
  const lang = langOf(url.pathname)
  return { ...data, lang, words: await studioWordsFor(lang) }
}
