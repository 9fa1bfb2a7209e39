import { error } from '@sveltejs/kit'
import { soundTypes } from '#lib/core/exchange/published-voice.ts'
import { services } from '#lib/server/services.ts'
import { readPublishedFile } from '#lib/server/voice/versions.ts'
import type { RequestHandler } from './$types'

const types: Readonly<Record<string, string>> = { ...soundTypes, json: 'application/json' }

/** A sentence of a published voice, or the list of a language. What stands at an address never changes. */
export const GET: RequestHandler = async ({ params }) => {
  const [, kind = ''] = /^[0-9a-f]{64}\.(mp4|wav|json)$/.exec(params.file) ?? []
  const type = types[kind]
  const bytes = type === undefined ? null : await readPublishedFile(services().db, params.file)
  if (type === undefined || bytes === null) error(404)
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
