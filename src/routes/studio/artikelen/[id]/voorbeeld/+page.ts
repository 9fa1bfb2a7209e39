import { wordsFor } from '#lib/i18n/words.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data }) => ({ ...data, siteWords: await wordsFor(data.written) })
