/** How the addresses for messages answer: JSON, never kept anywhere, a kind the page has words for, and never a word of anybody. */
import { json } from '@sveltejs/kit'
import { tokenHash } from '#lib/core/vault/conversation.ts'
import { toTravel } from '#lib/core/exchange/conversation.ts'
import { longestSealed } from '#lib/core/exchange/message.ts'
import { services } from '../services.ts'
import { readPractice } from '../practice.ts'
import type { Conversation, Deleted, KeptMessage, WriteError } from './conversations.ts'
import type { MessageServices } from './receive.ts'
import type { Unreadable } from './received.ts'

const headers = { 'cache-control': 'no-store' }

export const answer = (body: object, status = 200): Response => json(body, { status, headers })

export const refuse = (status: number, error: string, more: object = {}): Response => answer({ error, ...more }, status)

/** Room for the two sealed texts in base64 and what stands around them. */
const longestBody = Math.ceil((longestSealed * 4) / 3) + 8000

/** The body as text; `null` when it is longer than anything of ours. */
export async function bodyOf(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) return null
  const text = await request.text()
  return text.length > longestBody ? null : text
}

export const refuseUnreadable = (error: Unreadable): Response => refuse(error === 'too-large' ? 413 : 400, error)

/** Hash of the token in `authorization: Bearer …`; `null` without one. */
export async function bearerHash(request: Request): Promise<string | null> {
  const [, token] = /^Bearer ([\w-]{43})$/.exec(request.headers.get('authorization') ?? '') ?? []
  return token === undefined ? null : tokenHash(token)
}

/** `null` until there is a practice. */
export async function messageServices(): Promise<MessageServices | null> {
  const { db, config } = services()
  const practice = await readPractice(db)
  return practice && { db, origin: config.origin, practice }
}

export const answerDeleted = ({ deletedAt, deletedBy }: Deleted): Response =>
  refuse(410, 'deleted', { deletedAt, deletedBy })

export const conversationBody = (conversation: Conversation, messages: KeptMessage[], practice: string) => ({
  practice,
  noticeMail: conversation.noticeMail,
  sealedIn: conversation.sealedIn,
  messages: messages.map(toTravel),
})

export function refuseWrite(error: WriteError): Response {
  switch (error.kind) {
    case 'gone':
      return refuse(404, 'gone')
    case 'deleted':
      return answerDeleted(error)
    case 'out-of-turn':
      return refuse(409, 'out-of-turn', { messages: error.messages })
    case 'full':
    case 'key-changed':
      return refuse(409, error.kind)
  }
}
