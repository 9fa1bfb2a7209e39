import { json } from '@sveltejs/kit'
import { services } from '#lib/server/services.ts'
import { readOffer } from '#lib/server/voice/versions.ts'
import type { RequestHandler } from './$types'

/** Whether this site has a voice to guide exercises with, whose, and how large. The same for everybody. */
export const GET: RequestHandler = async () =>
  json({ voice: await readOffer(services().db) }, { headers: { 'cache-control': 'public, no-cache' } })
