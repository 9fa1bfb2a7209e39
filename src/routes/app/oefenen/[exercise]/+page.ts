import { error } from '@sveltejs/kit'
import { isExerciseId } from '#lib/core/exercise/exercise-id.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = ({ params: { exercise } }) => {
  if (!isExerciseId(exercise)) error(404, 'no such exercise')
  return { exercise }
}
