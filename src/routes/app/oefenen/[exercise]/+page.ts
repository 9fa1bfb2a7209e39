import { error } from '@sveltejs/kit'
import { isExerciseId } from '#lib/core/exercise/exercise-id.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { isSpokenHere } from '../../spoken-here.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params: { exercise }, parent }) => {
  if (!isExerciseId(exercise)) error(404, 'no such exercise')
  const { lang } = await parent()
  return { exercise, isRecorded: await isSpokenHere(recipes[exercise], lang) }
}
