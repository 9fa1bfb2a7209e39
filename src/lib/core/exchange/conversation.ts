/** A conversation as it travels and as it is shown: the server's answer is read, opened with the key and put in order. */
import * as v from 'valibot'
import { fromBase64Url, toBase64Url } from '../base64.ts'
import { instantSchema } from '../fields.ts'
import { headOf, openConversation } from '../vault/conversation.ts'
import { readMessage } from './message.ts'
import type { ConversationKey, SeenUntil, Side } from '../vault/conversation.ts'
import type { Message } from './message.ts'

type Bytes = Uint8Array<ArrayBuffer>

const sealedMessageSchema = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  from: v.picklist(['visitor', 'practitioner']),
  sealed: v.pipe(
    v.string(),
    v.transform((text): Bytes => fromBase64Url(text) ?? new Uint8Array()),
  ),
  /** When it came in, by the server's clock. */
  at: instantSchema,
  readAt: v.nullable(instantSchema),
})

export type TravellingMessage = v.InferOutput<typeof sealedMessageSchema>

const answerSchema = v.object({
  practice: v.string(),
  noticeMail: v.nullable(v.string()),
  sealedIn: v.picklist(['browser', 'server']),
  messages: v.array(sealedMessageSchema),
})

/** What the server answers to who holds the key. */
export type ConversationAnswer = v.InferOutput<typeof answerSchema>

const deletedSchema = v.object({
  deletedAt: instantSchema,
  deletedBy: v.picklist(['visitor', 'practitioner', 'retention']),
})

export type DeletedAnswer = v.InferOutput<typeof deletedSchema>

/** `null` when it is not what our server would answer. */
export function readConversationAnswer(input: unknown): ConversationAnswer | null {
  const parsed = v.safeParse(answerSchema, input)
  return parsed.success ? parsed.output : null
}

export function readDeletedAnswer(input: unknown): DeletedAnswer | null {
  const parsed = v.safeParse(deletedSchema, input)
  return parsed.success ? parsed.output : null
}

/** The same message as it is put in JSON. */
export const toTravel = ({ number, from, sealed, at, readAt }: TravellingMessage) => ({
  ...{ number, from, at, readAt },
  sealed: toBase64Url(sealed),
})

/** One place in a conversation, with what is odd about it. Nothing is left out. */
export type ShownMessage =
  | {
      kind: 'message'
      number: number
      from: Side
      at: string
      readAt: string | null
      message: Message
      inOrder: boolean
    }
  /** It opens, but this Regie does not know what is inside. */
  | { kind: 'unreadable'; number: number; from: Side; at: string }
  | { kind: 'undecryptable'; number: number; from: Side; at: string }
  | { kind: 'missing'; number: number }

export type ShownConversation = {
  messages: ShownMessage[]
  /** The last message that was seen before is now another. */
  changed: boolean
  /** What to remember of how far it goes now; null of an empty one. */
  seen: SeenUntil | null
}

/** Opens everything the server gave. `seen` is how far it went before, where somebody remembers. */
export async function showConversation(
  key: ConversationKey,
  id: string,
  sealed: readonly TravellingMessage[],
  seen: SeenUntil | null,
): Promise<ShownConversation> {
  const { opened, changed } = await openConversation(key, id, sealed, seen)
  const byNumber = new Map(sealed.map((message) => [message.number, message]))
  const messages = opened.map((one): ShownMessage => {
    const travelled = byNumber.get(one.number)
    if (one.kind === 'missing' || !travelled) return { kind: 'missing', number: one.number }
    const { number, from, at, readAt } = travelled
    if (one.kind === 'undecryptable') return { kind: 'undecryptable', number, from, at }
    const message = readMessage(one.said)
    if (!message) return { kind: 'unreadable', number, from, at }
    return { kind: 'message', number, from, at, readAt, message, inOrder: one.inOrder }
  })
  const last = sealed.toSorted((a, b) => a.number - b.number).at(-1)
  // What is missing at the end stays remembered, so that it stays noticed.
  const isBehind = seen !== null && (last?.number ?? 0) < seen.number
  const head = last && !isBehind && !changed ? { number: last.number, head: await headOf(last.sealed) } : seen
  return { messages, changed, seen: head }
}

/** Whether anything in it is not as it should be. */
export const isOdd = ({ messages, changed }: ShownConversation): boolean =>
  changed || messages.some((one) => one.kind !== 'message' || !one.inOrder)
