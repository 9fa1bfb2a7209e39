/**
 * What a site says of the voice of its practice: one short answer that there is one, a list for each language, and a file for each
 * sentence. Lists and files are called after their SHA-256, so what stands at their address never changes (decision 0024).
 */
import * as v from 'valibot'
import { langs } from '../lang.ts'
import { recordingLimits } from '../sound/recording.ts'
import { nameLimits } from './voice-pack-kind.ts'
import type { Lang } from '../lang.ts'

export const publishedVoiceLimits = {
  /** All sound of one language, in bytes: a minute on a slow phone. */
  languageBytes: 6_000_000,
  lines: 600,
  /** One sentence in Opus, and one that a browser could not make small. */
  opusBytes: 200_000,
  wavBytes: 1_000_000,
} as const

export const soundTypes = { mp4: 'audio/mp4', wav: 'audio/wav' } as const
export type SoundKind = keyof typeof soundTypes

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const name = (kinds: string) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{64}\\.(${kinds})$`)))
export const cueSchema = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/))
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))

const lineSchema = v.object({
  cue: cueSchema,
  text,
  ms: v.pipe(count, v.maxValue(recordingLimits.longestMs)),
  file: name('mp4|wav'),
  bytes: v.pipe(count, v.maxValue(publishedVoiceLimits.wavBytes)),
})
export type VoiceLine = v.InferOutput<typeof lineSchema>

const listSchema = v.object({
  format: v.literal('regie-voice-list'),
  version: v.literal(1),
  lang: v.picklist(langs),
  lines: v.pipe(v.array(lineSchema), v.minLength(1), v.maxLength(publishedVoiceLimits.lines)),
})
export type VoiceList = v.InferOutput<typeof listSchema>

const languageSchema = v.object({ count, bytes: count, list: name('json') })
const offerSchema = v.object({
  who: v.pipe(v.string(), v.minLength(1), v.maxLength(nameLimits.who)),
  publishedAt: v.pipe(v.string(), v.isoTimestamp()),
  languages: v.object({ nl: v.optional(languageSchema), en: v.optional(languageSchema) }),
})
export type VoiceOffer = v.InferOutput<typeof offerSchema>
export type OfferedLanguage = v.InferOutput<typeof languageSchema>

/** The same lines always give the same text, and so the same name. */
export const writeVoiceList = (lang: Lang, lines: readonly VoiceLine[]): string =>
  JSON.stringify({
    format: 'regie-voice-list',
    version: 1,
    lang,
    lines: lines
      .toSorted((a, b) => (a.cue < b.cue ? -1 : 1))
      .map(({ cue, text: said, ms, file, bytes }) => ({ cue, text: said, ms, file, bytes })),
  })

/** `null` when it is no such list, or one that says a sentence twice. */
export function readVoiceList(written: string): VoiceList | null {
  const list = parsed(listSchema, written)
  return list !== null && new Set(list.lines.map(({ cue }) => cue)).size === list.lines.length ? list : null
}

/** What a site offers; `null` when it has no voice, and `undefined` when the answer was not understood. */
export function readVoiceOffer(written: string): VoiceOffer | null | undefined {
  const answer = parsed(v.object({ voice: v.nullable(offerSchema) }), written)
  return answer === null ? undefined : answer.voice
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, written: string): v.InferOutput<Schema> | null {
  try {
    const found = v.safeParse(schema, JSON.parse(written))
    return found.success ? found.output : null
  } catch {
    return null
  }
}
