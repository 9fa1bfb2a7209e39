import { langOf } from '#lib/i18n/paths.ts'
import { appWordsFor } from '#lib/i18n/app-words.ts'
import type { LayoutLoad } from './$types'

/** The private app runs on the device alone: what a person keeps here is never rendered by a server. */
export const ssr = false
export const csr = true

export const load: LayoutLoad = async ({ url }) => {
  const lang = langOf(url.pathname)
  return { lang, words: await appWordsFor(lang) }
}
