import { addVoiceWords } from '#lib/i18n/added-words.ts'
import type { PageLoad } from './$types'

/** The right to ask for the microphone comes with the page (server/headers.ts): arrived at from another screen, it is loaded anew. */
export const load: PageLoad = async ({ parent, url }) => {
  const [arrival] = performance.getEntriesByType('navigation')
  if (arrival !== undefined && new URL(arrival.name).pathname !== url.pathname) {
    location.assign(url)
    await new Promise(() => undefined)
  }
  const { words, lang } = await parent()
  await addVoiceWords(words, lang)
}
