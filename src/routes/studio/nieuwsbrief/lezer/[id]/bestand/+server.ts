import { error } from '@sveltejs/kit'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readerAsJson } from '#lib/server/newsletter/readers.ts'
import { readSubscriber } from '#lib/server/newsletter/subscribers.ts'
import { services } from '#lib/server/services.ts'
import { noted } from '../../../readers.server.ts'
import type { RequestHandler } from './$types'

/** Everything that is kept of one reader, for when she asks for it. */
export const GET: RequestHandler = async (event) => {
  const { id: actor } = practitionerOf(event)
  const { id } = event.params
  const reader = /^[\w-]{1,80}$/.test(id) ? await readSubscriber(services().db, id) : null
  if (!reader) error(404, 'no such reader')
  await noted(actor, 'subscriber.exported', `subscriber:${reader.id}`)
  return new Response(await readerAsJson(services().db, reader), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="regie-abonnee.json"',
      'cache-control': 'no-store',
    },
  })
}
