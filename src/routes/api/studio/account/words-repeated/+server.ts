import { json } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { noteWords } from '#lib/server/access/account.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** Her browser opened the key with the words she typed. */
export const POST: RequestHandler = async (event) => {
  await noteWords(services().db, practitionerOf(event).id, new Date())
  return json({})
}
