/** What one message says before it is sealed, and after it is opened: JSON of one checked shape. */
import * as v from 'valibot'
import { fail, succeed } from '../result.ts'
import { parseReportDocument } from './report-document.ts'
import type { Result } from '../result.ts'
import type { ReportDocument } from './report-document.ts'

type Bytes = Uint8Array<ArrayBuffer>

export const messageLimits = {
  /** Characters of a message, as the person counts them on the screen (UTF-16 units). */
  text: 5000,
  name: 80,
  /** Bytes of a message with what is attached to it, before it is sealed. */
  bytes: 150_000,
} as const

/** Bytes of a sealed message; room for padding, IV and tag. What is longer cannot be one of ours. */
export const longestSealed = messageLimits.bytes + 1024

export type Message = {
  text: string
  /** How somebody wants to be called; empty when it is not said. */
  name: string
  attachment: ReportDocument | null
}

export type MessageProblem = 'empty' | 'too-long' | 'name-too-long' | 'attachment-too-large'

const messageSchema = v.object({
  version: v.literal(1),
  text: v.pipe(v.string(), v.maxLength(messageLimits.text)),
  name: v.optional(v.pipe(v.string(), v.maxLength(messageLimits.name)), ''),
  attachment: v.optional(v.unknown()),
})

/** The bytes to seal, or why this cannot be sent as it is. Line ends and the spaces around it are made the same everywhere. */
export function writeMessage(message: Message): Result<Bytes, MessageProblem> {
  const text = message.text.replaceAll(/\r\n?/g, '\n').trim()
  const name = message.name.replaceAll(/\s+/g, ' ').trim()
  if (text === '' && message.attachment === null) return fail('empty')
  if (text.length > messageLimits.text) return fail('too-long')
  if (name.length > messageLimits.name) return fail('name-too-long')
  const { attachment } = message
  const json = JSON.stringify({ version: 1, text, ...(name && { name }), ...(attachment && { attachment }) })
  const bytes = new TextEncoder().encode(json)
  return bytes.length > messageLimits.bytes ? fail('attachment-too-large') : succeed(bytes)
}

/** `null` when what was sealed is not a message this Regie knows. */
export function readMessage(bytes: Bytes): Message | null {
  const parsed = v.safeParse(messageSchema, jsonIn(bytes))
  if (!parsed.success) return null
  const { text, name, attachment } = parsed.output
  if (attachment === undefined) return { text, name, attachment: null }
  const document = parseReportDocument(attachment)
  return document && { text, name, attachment: document }
}

function jsonIn(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
