import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { cueSchema } from '#lib/core/exchange/published-voice.ts'
import { recordingLimits } from '#lib/core/sound/recording.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { keepRecording, removeRecording } from '#lib/server/voice/draft.ts'
import { services } from '#lib/server/services.ts'
import { lang, malformed, readBody, refuse } from '../requests.ts'
import type { RequestHandler } from './$types'

const instant = v.pipe(v.string(), v.isoTimestamp(), v.maxLength(30))
const which = { lang, cue: cueSchema, recordedAt: instant }

const recorded = v.object({
  ...which,
  said: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(1000),
    v.check((text) => !text.includes('\0')),
  ),
  ms: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(recordingLimits.longestMs)),
})

/** One sentence: what it is, and its sound as the file it is. */
export const POST: RequestHandler = async (event) => {
  practitionerOf(event)
  const form = await event.request.formData().catch(() => null)
  if (form === null) return refuse('too-large', 413)
  const [about, sound] = [form.get('about'), form.get('sound')]
  if (typeof about !== 'string' || !(sound instanceof Blob)) return malformed()
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), recorded), about)
  if (!parsed.success) return malformed()
  const bytes = new Uint8Array(await sound.arrayBuffer())
  const kept = await keepRecording(services().db, parsed.output, { bytes, now: new Date().toISOString() })
  if (kept.ok) return json({ ...kept.value, bytes: bytes.length })
  if (kept.error === 'too-large') return refuse('too-large', 413)
  return refuse(kept.error, kept.error === 'newer-there' ? 409 : 422)
}

/** Takes a recording away, the one she saw. */
export const DELETE: RequestHandler = async (event) => {
  practitionerOf(event)
  const seen = await readBody(event, v.object(which))
  if (seen === null) return malformed()
  return (await removeRecording(services().db, seen)) ? json({}) : refuse('newer-there', 409)
}
