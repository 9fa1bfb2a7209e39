import { practitionerOf } from '#lib/server/access/access.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  practitionerOf(event)
}
