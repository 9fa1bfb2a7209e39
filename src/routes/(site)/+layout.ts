import { langOf } from '#lib/i18n/paths.ts'
import { wordsFor } from '#lib/i18n/words.ts'
import type { LayoutLoad } from './$types'

/** Public pages are finished HTML; the pain test and the exercises turn the framework on for themselves. */
export const csr = false

export const load: LayoutLoad = async ({ url, data }) => {
  const lang = langOf(url.pathname)
  return { ...data, lang, words: await wordsFor(lang) }
}
