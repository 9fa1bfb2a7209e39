/** Reads what a browser sends about a conversation. Whatever is not exactly that is refused, with a kind that the page has words for. */
import * as v from 'valibot'
import { fromBase64Url } from '#lib/core/base64.ts'
import { longestSealed } from '#lib/core/exchange/message.ts'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import { fail, succeed } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import { mostMessages } from './conversations.ts'

export type Unreadable = 'not-json' | 'malformed' | 'too-large'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Ids are random UUIDs made in the visitor's browser. */
export const isConversationId = (text: string): boolean => uuid.test(text)

/** An age file for one recipient with a key in it is some 300 bytes. */
const longestKey = 2000

const sealed = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(Math.ceil((longest * 4) / 3) + 4, 'too-large'),
    v.transform(fromBase64Url),
    v.check((bytes) => bytes !== null && bytes.length > 0 && bytes.length <= longest),
    v.transform((bytes) => bytes ?? new Uint8Array()),
  )

const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostMessages))

const startSchema = v.object({
  id: v.pipe(v.string(), v.regex(uuid)),
  lang: v.picklist(['nl', 'en']),
  token: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  key: sealed(longestKey),
  /** Fingerprint of the practitioner's key it was sealed for. */
  sealedFor: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  message: sealed(longestSealed),
  noticeMail: v.nullable(
    v.pipe(
      v.string(),
      v.transform(parseMailAddress),
      v.check((parsed) => parsed.ok),
      v.transform((parsed) => (parsed.ok ? parsed.value : '')),
    ),
  ),
  guard: v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(400))),
})

export type ReceivedStart = v.InferOutput<typeof startSchema>

const messageSchema = v.object({ number, message: sealed(longestSealed) })
const readSchema = v.object({ until: number })
const answersSchema = v.object({ answers: v.nullable(sealed(longestSealed)) })

export const readStart = (text: string): Result<ReceivedStart, Unreadable> => read(startSchema, text)
export const readAdded = (text: string) => read(messageSchema, text)
export const readUntil = (text: string) => read(readSchema, text)
export const readAnswers = (text: string) => read(answersSchema, text)

function read<Schema extends v.GenericSchema>(schema: Schema, text: string): Result<v.InferOutput<Schema>, Unreadable> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail('not-json')
  }
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return succeed(parsed.output)
  return fail(parsed.issues.some(({ message }) => message === 'too-large') ? 'too-large' : 'malformed')
}
