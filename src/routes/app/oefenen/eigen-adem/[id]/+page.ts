import { recipes } from '#lib/core/exercise/recipes.ts'
import { isSpokenHere } from '../../../spoken-here.ts'
import type { PageLoad } from './$types'

/** What an own breath says has the recordings of 4-7-8. */
export const load: PageLoad = async ({ params: { id }, parent }) => {
  const { lang } = await parent()
  return { id, isRecorded: await isSpokenHere(recipes['adem-4-7-8'], lang) }
}
