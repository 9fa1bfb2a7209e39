/**
 * A conversation between a visitor and the practitioner, as only those two can read it.
 *
 * One key of 256 bits is made in the visitor's browser. It travels in the fragment of the visitor's own link, which browsers send to
 * nobody, and sealed for the practitioner (`sealFor`). Two things are drawn from it (HKDF-SHA-256, RFC 5869): the key that seals
 * messages, and a token that shows the server that somebody holds the key without telling it.
 *
 * A message is a record (`record.ts`) with conversation, side and number authenticated: the server can neither read nor make one, nor
 * pass one off as another. Inside it begins with the SHA-256 of the sealed message before it, so that what was left out or put in
 * the place of another is noticed by the next one. What follows is padded to whole steps, so that its size tells little.
 */
import { fromBase64Url, toBase64Url } from '../base64.ts'
import { fail, succeed } from '../result.ts'
import { openRecord, sealRecord } from './record.ts'
import type { Result } from '../result.ts'
import type { Bytes } from './record.ts'

/** Who wrote a message. */
export type Side = 'visitor' | 'practitioner'

export type ConversationKey = {
  /** Seals and opens messages; cannot be read out. */
  readonly messages: CryptoKey
  /** Shows the server that its holder may read, write on and delete this conversation; base64url of 32 bytes. */
  readonly token: string
}

/** Where a message stands. `number` counts from 1, both sides together. */
export type MessagePlace = { conversation: string; from: Side; number: number }

const keyBytes = 32
const hashBytes = 32
const padTo = 512

/** A fresh key as 32 bytes. */
export const newConversationKey = (): Bytes => crypto.getRandomValues(new Uint8Array(keyBytes))

/** The fragment of the visitor's link; `readKeyText` reads it back. */
export const keyText = (key: Bytes): string => toBase64Url(key)

/** `null` when this is no key: cut off while copying, for example. */
export function readKeyText(text: string): Bytes | null {
  const bytes = fromBase64Url(text.trim())
  return bytes?.length === keyBytes ? bytes : null
}

/** @throws when `key` is not 32 bytes. */
export async function drawConversationKey(key: Bytes): Promise<ConversationKey> {
  if (key.length !== keyBytes) throw new Error(`drawConversationKey requires ${keyBytes} bytes`)
  const whole = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey', 'deriveBits'])
  const drawFor = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(`regie/conversation/${purpose}`),
  })
  const aes = { name: 'AES-GCM', length: 256 }
  const messages = await crypto.subtle.deriveKey(drawFor('messages'), whole, aes, false, ['encrypt', 'decrypt'])
  const token = await crypto.subtle.deriveBits(drawFor('token'), whole, 256)
  return { messages, token: toBase64Url(new Uint8Array(token)) }
}

/** What the server keeps of a token: SHA-256, base64url. The token itself it only sees when it is used. */
export async function tokenHash(token: string): Promise<string> {
  return toBase64Url(await hash(new TextEncoder().encode(token)))
}

/** The bytes that are sealed for the practitioner: the key, and for which conversation, so that no other can be put in its place. */
export const keyForPractitioner = (conversation: string, key: Bytes): Bytes =>
  new TextEncoder().encode(JSON.stringify({ conversation, key: keyText(key) }))

/** Reads `keyForPractitioner` back. */
export function readKeyForPractitioner(bytes: Bytes, conversation: string): Result<Bytes, 'other-conversation'> {
  const [, id, text] = /^\{"conversation":"([^"]+)","key":"([\w-]+)"\}$/.exec(new TextDecoder().decode(bytes)) ?? []
  const key = readKeyText(text ?? '')
  return id === conversation && key ? succeed(key) : fail('other-conversation')
}

/**
 * Seals what is said at this place.
 * @param before the sealed message with the number before this one as it came from the server; `null` for the first.
 */
export async function sealMessage(
  key: ConversationKey,
  place: MessagePlace,
  { before, said }: { before: Bytes | null; said: Bytes },
): Promise<Bytes> {
  const inside = new Uint8Array(Math.ceil((hashBytes + said.length + 1) / padTo) * padTo)
  if (before) inside.set(await hash(before))
  inside.set(said, hashBytes)
  // ISO/IEC 7816-4: one marked byte, then zeros.
  inside[hashBytes + said.length] = 0x80
  return sealRecord(key.messages, inside, recordPlace(place))
}

/** What was said at this place, and the hash of what stood before it (all zeros for the first). */
export async function openMessage(
  key: ConversationKey,
  place: MessagePlace,
  sealed: Bytes,
): Promise<Result<{ said: Bytes; before: Bytes }, 'undecryptable'>> {
  const opened = await openRecord(key.messages, sealed, recordPlace(place))
  if (!opened.ok) return opened
  const end = opened.value.lastIndexOf(0x80)
  if (end < hashBytes) return fail('undecryptable')
  return succeed({ said: opened.value.slice(hashBytes, end), before: opened.value.slice(0, hashBytes) })
}

/** A message as the server has it. */
export type SealedMessage = { from: Side; number: number; sealed: Bytes }

/** One place in a conversation as it is shown: nothing is left out silently. */
export type Opened =
  /** `inOrder` is false when what stands before it is not what its writer saw there. */
  | { kind: 'said'; from: Side; number: number; said: Bytes; inOrder: boolean }
  | { kind: 'undecryptable'; from: Side; number: number }
  | { kind: 'missing'; number: number }

/** What somebody saw of a conversation before: the last number and `headOf` that message. */
export type SeenUntil = { number: number; head: string }

/** SHA-256 of a sealed message, base64url: what the next one names, and what a device remembers. */
export const headOf = async (sealed: Bytes): Promise<string> => toBase64Url(await hash(sealed))

/**
 * Opens a whole conversation in order. Numbers that are not there are shown as missing; with `seen` also those at the end that were
 * there before, and a last message that was put in the place of another (`changed`).
 */
export async function openConversation(
  key: ConversationKey,
  conversation: string,
  messages: readonly SealedMessage[],
  seen: SeenUntil | null = null,
): Promise<{ opened: Opened[]; changed: boolean }> {
  const byNumber = new Map(messages.map((message) => [message.number, message]))
  const last = Math.max(0, seen?.number ?? 0, ...byNumber.keys())
  const opened: Opened[] = []
  for (let number = 1; number <= last; number++) {
    const message = byNumber.get(number)
    if (!message) opened.push({ kind: 'missing', number })
    else opened.push(await openOne(key, conversation, message, byNumber.get(number - 1)))
  }
  const known = seen && byNumber.get(seen.number)
  return { opened, changed: known ? (await headOf(known.sealed)) !== seen.head : false }
}

async function openOne(
  key: ConversationKey,
  conversation: string,
  { from, number, sealed }: SealedMessage,
  before: SealedMessage | undefined,
): Promise<Opened> {
  const found = await openMessage(key, { conversation, from, number }, sealed)
  if (!found.ok) return { kind: 'undecryptable', from, number }
  const named = before ? await hash(before.sealed) : new Uint8Array(hashBytes)
  return { kind: 'said', from, number, said: found.value.said, inOrder: isSame(found.value.before, named) }
}

const recordPlace = ({ conversation, from, number }: MessagePlace) => ({
  document: `conversation/${conversation}`,
  kind: `${from}/${number}`,
})

const hash = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

const isSame = (a: Bytes, b: Bytes) => a.length === b.length && a.every((byte, i) => byte === b[i])
