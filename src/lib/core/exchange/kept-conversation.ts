/** A conversation with the practitioner as it is kept on the person's own device: enough to read it and to write on. */
import * as v from 'valibot'
import { idSchema, instantSchema } from '../fields.ts'

const keptSchema = v.object({
  version: v.literal(1),
  id: idSchema,
  /** The key of the conversation as it stands in its link: 32 bytes in base64url. */
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)),
  /** Name of the practice. */
  practice: v.pipe(v.string(), v.maxLength(200)),
  startedAt: instantSchema,
  updatedAt: instantSchema,
  /** How far it was seen here, so that what is left out later is noticed (core/vault/conversation.ts). */
  seen: v.nullable(
    v.object({ number: v.pipe(v.number(), v.integer(), v.minValue(1)), head: v.pipe(v.string(), v.maxLength(64)) }),
  ),
})

export type KeptConversation = v.InferOutput<typeof keptSchema>

/** Reads a stored conversation; `null` when it is not one. */
export function parseKeptConversation(input: unknown): KeptConversation | null {
  const parsed = v.safeParse(keptSchema, input)
  return parsed.success ? parsed.output : null
}
