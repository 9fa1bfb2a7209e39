import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { isCategoryId } from '#lib/core/publishing/category.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { leadToShelves, longestOldPath } from '#lib/server/articles/old-addresses.ts'
import { services } from '#lib/server/services.ts'
import { lang, malformed, readBody } from '../../requests.ts'
import type { RequestHandler } from './$types'

const asked = v.object({
  shelves: v.pipe(
    v.array(v.object({ shelf: v.pipe(v.string(), v.check(isCategoryId)), lang, paths: v.array(v.string()) })),
    v.maxLength(200),
  ),
})

/** One that cannot be kept is no reason to refuse the others. */
const mayBeKept = (path: string) => path.startsWith('/') && path.length <= longestOldPath && !path.includes('\0')

/** Pages of her earlier site that listed a category lead to the shelf she chose for it. */
export const POST: RequestHandler = async (event) => {
  practitionerOf(event)
  const sent = await readBody(event, asked)
  if (!sent) return malformed()
  const shelves = sent.shelves.flatMap(({ shelf, paths, ...more }) =>
    isCategoryId(shelf) ? [{ ...more, shelf, paths: paths.filter(mayBeKept) }] : [],
  )
  await leadToShelves(services().db, shelves)
  return json({})
}
