import { error } from '@sveltejs/kit'
import { isExerciseId } from '#lib/core/exercise/exercise-id.ts'
import type { PageLoad } from './$types'

/** The whole exercise stands in the page; the script only brings the player. */
export const csr = true

export const load: PageLoad = ({ params }) => {
  if (!isExerciseId(params.slug)) error(404)
  return { exercise: params.slug }
}
