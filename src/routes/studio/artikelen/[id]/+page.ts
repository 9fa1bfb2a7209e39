import { wordsFor } from '#lib/i18n/words.ts'
import type { PageLoad } from './$types'

/** The words of the site in the other language, for its text beside this one. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  otherWords: data.other && (await wordsFor(data.other.lang)),
})
