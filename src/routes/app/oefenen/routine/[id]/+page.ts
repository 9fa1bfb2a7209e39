import { recipes } from '#lib/core/exercise/recipes.ts'
import { isSpokenHere } from '../../../spoken-here.ts'
import type { PageLoad } from './$types'

/** Which parts it has is in the journal; somebody who put recordings here wants to hear them. */
export const load: PageLoad = async ({ params: { id }, parent }) => {
  const { lang } = await parent()
  const spoken = await Promise.all(Object.values(recipes).map((recipe) => isSpokenHere(recipe, lang)))
  return { id, isRecorded: spoken.includes(true) }
}
