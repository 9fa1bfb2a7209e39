import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { readStudioLink } from '#lib/server/access/links.ts'
import { services } from '#lib/server/services.ts'
import { malformed, readBody, refuse, token, tooMany } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** What a set-up link is for. Using it up is done by what she does with it. */
export const POST: RequestHandler = async (event) => {
  const refused = await tooMany(event, 'link')
  if (refused) return refused
  const body = await readBody(event, v.object({ token }))
  if (!body) return malformed()
  const link = await readStudioLink(services().db, body.token, new Date())
  return link ? json(link) : refuse('link-over', 410)
}
