import { practitionerOf } from '#lib/server/access/access.ts'
import { services } from '#lib/server/services.ts'
import { readRecording } from '#lib/server/voice/draft.ts'
import { soundTypes } from '#lib/core/exchange/published-voice.ts'
import { refuse } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** A recording of her own, to hear it again. */
export const GET: RequestHandler = async (event) => {
  practitionerOf(event)
  const { file } = event.params
  const bytes = await readRecording(services().db, file)
  if (bytes === null) return refuse('gone', 404)
  const type = file.endsWith('.wav') ? soundTypes.wav : soundTypes.mp4
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'cache-control': 'private, max-age=31536000, immutable' },
  })
}
